// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/wording.h"

#include <QFontMetricsF>
#include <QRectF>

namespace hookswitch {

struct CanvasTheme;

/// Which way a flow grows on the canvas.
enum class FlowDirection
{
    Down,
    Right
};

/// An exit as it is drawn: a pill on the edge of the card that faces what follows.
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

/// Everything that is drawn of a node, worked out beforehand. The ports of its exits come first, in their order.
struct NodeFace
{
    QString title;
    QString summary;
    QString icon;
    int colour = 0;
    bool known = true;    ///< the catalogue knows the module
    bool skipped = false; ///< the platform passes over it
    FlowDirection direction = FlowDirection::Down;
    QSizeF card; ///< without the part of the ports that stands out
    std::vector<PortFace> ports;

    /// What the layout must keep free, measured from the card's top-left corner.
    [[nodiscard]] QSizeF size() const;

    friend bool operator==(const NodeFace&, const NodeFace&) = default;
};

/// Makes faces; set up once for many nodes, since it remembers what it has measured. Catalogue and directory must
/// outlive it.
class FaceMaker
{
public:
    FaceMaker(const Catalog& catalog, const Directory& directory, const CanvasTheme& theme, FlowDirection direction);

    [[nodiscard]] NodeFace face(const Node& node);

private:
    /// The ports of all blocks of one kind with the same exits, side by side (or one below the other) from 0 on.
    struct Strip
    {
        std::vector<PortFace> ports;
        qreal total = 0;  ///< along the edge of the card
        qreal middle = 0; ///< of the ports with names; the one for more stands beside them
    };
    /// A text that fits, and how wide the whole of it is.
    struct Words
    {
        QString shown;
        qreal width = 0;
    };
    using WordCache = QHash<QString, Words>;

    [[nodiscard]] const Strip& strip(const Node& node);
    [[nodiscard]] std::vector<PortFace> ports(const Node& node) const;
    [[nodiscard]] Strip measured(std::vector<PortFace> ports) const;
    [[nodiscard]] static Words measured(WordCache& cache, const QFontMetricsF& metrics, const QString& text);
    void place(NodeFace& face, const Strip& strip) const;

    const Catalog& m_catalog;
    const Directory& m_directory;
    QStringList m_groups;
    FlowDirection m_direction;
    QFontMetricsF m_title;
    QFontMetricsF m_text;
    QFontMetricsF m_port;
    QHash<QString, Strip> m_strips;
    WordCache m_titles;
    WordCache m_summaries;
};

} // namespace hookswitch
