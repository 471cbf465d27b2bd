// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/eventsmodel.h"

#include "runs/rowtext.h"

#include <QApplication>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

struct ColumnSpec
{
    const char* title;
    QString (*text)(const TraceRow& row);
};

QString idText(quint32 id)
{
    return id ? QString::number(id) : QString();
}

QString blockText(const TraceRow& row)
{
    if (row.module.isEmpty())
        return {};
    return row.node.isEmpty() ? row.module : u"%1  %2"_s.arg(row.module, row.node);
}

const std::array<ColumnSpec, EventsModel::ColumnCount> columns{{
    {QT_TRANSLATE_NOOP("hookswitch::EventsModel", "Time"),
     [](const TraceRow& row) { return secondsText(row.t) + u" s"_s; }},
    {QT_TRANSLATE_NOOP("hookswitch::EventsModel", "Call"),
     [](const TraceRow& row) { return idText(row.call.value); }},
    {QT_TRANSLATE_NOOP("hookswitch::EventsModel", "Leg"), [](const TraceRow& row) { return idText(row.leg.value); }},
    {QT_TRANSLATE_NOOP("hookswitch::EventsModel", "Kind"), [](const TraceRow& row) { return row.kindName; }},
    {QT_TRANSLATE_NOOP("hookswitch::EventsModel", "Block"), blockText},
    {QT_TRANSLATE_NOOP("hookswitch::EventsModel", "What happened"), rowSummary},
}};

QString tipOf(const TraceRow& row)
{
    return u"<pre>%1</pre>"_s.arg(QString::fromUtf8(writeJson(row.data, 2)).left(2000).toHtmlEscaped());
}

} // namespace

EventsModel::EventsModel(RunTrace& trace, QObject* parent)
    : QAbstractTableModel(parent)
    , m_trace(trace)
{
    connect(&trace, &RunTrace::appended, this, &EventsModel::takeNew);
    connect(&trace, &RunTrace::cleared, this, &EventsModel::reset);
    m_count = static_cast<int>(trace.rows().size());
}

const TraceRow* EventsModel::rowAt(int row) const
{
    return row >= 0 && row < m_count ? &m_trace.rows()[static_cast<size_t>(row)] : nullptr;
}

int EventsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int EventsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventsModel::data(const QModelIndex& index, int role) const
{
    const TraceRow* row = rowAt(index.row());
    if (!row)
        return {};
    if (role == Qt::DisplayRole && index.column() == Summary && row->kind == TraceKind::PromptStart) {
        const QString prompt = stringMember(row->data, "prompt");
        return rowSummary(*row).replace(prompt, m_trace.nameOf(prompt));
    }
    if (role == Qt::DisplayRole)
        return columns[static_cast<size_t>(index.column())].text(*row);
    if (role == CallRole)
        return row->call.value;
    if (role == Qt::ToolTipRole && !row->data.empty())
        return tipOf(*row);
    if (role == Qt::ForegroundRole && index.column() >= Kind)
        return toneColor(rowTone(row->kind), qApp->palette());
    return {};
}

QVariant EventsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return tr(columns[static_cast<size_t>(section)].title);
}

void EventsModel::takeNew(qsizetype)
{
    const auto now = static_cast<int>(m_trace.rows().size());
    if (now <= m_count)
        return;
    beginInsertRows({}, m_count, now - 1);
    m_count = now;
    endInsertRows();
}

void EventsModel::reset()
{
    beginResetModel();
    m_count = 0;
    endResetModel();
}

void EventsFilter::setWords(const QString& text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void EventsFilter::setCall(CallId call)
{
    if (call == m_call)
        return;
    m_call = call;
    invalidateFilter();
}

bool EventsFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto* model = static_cast<const EventsModel*>(sourceModel());
    const TraceRow* event = model->rowAt(row);
    if (!event || (m_call && event->call != m_call))
        return false;
    if (m_words.isEmpty())
        return true;
    QString all;
    for (int column = 0; column < EventsModel::ColumnCount; ++column)
        all += model->index(row, column, parent).data().toString() + u' ';
    return std::all_of(m_words.begin(), m_words.end(),
                       [&all](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace hookswitch
