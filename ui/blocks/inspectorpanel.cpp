// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks/inspectorpanel.h"

#include "blocks/blockform.h"
#include "blocks/exitseditor.h"
#include "blocks/rawpage.h"
#include "catalog/wording.h"
#include "parts/colours.h"
#include "parts/emptyhint.h"
#include "parts/icons.h"
#include "workspace/references.h"

#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

/// Title and exits below the form, all in one scrolling page.
QScrollArea* formPage(QWidget* form, QWidget* exits)
{
    auto* page = new QWidget;
    auto* box = new QVBoxLayout(page);
    box->addWidget(form);
    box->addSpacing(8);
    auto* heading = new QLabel(InspectorPanel::tr("Exits"), page);
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    box->addWidget(heading);
    box->addWidget(exits);
    box->addStretch();
    auto* area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

} // namespace

InspectorPanel::InspectorPanel(ProjectDocument& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_stack(new QStackedWidget(this))
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_module(new QLabel(this))
    , m_help(new QLabel(this))
    , m_tabs(new QTabWidget(this))
{
    const BlockForm::Sink sink{[this](const QString& field, const QString& title, Json object) {
                                   if (flow())
                                       edit(tr("Change %1").arg(title), setData(*flow(), m_node, std::move(object)),
                                            u"%1/%2/%3"_s.arg(m_flow).arg(m_node.value).arg(field));
                               },
                               [this] { m_document.endMerge(); },
                               [this](const QString& kind, const QString& id) { Q_EMIT entityRequested(kind, id); }};
    m_form = new BlockForm(m_references, sink, this);
    m_exits = new ExitsEditor(this);
    m_raw = new RawPage(this);
    m_raw->onApply = [this](Json object) {
        if (flow())
            edit(tr("Change JSON of %1").arg(m_title->text()), setData(*flow(), m_node, std::move(object)));
    };
    m_tabs->addTab(formPage(m_form, m_exits), tr("Block"));
    m_tabs->addTab(m_raw, tr("JSON"));
    m_tabs->setDocumentMode(true);
    layOut();
    connect(m_exits, &ExitsEditor::renameRequested, this, &InspectorPanel::rename);
    connect(m_exits, &ExitsEditor::removeRequested, this, &InspectorPanel::remove);
    connect(m_exits, &ExitsEditor::addRequested, this,
            [this](const QString& key) { Q_EMIT addBlockRequested(m_node, key); });
    connect(m_exits, &ExitsEditor::targetChosen, this, &InspectorPanel::nodeSelected);
    connect(&m_document, &ProjectDocument::changed, this, [this] { refresh(true); });
    connect(&m_document, &ProjectDocument::wasReset, this, [this] { showNode({}, {}); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { showHelp(now); });
    showNode({}, {});
}

InspectorPanel::~InspectorPanel() = default;

void InspectorPanel::layOut()
{
    QFont font = m_title->font();
    font.setBold(true);
    m_title->setFont(font);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_module->setForegroundRole(QPalette::PlaceholderText);
    m_module->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_help->setWordWrap(true);
    m_help->setMargin(6);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_module);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(9, 6, 9, 0);
    head->addWidget(m_icon);
    head->addLayout(words, 1);
    auto* page = new QWidget(this);
    auto* box = new QVBoxLayout(page);
    box->setContentsMargins({});
    box->addLayout(head);
    box->addWidget(m_tabs, 1);
    box->addWidget(m_help);
    auto* nothing = new QWidget(this);
    new EmptyHint(nothing, tr("No block selected"),
                  tr("Select a block on the canvas or in the outline to see and change it."));
    m_stack->addWidget(nothing);
    m_stack->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
}

void InspectorPanel::showNode(const QString& flow, NodeId node)
{
    m_document.endMerge();
    m_flow = flow;
    m_node = node;
    refresh(false);
}

void InspectorPanel::startEditing()
{
    m_tabs->setCurrentIndex(0);
    m_form->focusFirst();
}

const Flow* InspectorPanel::flow() const
{
    const ProjectFlow* flow = m_document.project().flow(m_flow);
    return flow ? &flow->flow : nullptr;
}

const Node* InspectorPanel::node() const
{
    return flow() ? flow()->node(m_node) : nullptr;
}

void InspectorPanel::refresh(bool keepTyping)
{
    const Node* shown = node();
    m_stack->setCurrentIndex(shown ? 1 : 0);
    if (!shown)
        return;
    m_references = referencesOf(m_document.project());
    const Catalog& catalog = Catalog::of(flow()->platform());
    const BlockSpec* spec = catalog.block(shown->module);
    const int colour = spec ? int(catalog.groups().indexOf(spec->group)) : 0;
    m_icon->setPixmap(drawnIcon(spec ? spec->icon : u"block"_s, kindColour(colour, palette())).pixmap(28, 28));
    m_title->setText(nodeTitle(catalog, *shown));
    m_module->setText(shown->module);
    m_form->setNode(*shown, spec);
    m_exits->setNode(*flow(), *shown, m_references);
    m_raw->setData(shown->data, keepTyping);
    showHelp(QApplication::focusWidget());
}

void InspectorPanel::showHelp(QWidget* focused)
{
    const Node* shown = node();
    if (!shown)
        return;
    const BlockSpec* spec = Catalog::of(flow()->platform()).block(shown->module);
    QString help =
        spec ? spec->help : tr("The catalogue does not know this module. Its data can be changed as JSON.");
    if (spec && spec->simulated == u"pass"_s)
        help += u' ' + tr("The simulator passes over this block with a warning.");
    for (QWidget* at = focused; at && at != this; at = at->parentWidget()) {
        if (const auto* editor = qobject_cast<const FieldEditor*>(at); editor && isAncestorOf(editor))
            help = editor->field().help;
    }
    m_help->setText(help);
}

void InspectorPanel::edit(const QString& name, const Edit& edit, const QString& mergeKey)
{
    if (!edit.isEmpty())
        m_document.edit(name, ProjectEdit{ProjectEdit::EditFlow{m_flow, edit}}, mergeKey);
}

void InspectorPanel::rename(const QString& from, const QString& to)
{
    if (!flow())
        return;
    const Edit change = renameExit(*flow(), m_node, from, to.trimmed());
    if (change.isEmpty()) {
        Q_EMIT message(tr("There already is an exit “%1”.").arg(to));
        refresh(true);
        return;
    }
    edit(tr("Rename exit to %1").arg(to), change);
}

void InspectorPanel::remove(const ExitKey& exit)
{
    const Node* shown = node();
    const Exit* found = shown ? shown->exit(exit.key, exit.role) : nullptr;
    if (!found)
        return;
    const NodeId target = found->target;
    Flow after = *flow();
    std::vector<Edit> edits{connectExit(after, m_node, exit, {})};
    edits.front().apply(after);
    // A tree keeps nothing that hangs nowhere.
    if (after.platform() != Platform::Voipbin && after.node(target) && after.parents(target).empty())
        edits.push_back(removeBranch(after, target));
    edit(tr("Remove exit %1").arg(exit.key), Edit{Edit::Batch{std::move(edits)}});
}

void InspectorPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_stack)
        refresh(true);
}

} // namespace hookswitch
