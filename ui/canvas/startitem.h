// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>

namespace hookswitch {

struct CanvasTheme;

/// The mark above the first block: where calls come in and by which numbers. Its lower middle is at pos().
class StartItem : public QGraphicsItem
{
public:
    /// theme: must outlive the item.
    explicit StartItem(const CanvasTheme& theme);

    void setNumbers(const QStringList& numbers);
    [[nodiscard]] const QString& text() const { return m_text; }
    /// Height of the pill and of the line below it.
    [[nodiscard]] static qreal depth() { return 30 + 26; }

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    [[nodiscard]] QRectF pill() const;

    const CanvasTheme& m_theme;
    QString m_text;
    qreal m_width = 80;
};

} // namespace hookswitch
