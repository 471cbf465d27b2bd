// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtresult.h"

#include "fakes/kazoolab.h"

#include <QDir>
#include <QFile>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

/// Every real document on stage: whatever the caller presses, each call comes to its end, and to the same one each
/// time.
class KazooDocumentsTest : public QObject
{
    Q_OBJECT

    static QList<QByteArray> documents()
    {
        QList<QByteArray> texts;
        const QDir folder(QStringLiteral(SHARED_DATA "/kazoo-examples"));
        for (const QString& name : folder.entryList({u"*.json"_s}, QDir::Files)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                texts << file.readAll();
        }
        return texts;
    }

    static QByteArray play(const Json& document, const QString& press)
    {
        Site site;
        Flow flow = kazoo::loadFlow(document).flow;
        Json top = flow.document().is_object() ? flow.document() : Json::object();
        top["numbers"] = Json::array({"100"});
        top["patterns"] = Json::array();
        flow.setDocument(std::move(top));
        kazoo::addFlows(site, {{u"main"_s, flow}});
        Run run(RunSetup(), std::make_shared<SiteWorld>(std::move(site)));
        CallPlan plan;
        plan.to = u"100"_s;
        plan.from = u"+15550001111"_s;
        plan.press = press;
        const CallId call = run.placeCall(plan);
        run.runToEnd();
        QByteArray lines;
        for (const TraceRow& row : run.trace().rows())
            lines += traceLine(row) + '\n';
        return run.isLive(call) ? QByteArray() : lines;
    }

private Q_SLOTS:
    void everyCallEnds_data()
    {
        QTest::addColumn<QString>("press");
        QTest::newRow("nobody presses a key") << QString();
        QTest::newRow("one, one, one") << u"1,1,1,1,1,1"_s;
        QTest::newRow("stars and long numbers") << u"*,1234567890#,0,*#,2,,3#,9"_s;
        QTest::newRow("hangs up at the first question") << u"h"_s;
    }
    void everyCallEnds()
    {
        QFETCH(QString, press);
        const QList<QByteArray> texts = documents();
        if (texts.isEmpty())
            QSKIP("the folder of real documents is not beside this checkout");
        for (const QByteArray& text : texts) {
            const Result<Json> document = parseJson(text);
            QVERIFY(document.ok());
            const QByteArray lines = play(*document, press);
            QVERIFY2(lines.contains("\"kind\":\"call.end\""), text.left(300).constData());
            QVERIFY2(lines == play(*document, press), "the same call went another way the second time");
        }
    }
};

QTEST_GUILESS_MAIN(KazooDocumentsTest)
#include "tst_kazoo_documents.moc"
