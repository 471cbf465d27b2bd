// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts/jsonview.h"

#include "parts/jsonhighlighter.h"
#include "parts/tones.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QTextBlock>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

JsonView::JsonView(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new JsonHighlighter(document()))
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(false);
    m_highlighter->setPalette(palette());
    connect(this, &QPlainTextEdit::textChanged, this, &JsonView::clearError);
}

void JsonView::setJson(const Json& value)
{
    setPlainText(QString::fromUtf8(writeJson(value, 2)));
}

Result<Json> JsonView::json() const
{
    return parseJson(toPlainText().toUtf8());
}

void JsonView::markError(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(std::max(0, line - 1));
    if (!block.isValid())
        return;
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(block);
    mark.cursor.setPosition(block.position() + std::clamp(column - 1, 0, std::max(0, block.length() - 1)));
    setTextCursor(mark.cursor);
    mark.cursor.select(QTextCursor::LineUnderCursor);
    mark.format.setBackground(toneFill(Tone::Bad, palette()));
    mark.format.setProperty(QTextFormat::FullWidthSelection, true);
    setExtraSelections({mark});
}

void JsonView::clearError()
{
    setExtraSelections({});
}

void JsonView::keyPressEvent(QKeyEvent* event)
{
    if (isReadOnly()) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Tab) {
        insertPlainText(u"  "_s);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        const QString line = textCursor().block().text();
        qsizetype indent = 0;
        while (indent < line.size() && line[indent] == u' ')
            ++indent;
        const bool opens = line.trimmed().endsWith(u'{') || line.trimmed().endsWith(u'[');
        insertPlainText(u"\n"_s +
                        QString(std::min<qsizetype>(indent, textCursor().positionInBlock()) + (opens ? 2 : 0), u' '));
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void JsonView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->setPalette(palette());
}

} // namespace hookswitch
