// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts/colours.h"
#include "parts/elidedlabel.h"
#include "parts/icons.h"
#include "parts/jsonview.h"
#include "parts/searchline.h"

#include <QImage>
#include <QListWidget>
#include <QPainter>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

QPalette dark()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0x2b, 0x2d, 0x30));
    palette.setColor(QPalette::Base, QColor(0x1e, 0x1f, 0x22));
    palette.setColor(QPalette::WindowText, Qt::white);
    palette.setColor(QPalette::Text, Qt::white);
    return palette;
}

} // namespace

class TestParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kindsAreToldApartInLightAndDark();
    void everyDrawingStaysOnItsGrid();
    void aSelectedIconIsSeenOnTheHighlight();
    void anElidedLabelTellsTheRestAsToolTip();
    void theSearchLineHandsKeysToItsList();
    void jsonIsColouredByWhatItIs();
    void jsonMistakesAreMarked();
    void newLinesKeepTheIndent();
};

void TestParts::kindsAreToldApartInLightAndDark()
{
    for (const QPalette& palette : {QPalette(), dark()}) {
        QList<QRgb> seen;
        for (int kind = 0; kind < 10; ++kind) {
            const QColor colour = kindColour(kind, palette);
            QVERIFY(contrast(colour, palette.color(QPalette::Base)) >= 3);
            QVERIFY(!seen.contains(colour.rgb()));
            seen.append(colour.rgb());
        }
    }
}

void TestParts::everyDrawingStaysOnItsGrid()
{
    for (const QString& name : drawingNames()) {
        const QRectF bounds = drawing(name).boundingRect().adjusted(-0.1, -0.1, 0.1, 0.1);
        QVERIFY2(QRectF(0.5, 0.5, 23, 23).contains(bounds), qPrintable(name));
        QVERIFY2(bounds.width() > 2 || bounds.height() > 2, qPrintable(name));
    }
    QCOMPARE(drawing(u"no such thing"_s), drawing(u"block"_s));
}

void TestParts::aSelectedIconIsSeenOnTheHighlight()
{
    const QImage image = drawnIcon(u"stop"_s, Qt::blue).pixmap(QSize(24, 24), QIcon::Selected).toImage();
    int blue = 0;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y)
            blue += image.pixelColor(x, y) == QColor(Qt::blue);
    }
    QCOMPARE(blue, 0);
}

void TestParts::anElidedLabelTellsTheRestAsToolTip()
{
    ElidedLabel label(u"a long sentence that has no room"_s);
    label.resize(60, 20);
    label.grab();
    QCOMPARE(label.toolTip(), label.text());
    label.resize(600, 20);
    label.grab();
    QVERIFY(label.toolTip().isEmpty());
}

void TestParts::theSearchLineHandsKeysToItsList()
{
    QListWidget list;
    list.addItems({u"a"_s, u"b"_s});
    list.setCurrentRow(0);
    SearchLine line(u"Find"_s);
    line.setList(&list);
    QTest::keyClick(&line, Qt::Key_Down);
    QCOMPARE(list.currentRow(), 1);
    QCOMPARE(line.accessibleName(), u"Find"_s);
}

void TestParts::jsonIsColouredByWhatItIs()
{
    JsonView view;
    view.setPlainText(u"{\"key\": \"te\\\"xt\", \"n\": -1.5e3, \"b\": true}"_s);
    QStringList parts;
    const QTextBlock line = view.document()->firstBlock();
    for (const QTextLayout::FormatRange& range : line.layout()->formats())
        parts.append(line.text().mid(range.start, range.length));
    QCOMPARE(parts, (QStringList{u"\"key\""_s, u"\"te\\\"xt\""_s, u"\"n\""_s, u"-1.5e3"_s, u"\"b\""_s, u"true"_s}));
}

void TestParts::jsonMistakesAreMarked()
{
    JsonView view;
    view.setPlainText(u"{\n  \"a\": 1,\n}"_s);
    QVERIFY(!view.json().ok());
    view.markError(3, 1);
    QCOMPARE(view.textCursor().blockNumber(), 2);
    QCOMPARE(view.extraSelections().size(), 1);
    view.insertPlainText(u" "_s);
    QVERIFY(view.extraSelections().isEmpty());
    view.markError(99, 1);
    QVERIFY(view.extraSelections().isEmpty());
}

void TestParts::newLinesKeepTheIndent()
{
    JsonView view;
    view.setPlainText(u"  {"_s);
    view.moveCursor(QTextCursor::End);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(view.toPlainText(), u"  {\n    "_s);
}

QTEST_MAIN(TestParts)
#include "tst_parts.moc"
