// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts/icons.h"

#include "parts/drawings.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QRegularExpression>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

/// Reads the numbers of one step, "M 4 4.5" and so on.
void addStep(QPainterPath& path, QChar step, const std::vector<qreal>& n)
{
    switch (step.unicode()) {
    case 'M':
        path.moveTo(n.at(0), n.at(1));
        break;
    case 'L':
        for (std::size_t i = 0; i + 1 < n.size(); i += 2)
            path.lineTo(n[i], n[i + 1]);
        break;
    case 'C':
        path.cubicTo(n.at(0), n.at(1), n.at(2), n.at(3), n.at(4), n.at(5));
        break;
    case 'Q':
        path.quadTo(n.at(0), n.at(1), n.at(2), n.at(3));
        break;
    case 'Z':
        path.closeSubpath();
        break;
    case 'O':
        path.addEllipse(QPointF(n.at(0), n.at(1)), n.at(2), n.at(2));
        break;
    case 'R':
        path.addRoundedRect(n.at(0), n.at(1), n.at(2), n.at(3), n.at(4), n.at(4));
        break;
    default:
        Q_ASSERT_X(false, "drawing", "unknown step");
        break;
    }
}

QPainterPath pathOf(QLatin1StringView text)
{
    static const QRegularExpression stepPattern(u"([MLCQZOR])([^MLCQZOR]*)"_s);
    QPainterPath path;
    auto steps = stepPattern.globalMatch(QString(text));
    while (steps.hasNext()) {
        const auto step = steps.next();
        std::vector<qreal> numbers;
        for (const QString& number : step.captured(2).split(u' ', Qt::SkipEmptyParts))
            numbers.push_back(number.toDouble());
        addStep(path, step.captured(1).front(), numbers);
    }
    return path;
}

const std::map<QString, QPainterPath>& allDrawings()
{
    static const std::map<QString, QPainterPath> paths = [] {
        std::map<QString, QPainterPath> made;
        for (const Drawing& one : drawings())
            made.emplace(QString(one.name), pathOf(one.steps));
        return made;
    }();
    return paths;
}

class DrawingEngine : public QIconEngine
{
public:
    DrawingEngine(const QString& name, const QColor& colour)
        : m_name(name)
        , m_colour(colour)
    {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QApplication::palette();
        QColor colour = m_colour.isValid() ? m_colour : palette.color(QPalette::WindowText);
        if (mode == QIcon::Disabled)
            colour.setAlphaF(0.35f);
        else if (mode == QIcon::Selected)
            colour = palette.color(QPalette::HighlightedText);
        const int side = std::min(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        paintDrawing(*painter, m_name, square, colour);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new DrawingEngine(*this); }

private:
    QString m_name;
    QColor m_colour;
};

} // namespace

const QPainterPath& drawing(const QString& name)
{
    const auto& all = allDrawings();
    const auto found = all.find(name);
    return found == all.end() ? all.at(u"block"_s) : found->second;
}

bool hasDrawing(const QString& name)
{
    return allDrawings().contains(name);
}

QStringList drawingNames()
{
    QStringList names;
    for (const auto& [name, path] : allDrawings())
        names.append(name);
    return names;
}

void paintDrawing(QPainter& painter, const QString& name, const QRectF& square, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / 24, square.height() / 24);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(drawing(name));
    painter.restore();
}

QIcon drawnIcon(const QString& name)
{
    return QIcon(new DrawingEngine(name, QColor()));
}

QIcon drawnIcon(const QString& name, const QColor& colour)
{
    return QIcon(new DrawingEngine(name, colour));
}

} // namespace hookswitch
