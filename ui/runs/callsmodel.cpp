// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/callsmodel.h"

#include "runs/rowtext.h"

#include <QApplication>
#include <QFont>
#include <QPalette>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

struct ColumnSpec
{
    const char* title;
    const char* tip;
    QString (*text)(const CallState& call, const RunTrace& trace);
};

QString durationText(const CallState& call, const RunTrace& trace)
{
    if (!call.answered)
        return call.end ? u"–"_s : QString();
    return clockText(call.end.value_or(std::max(trace.now(), *call.answered)) - *call.answered);
}

QString outcomeText(const CallState& call, const RunTrace&)
{
    if (!call.end)
        return {};
    const QString cause = causeText(call.cause);
    const QString outcome = outcomeWord(call.outcome);
    return cause.isEmpty() || cause == outcome ? outcome : u"%1 (%2)"_s.arg(outcome, cause);
}

using Call = const CallState&;
using Trace = const RunTrace&;
const std::array<ColumnSpec, CallsModel::ColumnCount> columns{{
    {QT_TRANSLATE_NOOP("hookswitch::CallsModel", "Time"),
     QT_TRANSLATE_NOOP("hookswitch::CallsModel", "When the call began, since the run began"),
     [](Call call, Trace) { return clockText(call.start); }},
    {QT_TRANSLATE_NOOP("hookswitch::CallsModel", "From"), "", [](Call call, Trace) { return call.from; }},
    {QT_TRANSLATE_NOOP("hookswitch::CallsModel", "To"), "", [](Call call, Trace) { return call.to; }},
    {QT_TRANSLATE_NOOP("hookswitch::CallsModel", "State"), "",
     [](Call call, Trace) { return call.end ? outcomeWord({}) : callStateText(call); }},
    {QT_TRANSLATE_NOOP("hookswitch::CallsModel", "Block"),
     QT_TRANSLATE_NOOP("hookswitch::CallsModel", "The block the call is in, or was in last"),
     [](Call call, Trace trace) { return trace.lastBlock(call.id).module; }},
    {QT_TRANSLATE_NOOP("hookswitch::CallsModel", "Talked"),
     QT_TRANSLATE_NOOP("hookswitch::CallsModel", "From the answer to the end"), durationText},
    {QT_TRANSLATE_NOOP("hookswitch::CallsModel", "Webhooks"),
     QT_TRANSLATE_NOOP("hookswitch::CallsModel", "Webhooks this call has caused"),
     [](Call call, Trace) { return call.deliveries ? QString::number(call.deliveries) : QString(); }},
    {QT_TRANSLATE_NOOP("hookswitch::CallsModel", "Outcome"), "", outcomeText},
}};

} // namespace

CallsModel::CallsModel(RunTrace& trace, QObject* parent)
    : QAbstractTableModel(parent)
    , m_trace(trace)
{
    connect(&trace, &RunTrace::appended, this, &CallsModel::takeNew);
    connect(&trace, &RunTrace::momentChanged, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
    connect(&trace, &RunTrace::cleared, this, &CallsModel::reset);
    takeNew(0);
}

CallId CallsModel::callAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_calls[static_cast<size_t>(row)] : CallId();
}

int CallsModel::rowOf(CallId call) const
{
    // Ids of one run only grow, so the list is sorted.
    const auto it = std::lower_bound(m_calls.begin(), m_calls.end(), call);
    return it != m_calls.end() && *it == call ? static_cast<int>(it - m_calls.begin()) : -1;
}

void CallsModel::tick()
{
    if (m_trace.isLive() && !m_calls.empty())
        Q_EMIT dataChanged(index(0, Duration), index(rowCount() - 1, Duration), {Qt::DisplayRole});
}

int CallsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_calls.size());
}

int CallsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CallsModel::data(const QModelIndex& index, int role) const
{
    const CallState* call = m_trace.board().call(callAt(index.row()));
    if (!call)
        return {};
    const ColumnSpec& column = columns[static_cast<size_t>(index.column())];
    if (role == Qt::DisplayRole)
        return column.text(*call, m_trace);
    if (role == CallRole)
        return call->id.value;
    if (role == Qt::ToolTipRole && call->warnings > 0)
        return tr("%n warning(s), see the events", nullptr, call->warnings);
    if (role == Qt::ForegroundRole && (index.column() == State || index.column() == Outcome))
        return toneColor(callTone(*call), qApp->palette());
    return {};
}

QVariant CallsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const ColumnSpec& column = columns[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole)
        return tr(column.title);
    if (role == Qt::ToolTipRole && *column.tip)
        return tr(column.tip);
    return {};
}

void CallsModel::takeNew(qsizetype first)
{
    int lowest = rowCount();
    std::vector<CallId> fresh;
    for (auto i = static_cast<size_t>(first); i < m_trace.rows().size(); ++i) {
        const CallId call = m_trace.rows()[i].call;
        const int row = rowOf(call);
        if (row >= 0)
            lowest = std::min(lowest, row);
        else if (call && m_trace.board().call(call) && (fresh.empty() || fresh.back() < call))
            fresh.push_back(call);
    }
    if (lowest < rowCount())
        Q_EMIT dataChanged(index(lowest, 0), index(rowCount() - 1, ColumnCount - 1));
    if (fresh.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
    m_calls.insert(m_calls.end(), fresh.begin(), fresh.end());
    endInsertRows();
}

void CallsModel::reset()
{
    beginResetModel();
    m_calls.clear();
    endResetModel();
}

} // namespace hookswitch
