// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/wording.h"

#include <QFontMetricsF>
#include <QRectF>

namespace hookswitch {

struct CanvasTheme;

/// An exit as it is drawn: a pill on the lower edge of the card.
struct PortFace
{
    enum class Kind
    {
        Wired, ///< leads somewhere
        Free,  ///< may lead somewhere, does not yet
        More   ///< stands for all exits that are not drawn
    } kind = Kind::Wired;
    ExitKey name; ///< for More: the exit a wire from here takes
    QString label;
    QRectF box; ///< in the node's coordinates

    friend bool operator==(const PortFace&, const PortFace&) = default;
};

/// Everything that is drawn of a node, worked out beforehand.
struct NodeFace
{
    QString title;
    QString summary;
    QString icon;
    int colour = 0;
    bool known = true;    ///< the catalogue knows the module
    bool skipped = false; ///< the platform passes over it
    QSizeF card;          ///< without the lower half of the ports
    std::vector<PortFace> ports;

    /// What the layout must keep free, measured from the card's top-left corner.
    [[nodiscard]] QSizeF size() const;

    friend bool operator==(const NodeFace&, const NodeFace&) = default;
};

/// Makes faces; set up once for many nodes. Catalogue and directory must outlive it.
class FaceMaker
{
public:
    FaceMaker(const Catalog& catalog, const Directory& directory, const CanvasTheme& theme);

    [[nodiscard]] NodeFace face(const Node& node) const;

private:
    [[nodiscard]] std::vector<PortFace> ports(const Node& node) const;
    void measurePorts(NodeFace& face) const;

    const Catalog& m_catalog;
    const Directory& m_directory;
    QStringList m_groups;
    QFontMetricsF m_title;
    QFontMetricsF m_text;
    QFontMetricsF m_port;
};

} // namespace hookswitch
