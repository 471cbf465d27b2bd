// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/flowpicture.h"

#include "canvas/flowscene.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

constexpr qreal border = 24;
constexpr qreal largest = 16'000;

void draw(FlowScene& scene, QPaintDevice& device, const QRectF& target, const QRectF& source)
{
    QPainter painter(&device);
    painter.fillRect(target, scene.theme().ground);
    scene.render(&painter, target, source);
}

QByteArray svgOf(FlowScene& scene, const QRectF& source, const QString& title)
{
    QBuffer buffer;
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setTitle(title);
    svg.setSize(source.size().toSize());
    svg.setViewBox(QRectF(QPointF(), source.size()));
    draw(scene, svg, QRectF(QPointF(), source.size()), source);
    return buffer.data();
}

QByteArray pdfOf(FlowScene& scene, const QRectF& source, const QString& title)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setTitle(title);
        pdf.setResolution(96);
        // A unit of the canvas is 1/96 inch; a page can be at most 200 inches long.
        const qreal scale = std::min(1.0, 200.0 * 72 / std::max(source.width() * 0.75, source.height() * 0.75));
        pdf.setPageMargins({});
        pdf.setPageSize(QPageSize(source.size() * 0.75 * scale, QPageSize::Point));
        draw(scene, pdf, QRectF(0, 0, pdf.width(), pdf.height()), source);
    }
    return buffer.data();
}

QByteArray pngOf(FlowScene& scene, const QRectF& source)
{
    const qreal scale = std::min(2.0, largest / std::max(source.width(), source.height()));
    QImage image((source.size() * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    if (image.isNull())
        return {};
    draw(scene, image, QRectF(image.rect()), source);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

Result<void> writeDrawing(FlowScene& scene, const QString& path, const QString& title)
{
    scene.select({});
    scene.refineWires(scene.contentRect());
    const QRectF source = scene.contentRect().adjusted(-border, -border, border, border);
    QByteArray bytes;
    if (path.endsWith(u".svg"_s, Qt::CaseInsensitive))
        bytes = svgOf(scene, source, title);
    else if (path.endsWith(u".pdf"_s, Qt::CaseInsensitive))
        bytes = pdfOf(scene, source, title);
    else if (path.endsWith(u".png"_s, Qt::CaseInsensitive))
        bytes = pngOf(scene, source);
    else
        return Error{u"a drawing ends in .svg, .pdf or .png"_s, path};
    if (bytes.isEmpty())
        return Error{u"there is not enough memory for a picture of this size; take .svg or .pdf"_s, path};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{file.errorString(), path};
    return {};
}

} // namespace hookswitch
