// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/nodeface.h"

#include <QGraphicsItem>

namespace hookswitch {

struct CanvasTheme;

/// The mark before the first block: where calls come in and by which numbers. Its arrow points at pos().
class StartItem : public QGraphicsItem
{
public:
    /// theme: must outlive the item.
    explicit StartItem(const CanvasTheme& theme);

    void setNumbers(const QStringList& numbers);
    /// Above or left of this place of the scene.
    void stand(const QPointF& entry, FlowDirection direction);
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    [[nodiscard]] QRectF pill() const;

    const CanvasTheme& m_theme;
    QString m_text;
    qreal m_width = 80;
    FlowDirection m_direction = FlowDirection::Down;
};

} // namespace hookswitch
