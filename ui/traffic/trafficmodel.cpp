// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "traffic/trafficmodel.h"

#include <QApplication>

#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

struct ColumnSpec
{
    const char* title;
    QString (*text)(const TrafficItem& item);
};

QString timeText(const TrafficItem& item)
{
    return item.at().isValid() ? item.at().toLocalTime().toString(u"HH:mm:ss.zzz"_s) : QString();
}

QString directionText(const TrafficItem& item)
{
    return item.delivery() ? TrafficModel::tr("→ out") : TrafficModel::tr("← in");
}

QString millisecondsText(const TrafficItem& item)
{
    return item.seconds() < 0 ? QString() : QString::number(std::lround(item.seconds() * 1000));
}

using Item = const TrafficItem&;
const std::array<ColumnSpec, TrafficModel::ColumnCount> columns{{
    {QT_TRANSLATE_NOOP("hookswitch::TrafficModel", "Time"), timeText},
    {QT_TRANSLATE_NOOP("hookswitch::TrafficModel", "Way"), directionText},
    {QT_TRANSLATE_NOOP("hookswitch::TrafficModel", "Event"), [](Item item) { return item.event(); }},
    {QT_TRANSLATE_NOOP("hookswitch::TrafficModel", "Method"),
     [](Item item) { return QString::fromUtf8(item.request().method); }},
    {QT_TRANSLATE_NOOP("hookswitch::TrafficModel", "URL"),
     [](Item item) { return QString::fromUtf8(item.request().target); }},
    {QT_TRANSLATE_NOOP("hookswitch::TrafficModel", "State"), [](Item item) { return item.state(); }},
    {QT_TRANSLATE_NOOP("hookswitch::TrafficModel", "Status"), [](Item item) { return item.status(); }},
    {QT_TRANSLATE_NOOP("hookswitch::TrafficModel", "Tries"),
     [](Item item) { return QString::number(item.attempts()); }},
    {QT_TRANSLATE_NOOP("hookswitch::TrafficModel", "ms"), millisecondsText},
}};

QString everything(const TrafficItem& item)
{
    QString all;
    for (const ColumnSpec& column : columns)
        all += column.text(item) + u' ';
    all += headText(item.request()) + u' ' + QString::fromUtf8(item.request().body) + u' ' + item.error();
    if (const HttpResponse* answer = item.response())
        all += headText(*answer) + u' ' + QString::fromUtf8(answer->body);
    return all;
}

} // namespace

void TrafficModel::put(const Delivery& delivery)
{
    const auto it = m_rows.find(delivery.id);
    if (it == m_rows.end()) {
        m_rows[delivery.id] = rowCount();
        append({delivery});
        return;
    }
    m_items[static_cast<size_t>(it->second)].what = delivery;
    Q_EMIT dataChanged(index(it->second, 0), index(it->second, ColumnCount - 1));
}

void TrafficModel::add(const Exchange& exchange)
{
    append({exchange});
}

void TrafficModel::setHistory(const std::vector<Delivery>& deliveries, const std::vector<Exchange>& exchanges)
{
    beginResetModel();
    std::vector<TrafficItem> old;
    for (const Delivery& delivery : deliveries)
        old.push_back({delivery});
    for (const Exchange& exchange : exchanges)
        old.push_back({exchange});
    std::stable_sort(old.begin(), old.end(), [](Item a, Item b) { return a.at() < b.at(); });
    const int grown = static_cast<int>(old.size()) - m_history;
    old.insert(old.end(), m_items.begin() + m_history, m_items.end());
    m_items = std::move(old);
    m_history += grown;
    for (auto& [id, row] : m_rows)
        row += grown;
    endResetModel();
}

void TrafficModel::clear()
{
    beginResetModel();
    m_items.clear();
    m_rows.clear();
    m_history = 0;
    endResetModel();
}

const TrafficItem* TrafficModel::itemAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_items[static_cast<size_t>(row)] : nullptr;
}

int TrafficModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int TrafficModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrafficModel::data(const QModelIndex& index, int role) const
{
    const TrafficItem* item = itemAt(index.row());
    if (!item)
        return {};
    if (role == Qt::DisplayRole)
        return columns[static_cast<size_t>(index.column())].text(*item);
    if (role == Qt::ToolTipRole)
        return item->error().isEmpty() ? QVariant() : QVariant(item->error());
    if (role == Qt::ForegroundRole && (index.column() == State || index.column() == Status))
        return toneColor(item->tone(), qApp->palette());
    if (role == Qt::ForegroundRole && isHistory(index.row()))
        return toneColor(Tone::Muted, qApp->palette());
    return {};
}

QVariant TrafficModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return tr(columns[static_cast<size_t>(section)].title);
}

void TrafficModel::append(TrafficItem item)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_items.push_back(std::move(item));
    endInsertRows();
}

void TrafficFilter::setWords(const QString& text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void TrafficFilter::setShow(Show show)
{
    m_show = show;
    invalidateFilter();
}

bool TrafficFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const TrafficItem* item = static_cast<const TrafficModel*>(sourceModel())->itemAt(row);
    if (!item)
        return false;
    const bool failed = item->tone() == Tone::Bad || (item->exchange() && item->tone() == Tone::Attention);
    const bool shown = m_show == Show::Everything || (m_show == Show::Webhooks && item->delivery()) ||
                       (m_show == Show::Requests && item->exchange()) || (m_show == Show::Failures && failed);
    if (!shown || m_words.isEmpty())
        return shown;
    const QString all = everything(*item);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&all](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace hookswitch
