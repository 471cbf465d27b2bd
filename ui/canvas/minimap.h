// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace hookswitch {

class FlowView;

/// The whole flow in a corner of the view, with a frame around what is seen; press and drag to go there. Shows itself
/// only when there is more than the view shows.
class Minimap : public QWidget
{
    Q_OBJECT
public:
    /// view: owns the map and is what it moves.
    explicit Minimap(FlowView& view);

    void setWanted(bool wanted);
    [[nodiscard]] bool isWanted() const { return m_wanted; }
    /// The view shows another part, or has another size.
    void follow();
    /// Where a place of the scene is on the map.
    [[nodiscard]] QPointF toMap(const QPointF& scenePlace) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void draw();
    void goTo(const QPointF& at);

    FlowView& m_view;
    QPixmap m_picture;
    QTimer m_redraw; ///< many changes at once make one picture
    bool m_wanted = true;
};

} // namespace hookswitch
