// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/nodeface.h"

#include "canvas/canvastheme.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

constexpr qreal leastWidth = 196;
constexpr qreal stripe = 38; ///< coloured part with the icon
constexpr qreal portGap = 6;

const QString defaultKey = QStringLiteral("_");

/// The next even number, so that middles are whole pixels and straight wires stand upright.
qreal even(qreal length)
{
    return 2 * std::ceil(length / 2);
}

} // namespace

QSizeF NodeFace::size() const
{
    const qreal below = ports.empty() ? 0 : ports.front().box.height() / 2;
    return {card.width(), card.height() + below};
}

FaceMaker::FaceMaker(const Catalog& catalog, const Directory& directory, const CanvasTheme& theme)
    : m_catalog(catalog)
    , m_directory(directory)
    , m_groups(catalog.groups())
    , m_title(theme.titleFont)
    , m_text(theme.textFont)
    , m_port(theme.portFont)
{}

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

/// Places the ports side by side, centred on the lower edge, and widens the card when they need it.
void FaceMaker::measurePorts(NodeFace& face) const
{
    const qreal height = m_port.height() + 4;
    qreal total = 0;
    qreal middle = 0; // of the ports with names; the one for more stands beside them
    for (PortFace& port : face.ports) {
        port.label = m_port.elidedText(port.label, Qt::ElideRight, 130);
        const qreal width = even(std::max(height, m_port.horizontalAdvance(port.label) + 14));
        port.box = QRectF(total, 0, width, height);
        total += width + portGap;
        if (port.kind != PortFace::Kind::More || face.ports.size() == 1)
            middle = (total - portGap) / 2;
    }
    total -= portGap;
    const qreal beside = 2 * (total - middle);
    face.card.setWidth(even(std::max(face.card.width(), beside + 20)));
    const qreal left = std::round(face.card.width() / 2 - middle);
    for (PortFace& port : face.ports)
        port.box.translate(left, face.card.height() - height / 2);
}

NodeFace FaceMaker::face(const Node& node) const
{
    const BlockSpec* spec = m_catalog.block(node.module);
    NodeFace face;
    face.title = nodeTitle(m_catalog, node);
    face.summary = nodeSummary(m_catalog, m_directory, node);
    face.icon = spec ? spec->icon : u"block"_s;
    face.colour = spec ? int(m_groups.indexOf(spec->group)) : 0;
    face.known = spec != nullptr;
    face.skipped = boolMember(node.data, "skip_module", false);
    face.ports = ports(node);
    const qreal text = std::max(m_title.horizontalAdvance(face.title), m_text.horizontalAdvance(face.summary));
    face.card = QSizeF(even(std::clamp(text + stripe + 26, leastWidth, 250.0)),
                       std::ceil(m_title.height() + m_text.height() + m_port.height() / 2 + 28));
    measurePorts(face);
    const qreal room = face.card.width() - stripe - 24;
    face.title = m_title.elidedText(face.title, Qt::ElideRight, room);
    face.summary = m_text.elidedText(face.summary, Qt::ElideRight, room);
    return face;
}

} // namespace hookswitch
