// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where things stand: aligning, spreading, turning, notes and frames.
#include "canvas/flowscene.h"
#include "canvas/nodeitem.h"
#include "canvas/steps.h"
#include "canvas/wishes.h"

#include <QCoreApplication>

namespace hookswitch {

namespace {

constexpr QSizeF noteSize(220, 96);
constexpr QSizeF frameSize(360, 240);
constexpr qreal frameRoom = 24;
constexpr qreal frameTitle = 26;

struct Arranging
{
    Q_DECLARE_TR_FUNCTIONS(Arranging)
};

QRectF cardOf(const FlowScene& scene, NodeId id)
{
    return scene.item(id)->cardRect();
}

/// Puts blocks at new places; what hangs below a block keeps its place unless it is one of them.
void putAt(FlowScene& scene, const QString& name, const std::vector<std::pair<NodeId, QPointF>>& places)
{
    std::vector<ProjectEdit> edits;
    for (const auto& [id, at] : places)
        edits.push_back({ProjectEdit::SetPosition{scene.flow().id, id, QPointF(at.toPoint())}});
    for (const auto& [id, at] : places) {
        for (const NodeId below : scene.forest().children.value(id)) {
            const bool moves =
                std::any_of(places.begin(), places.end(), [&](const auto& place) { return place.first == below; });
            if (!moves && !scene.flow().positions.contains(below))
                edits.push_back(
                    {ProjectEdit::SetPosition{scene.flow().id, below, QPointF(scene.item(below)->pos().toPoint())}});
        }
    }
    scene.request(name, ProjectEdit{ProjectEdit::Batch{std::move(edits)}});
}

ProjectEdit marksEdit(const FlowScene& scene, const std::vector<CanvasMark>& marks)
{
    return {ProjectEdit::SetFlowExtra{scene.flow().id, withMarks(scene.flow().extra, marks)}};
}

} // namespace

void alignSelected(FlowScene& scene, Qt::Alignment edge)
{
    const std::vector<NodeId> nodes = scene.selection();
    if (nodes.size() < 2) {
        Q_EMIT scene.message(Arranging::tr("Select the blocks to align first."));
        return;
    }
    QRectF all;
    for (const NodeId id : nodes)
        all |= cardOf(scene, id);
    std::vector<std::pair<NodeId, QPointF>> places;
    for (const NodeId id : nodes) {
        QRectF card = cardOf(scene, id);
        if (edge & Qt::AlignLeft)
            card.moveLeft(all.left());
        else if (edge & Qt::AlignRight)
            card.moveRight(all.right());
        else if (edge & Qt::AlignHCenter)
            card.moveCenter({all.center().x(), card.center().y()});
        else if (edge & Qt::AlignTop)
            card.moveTop(all.top());
        else if (edge & Qt::AlignBottom)
            card.moveBottom(all.bottom());
        else
            card.moveCenter({card.center().x(), all.center().y()});
        places.emplace_back(id, card.topLeft());
    }
    putAt(scene, Arranging::tr("Align %n block(s)", nullptr, int(nodes.size())), places);
}

void spreadSelected(FlowScene& scene, Qt::Orientation along)
{
    std::vector<NodeId> nodes = scene.selection();
    if (nodes.size() < 3) {
        Q_EMIT scene.message(Arranging::tr("Select at least three blocks to spread."));
        return;
    }
    const auto begin = [&](NodeId id) {
        return along == Qt::Horizontal ? cardOf(scene, id).left() : cardOf(scene, id).top();
    };
    const auto length = [&](NodeId id) {
        return along == Qt::Horizontal ? cardOf(scene, id).width() : cardOf(scene, id).height();
    };
    std::sort(nodes.begin(), nodes.end(), [&](NodeId a, NodeId b) { return begin(a) < begin(b); });
    qreal filled = 0;
    for (const NodeId id : nodes)
        filled += length(id);
    const qreal room = begin(nodes.back()) + length(nodes.back()) - begin(nodes.front());
    const qreal gap = (room - filled) / qreal(nodes.size() - 1);
    std::vector<std::pair<NodeId, QPointF>> places;
    qreal at = begin(nodes.front());
    for (const NodeId id : nodes) {
        const QPointF old = cardOf(scene, id).topLeft();
        places.emplace_back(id, along == Qt::Horizontal ? QPointF(at, old.y()) : QPointF(old.x(), at));
        at += length(id) + gap;
    }
    putAt(scene, Arranging::tr("Spread %n block(s)", nullptr, int(nodes.size())), places);
}

void turnFlow(FlowScene& scene, FlowDirection direction)
{
    if (direction == scene.direction())
        return;
    std::vector<ProjectEdit> edits;
    for (const auto& [id, position] : scene.flow().positions)
        edits.push_back({ProjectEdit::SetPosition{scene.flow().id, id, std::nullopt}});
    edits.push_back({ProjectEdit::SetFlowExtra{scene.flow().id, withDirection(scene.flow().extra, direction)}});
    scene.request(direction == FlowDirection::Right ? Arranging::tr("Lay out left to right")
                                                    : Arranging::tr("Lay out top down"),
                  ProjectEdit{ProjectEdit::Batch{std::move(edits)}});
}

void addMark(FlowScene& scene, CanvasMark::Kind kind, const QPointF& at)
{
    CanvasMark mark;
    mark.kind = kind;
    const bool note = kind == CanvasMark::Kind::Note;
    mark.rect = QRectF(at, note ? noteSize : frameSize);
    mark.colour = note ? 6 : 0;
    mark.text = note ? Arranging::tr("Note") : Arranging::tr("Frame");
    const std::vector<NodeId> nodes = scene.selection();
    if (!note && !nodes.empty()) {
        mark.rect = {};
        for (const NodeId id : nodes)
            mark.rect |= QRectF(scene.item(id)->pos(), scene.item(id)->face().size());
        mark.rect.adjust(-frameRoom, -frameRoom - frameTitle, frameRoom, frameRoom);
    }
    std::vector<CanvasMark> marks = marksOf(scene.flow().extra);
    marks.push_back(mark);
    scene.request(note ? Arranging::tr("Add note") : Arranging::tr("Add frame"), marksEdit(scene, marks));
}

void changeMark(FlowScene& scene, const CanvasMark& before, const CanvasMark& after, const std::vector<NodeId>& moved)
{
    std::vector<CanvasMark> marks = marksOf(scene.flow().extra);
    const auto found = std::find(marks.begin(), marks.end(), before);
    if (found == marks.end() || before == after)
        return;
    *found = after;
    std::vector<ProjectEdit> edits = placesNow(scene, moved);
    edits.push_back(marksEdit(scene, marks));
    scene.request(before.kind == CanvasMark::Kind::Note ? Arranging::tr("Change note")
                                                        : Arranging::tr("Change frame"),
                  ProjectEdit{ProjectEdit::Batch{std::move(edits)}});
}

std::vector<ProjectEdit> placesNow(const FlowScene& scene, const std::vector<NodeId>& branches)
{
    std::vector<ProjectEdit> edits;
    const auto place = [&](NodeId id) {
        edits.push_back({ProjectEdit::SetPosition{scene.flow().id, id, QPointF(scene.item(id)->pos().toPoint())}});
    };
    for (const NodeId id : branches) {
        place(id);
        // Blocks further down that were placed by hand have places of their own and must be told.
        for (const NodeId below : scene.flow().flow.branch(id)) {
            if (below != id && scene.flow().positions.contains(below))
                place(below);
        }
    }
    return edits;
}

std::optional<ProjectEdit> withoutSelectedMarks(const FlowScene& scene)
{
    std::vector<CanvasMark> kept;
    for (const MarkItem* item : scene.marks()) {
        if (!item->isSelected())
            kept.push_back(item->mark());
    }
    if (kept.size() == scene.marks().size())
        return std::nullopt;
    return marksEdit(scene, kept);
}

} // namespace hookswitch
