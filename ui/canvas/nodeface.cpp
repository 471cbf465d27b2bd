// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/nodeface.h"

#include "canvas/canvastheme.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

constexpr qreal leastWidth = 196;
constexpr qreal mostWidth = 250;
constexpr qreal stripe = 38; ///< coloured part with the icon
constexpr qreal portGap = 6;
constexpr qreal portRoom = 130; ///< longest label
constexpr qreal portHold = 14;  ///< how far ports on the right reach into the card
constexpr qsizetype mostWords = 50'000;

const QString defaultKey = QStringLiteral("_");

/// The next even number, so that middles are whole pixels and straight wires stand upright.
qreal even(qreal length)
{
    return 2 * std::ceil(length / 2);
}

/// Nodes with the same text here have the same ports.
QString portKey(const Node& node)
{
    QString key = node.module;
    for (const Exit& exit : node.exits) {
        key += exit.target ? u'\n' : u'\r';
        key += QChar(u'0' + int(exit.role));
        key += exit.key;
    }
    return key;
}

} // namespace

QSizeF NodeFace::size() const
{
    if (ports.empty())
        return card;
    if (direction == FlowDirection::Down)
        return {card.width(), card.height() + ports.front().box.height() / 2};
    qreal right = card.width();
    for (const PortFace& port : ports)
        right = std::max(right, port.box.right());
    return {right, card.height()};
}

FaceMaker::FaceMaker(const Catalog& catalog, const Directory& directory, const CanvasTheme& theme,
                     FlowDirection direction)
    : m_catalog(catalog)
    , m_directory(directory)
    , m_groups(catalog.groups())
    , m_direction(direction)
    , m_title(theme.titleFont)
    , m_text(theme.textFont)
    , m_port(theme.portFont)
{}

const FaceMaker::Strip& FaceMaker::strip(const Node& node)
{
    const QString key = portKey(node);
    auto found = m_strips.constFind(key);
    if (found == m_strips.cend())
        found = m_strips.insert(key, measured(ports(node)));
    return *found;
}

std::vector<PortFace> FaceMaker::ports(const Node& node) const
{
    std::vector<PortFace> ports;
    bool hasDefault = false;
    for (const Exit& exit : node.exits) {
        PortFace port;
        port.kind = exit.target ? PortFace::Kind::Wired : PortFace::Kind::Free;
        port.name = {exit.role, exit.key};
        port.label = exitTitle(m_catalog, m_directory, node, exit);
        hasDefault |= exit.role == ExitRole::Next || (exit.role == ExitRole::Key && exit.key == defaultKey);
        ports.push_back(std::move(port));
    }
    std::vector<ExitKey> free = freeExits(m_catalog, node);
    const auto isDefault = [](const ExitKey& name) { return name.role == ExitRole::Key && name.key == defaultKey; };
    if (!hasDefault && std::any_of(free.begin(), free.end(), isDefault)) {
        PortFace port;
        port.kind = PortFace::Kind::Free;
        port.name = {ExitRole::Key, defaultKey};
        port.label = exitTitle(m_catalog, m_directory, node, {ExitRole::Key, defaultKey, {}, nullptr});
        ports.push_back(std::move(port));
    }
    std::erase_if(free, [&](const ExitKey& name) {
        return std::any_of(ports.begin(), ports.end(), [&](const PortFace& port) { return port.name == name; });
    });
    if (!free.empty()) {
        PortFace port;
        port.kind = PortFace::Kind::More;
        port.name = nextFreeExit(m_catalog, node).value_or(free.front());
        if (std::find(free.begin(), free.end(), port.name) == free.end())
            port.name = free.front();
        port.label = u"+"_s;
        ports.push_back(std::move(port));
    }
    return ports;
}

FaceMaker::Strip FaceMaker::measured(std::vector<PortFace> ports) const
{
    const qreal height = std::ceil(m_port.height() + 4);
    const bool down = m_direction == FlowDirection::Down;
    Strip strip;
    for (PortFace& port : ports) {
        port.label = m_port.elidedText(port.label, Qt::ElideRight, portRoom);
        const qreal width = even(std::max(height, m_port.horizontalAdvance(port.label) + 14));
        port.box = QRectF(down ? strip.total : 0, down ? 0 : strip.total, width, height);
        strip.total += (down ? width : height) + portGap;
        if (port.kind != PortFace::Kind::More || ports.size() == 1)
            strip.middle = (strip.total - portGap) / 2;
    }
    strip.total = std::max<qreal>(0, strip.total - portGap);
    strip.ports = std::move(ports);
    return strip;
}

/// Centres the ports on the edge of the card, which grows when they need it.
void FaceMaker::place(NodeFace& face, const Strip& strip) const
{
    face.ports = strip.ports;
    if (face.ports.empty())
        return;
    QPointF by;
    if (m_direction == FlowDirection::Down) {
        const qreal beside = 2 * (strip.total - strip.middle);
        face.card.setWidth(even(std::max(face.card.width(), beside + 20)));
        by = {std::round(face.card.width() / 2 - strip.middle),
              face.card.height() - face.ports.front().box.height() / 2};
    } else {
        face.card.setHeight(even(std::max(face.card.height(), strip.total + 16)));
        by = {face.card.width() - portHold, std::round((face.card.height() - strip.total) / 2)};
    }
    for (PortFace& port : face.ports)
        port.box.translate(by);
}

FaceMaker::Words FaceMaker::measured(WordCache& cache, const QFontMetricsF& metrics, const QString& text)
{
    if (const auto found = cache.constFind(text); found != cache.cend())
        return *found;
    if (cache.size() > mostWords)
        cache.clear(); // typing makes ever new ones
    const qreal width = metrics.horizontalAdvance(text);
    const qreal room = mostWidth - stripe - 24;
    return *cache.insert(text, {width > room ? metrics.elidedText(text, Qt::ElideRight, room) : text, width});
}

NodeFace FaceMaker::face(const Node& node)
{
    const BlockSpec* spec = m_catalog.block(node.module);
    NodeFace face;
    const Words title = measured(m_titles, m_title, nodeTitle(m_catalog, node));
    const Words summary = measured(m_summaries, m_text, nodeSummary(m_catalog, m_directory, node));
    face.title = title.shown;
    face.summary = summary.shown;
    face.icon = spec ? spec->icon : u"block"_s;
    face.colour = spec ? int(m_groups.indexOf(spec->group)) : 0;
    face.known = spec != nullptr;
    face.skipped = boolMember(node.data, "skip_module", false);
    face.direction = m_direction;
    const qreal text = std::max(title.width, summary.width);
    const qreal below = m_direction == FlowDirection::Down ? m_port.height() / 2 : 0;
    face.card = QSizeF(even(std::clamp(text + stripe + 26, leastWidth, mostWidth)),
                       std::ceil(m_title.height() + m_text.height() + below + 28));
    place(face, strip(node));
    return face;
}

} // namespace hookswitch
