// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The arrows between rooms, as in resources/docs/architecture.md. A static library can include what it does not link,
// so the build alone does not keep the house in order.

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;

namespace {

using Arrows = QMap<QString, QStringList>;

/// Room -> rooms it may include, directly. The closure follows.
const Arrows direct{
    {u"base"_s, {}},
    {u"flow"_s, {u"base"_s}},
    {u"directory"_s, {u"base"_s}},
    {u"catalog"_s, {u"flow"_s, u"directory"_s}},
    {u"sim"_s, {u"catalog"_s}},
    {u"dialect"_s, {u"sim"_s}},
    {u"webhook"_s, {u"base"_s}},
    {u"server"_s, {u"base"_s}},
    {u"store"_s, {u"flow"_s, u"sim"_s, u"webhook"_s}},
    {u"workspace"_s, {u"dialect"_s, u"sim"_s, u"webhook"_s, u"server"_s, u"store"_s}},
    {u"parts"_s, {u"base"_s}},
    {u"canvas"_s, {u"parts"_s, u"workspace"_s}},
    {u"blocks"_s, {u"parts"_s, u"workspace"_s}},
    {u"runs"_s, {u"parts"_s, u"workspace"_s}},
    {u"traffic"_s, {u"parts"_s, u"workspace"_s}},
    {u"project"_s, {u"parts"_s, u"workspace"_s}},
    {u"shell"_s, {u"canvas"_s, u"blocks"_s, u"runs"_s, u"traffic"_s, u"project"_s}},
    {u"app/gui"_s, {u"shell"_s}},
    {u"app/cli"_s, {u"workspace"_s}},
};

QSet<QString> reachable(const QString& room)
{
    QSet<QString> all{room};
    QStringList open{room};
    while (!open.isEmpty()) {
        for (const QString& next : direct.value(open.takeLast())) {
            if (!all.contains(next)) {
                all.insert(next);
                open.append(next);
            }
        }
    }
    return all;
}

/// Library headers that may be named only in these files or rooms (prefix of the path below the source root).
const QMap<QString, QStringList> guarded{
    {u"^<nlohmann/"_s, {u"engine/base/json.h"_s}},
    {u"^<curl/"_s, {u"engine/webhook/"_s}},
    {u"^<boost/"_s, {u"engine/server/"_s}},
    {u"^<QSql"_s, {u"engine/store/"_s}},
    {u"^<QNetworkAccessManager"_s, {}},
    {u"^<QTcpS"_s, {u"engine/server/"_s}},
    {u"^<(QThread|QTimer|QElapsedTimer|QRandomGenerator)>"_s,
     {u"engine/workspace/"_s, u"engine/webhook/"_s, u"engine/server/"_s, u"engine/store/"_s, u"ui/"_s, u"app/"_s}},
    {u"^<(QWidget|QPainter|QColor|QIcon|QFont|QGraphics|QPixmap|QImage|QGuiApplication|QApplication|QtGui|QtWidgets|QtCharts)"_s,
     {u"ui/"_s, u"app/gui/"_s}},
};

struct Source
{
    QString path; ///< below the source root
    QString room;
    QStringList includes;
};

QList<Source> sources()
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"][^>\"]+[>\"])"_s,
                                            QRegularExpression::MultilineOption);
    QList<Source> all;
    const QString root = QStringLiteral(SOURCE_ROOT "/");
    for (const QString& top : {u"engine"_s, u"ui"_s, u"app"_s}) {
        QDirIterator files(root + top, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            Source source;
            source.path = files.next().mid(root.size());
            const QString room = source.path.section(u'/', 1, 1);
            source.room = top == u"app" ? u"app/"_s + room : room;
            QFile file(root + source.path);
            if (!file.open(QIODevice::ReadOnly))
                continue;
            auto match = include.globalMatch(QString::fromUtf8(file.readAll()));
            while (match.hasNext())
                source.includes.append(match.next().captured(1));
            all.append(source);
        }
    }
    return all;
}

} // namespace

class IncludesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void arrowsPointDown()
    {
        QStringList wrong;
        for (const Source& source : sources()) {
            const QSet<QString> allowed = reachable(source.room);
            for (const QString& include : source.includes) {
                const QString room = include.mid(1).section(u'/', 0, 0);
                if (include.startsWith(u'"') && include.contains(u'/') && direct.contains(room) &&
                    !allowed.contains(room))
                    wrong << source.path + u" includes "_s + include;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void everyRoomIsKnown()
    {
        QVERIFY(sources().size() > 20);
        for (const Source& source : sources())
            QVERIFY2(direct.contains(source.room), qPrintable(source.path + u" is in no room of the plan"_s));
    }

    void platformsDoNotKnowEachOther()
    {
        for (const Source& source : sources()) {
            if (source.room != u"dialect" || source.path.count(u'/') < 3)
                continue;
            const QString own = source.path.section(u'/', 2, 2);
            for (const QString& include : source.includes) {
                const QString other = include.mid(1).section(u'/', 1, 1);
                const bool isVendor = include.startsWith(u"\"dialect/"_s) && include.count(u'/') > 1;
                QVERIFY2(!isVendor || other == own, qPrintable(source.path + u" includes "_s + include));
            }
        }
    }

    void theEngineSeesNoGuiAndLibrariesHaveOneDoor()
    {
        QStringList wrong;
        for (const Source& source : sources()) {
            for (const QString& include : source.includes) {
                for (auto rule = guarded.begin(); rule != guarded.end(); ++rule) {
                    const auto isHome = [&](const QString& prefix) { return source.path.startsWith(prefix); };
                    if (QRegularExpression(rule.key()).match(include).hasMatch() &&
                        std::none_of(rule->begin(), rule->end(), isHome))
                        wrong << source.path + u" includes "_s + include;
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void everyFileNamesItsLicence()
    {
        for (const Source& source : sources()) {
            QFile file(QStringLiteral(SOURCE_ROOT "/") + source.path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(file.read(200).contains("SPDX-License-Identifier: GPL-3.0-or-later"), qPrintable(source.path));
        }
    }

    void theArrowsHaveNoCycle()
    {
        for (auto arrow = direct.begin(); arrow != direct.end(); ++arrow) {
            for (const QString& next : arrow.value())
                QVERIFY2(!reachable(next).contains(arrow.key()), qPrintable(arrow.key() + u" <-> "_s + next));
        }
    }
};

QTEST_GUILESS_MAIN(IncludesTest)
#include "tst_includes.moc"
