// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the view asks the user in place: which block, which key, which words.
#include "canvas/blockpicker.h"
#include "canvas/flowscene.h"
#include "canvas/flowview.h"
#include "canvas/nodeitem.h"
#include "canvas/wishes.h"
#include "catalog/wording.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

/// Keeps what was written when it loses the focus or at Ctrl+Enter; Escape throws it away.
class NoteEditor : public QPlainTextEdit
{
public:
    NoteEditor(const QString& text, std::function<void(const QString&)> keep, QWidget* parent)
        : QPlainTextEdit(text, parent)
        , m_keep(std::move(keep))
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setAccessibleName(FlowView::tr("Text of the note"));
        setTabChangesFocus(true);
    }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (event->key() == Qt::Key_Escape)
            end(false);
        else if (enter && event->modifiers() & Qt::ControlModifier)
            end(true);
        else
            QPlainTextEdit::keyPressEvent(event);
    }
    void focusOutEvent(QFocusEvent* event) override
    {
        QPlainTextEdit::focusOutEvent(event);
        if (event->reason() != Qt::PopupFocusReason)
            end(true);
    }

private:
    void end(bool keep)
    {
        const auto kept = std::exchange(m_keep, {});
        if (!kept)
            return;
        close();
        if (keep)
            kept(toPlainText());
    }

    std::function<void(const QString&)> m_keep;
};

/// The keys an exit may get: what its block offers and does not use yet, and its own.
QComboBox* keyChooser(const FlowScene& scene, const Node& node, const QString& oldKey, QWidget* parent)
{
    auto* combo = new QComboBox(parent);
    combo->setAccessibleName(FlowView::tr("Key of the exit"));
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->addItem(oldKey);
    for (const ExitKey& free : freeExits(scene.catalog(), node)) {
        if (free.role == ExitRole::Key && free.key != oldKey)
            combo->addItem(free.key);
    }
    for (int row = 0; row < combo->count(); ++row) {
        const Exit exit{ExitRole::Key, combo->itemText(row), {}, nullptr};
        combo->setItemData(row, exitTitle(scene.catalog(), scene.directory(), node, exit), Qt::ToolTipRole);
    }
    combo->lineEdit()->selectAll();
    return combo;
}

} // namespace

QPointF FlowView::middle() const
{
    const QPoint here = viewport()->mapFromGlobal(QCursor::pos());
    return mapToScene(viewport()->rect().contains(here) ? here : viewport()->rect().center());
}

void FlowView::offerBlocks(NodeId node, const QString& key)
{
    offerBlocksAt(node, ExitKey(key));
}

void FlowView::offerBlocksAt(NodeId node, const ExitKey& exit)
{
    const NodeItem* item = m_flow.item(node);
    if (!item || m_flow.isReadOnly())
        return;
    auto* picker = new BlockPicker(m_flow.catalog(), this);
    connect(picker, &BlockPicker::chosen, this,
            [this, node, exit](const QString& module) { addBlockAt(m_flow, module, node, exit); });
    const int port = item->portOf(exit);
    const QPointF at = port >= 0 ? item->portEnd(port) : item->cardRect().bottomRight();
    const QPoint here = viewport()->mapFromGlobal(QCursor::pos());
    const bool near = viewport()->rect().contains(here) && (here - mapFromScene(at)).manhattanLength() < 600;
    picker->popup(viewport()->mapToGlobal(near ? here : mapFromScene(at)));
}

void FlowView::editKey(NodeId id, const QString& oldKey)
{
    const NodeItem* item = m_flow.item(id);
    const Node* node = m_flow.flow().flow.node(id);
    const int port = item ? item->portOf(ExitKey(oldKey)) : -1;
    if (!node || port < 0 || m_flow.isReadOnly())
        return;
    QComboBox* combo = keyChooser(m_flow, *node, oldKey, viewport());
    const QRectF box = item->face().ports[std::size_t(port)].box.translated(item->pos());
    const QPoint middle = mapFromScene(box.center());
    combo->resize(std::max(140, combo->sizeHint().width()), combo->sizeHint().height());
    combo->move(middle - QPoint(combo->width() / 2, combo->height() / 2));
    combo->show();
    combo->setFocus(Qt::OtherFocusReason);
    const auto take = [this, combo, id, oldKey] {
        if (combo->property("done").toBool())
            return; // Enter and the loss of focus that follows are one answer
        combo->setProperty("done", true);
        const QString key = combo->currentText().trimmed();
        combo->deleteLater();
        setFocus(Qt::OtherFocusReason);
        if (!key.isEmpty() && key != oldKey)
            renameExit(m_flow, id, oldKey, key);
    };
    connect(combo, &QComboBox::activated, this, take);
    connect(combo->lineEdit(), &QLineEdit::editingFinished, this, take);
}

void FlowView::offerSecondWays(const WireEnd& from, NodeId target)
{
    const QList<SecondWay> ways = secondWays(m_flow, from, target);
    if (ways.isEmpty() || m_flow.isReadOnly())
        return connectTo(m_flow, from, target);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("A block has one way in here"));
    const auto text = [](SecondWay way) {
        switch (way) {
        case SecondWay::Move:
            return tr("&Move the branch here");
        case SecondWay::Copy:
            return tr("&Copy the branch here");
        case SecondWay::Reference:
            break;
        }
        return tr("Make it a &flow that both call");
    };
    for (const SecondWay way : ways) {
        const bool back = way == SecondWay::Reference && m_flow.flow().flow.start() == target;
        menu->addAction(back ? tr("Call this &flow again from its beginning") : text(way), this,
                        [this, from, target, way] { connectSecond(m_flow, from, target, way); });
    }
    menu->popup(QCursor::pos());
}

void FlowView::editMark(const CanvasMark& mark)
{
    if (m_flow.isReadOnly())
        return;
    auto* editor = new NoteEditor(
        mark.text,
        [this, mark](const QString& text) {
            CanvasMark after = mark;
            after.text = text.trimmed();
            changeMark(m_flow, mark, after);
            setFocus(Qt::OtherFocusReason);
        },
        viewport());
    const QRect sheet = mapFromScene(mark.rect).boundingRect();
    editor->setGeometry(QRect(sheet.topLeft(), sheet.size().expandedTo({160, 60})));
    editor->selectAll();
    editor->show();
    editor->setFocus(Qt::OtherFocusReason);
}

void FlowView::addNote()
{
    addMark(m_flow, CanvasMark::Kind::Note, middle());
    if (!m_flow.isReadOnly() && !m_flow.marks().empty()) {
        for (const MarkItem* item : m_flow.marks()) {
            if (item->mark().kind == CanvasMark::Kind::Note && item->mark().text == tr("Note"))
                return editMark(item->mark());
        }
    }
}

void FlowView::addFrame()
{
    addMark(m_flow, CanvasMark::Kind::Frame, middle());
}

} // namespace hookswitch
