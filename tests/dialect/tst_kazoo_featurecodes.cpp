// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/kazoo/featurecodes.h"
#include "dialect/kazoo/numbers.h"
#include "dialect/kazoo/validate.h"

#include "qtresult.h"

#include <QDir>
#include <QFile>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class FeatureCodesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeIsACallflowThatAnswersIt()
    {
        QCOMPARE(kazoo::featureCodes().size(), std::size_t(17));
        for (const kazoo::FeatureCode& code : kazoo::featureCodes()) {
            const Json document = kazoo::featureCodeDocument(code);
            QVERIFY2(kazoo::validateCallflow(document).empty(), qPrintable(code.name));
            QCOMPARE(kazoo::featureCodeOf(document), &code);
            const auto texts = [&](const char* list) {
                QStringList all;
                for (const Json& item : document.at(list))
                    all.append(stringOf(item));
                return all;
            };
            const kazoo::NumberPlan plan({{u"f"_s, texts("numbers"), texts("patterns")}});
            const QString dialled = code.rest.isEmpty() ? code.dial : code.dial + u"12"_s;
            QVERIFY2(plan.find(dialled).found(), qPrintable(dialled));
            QCOMPARE(plan.find(dialled).capture, code.rest.isEmpty() ? QString() : u"12"_s);
        }
    }

    void isRecognised_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("by its name") << QByteArray(
                                            R"({"featurecode":{"name":"intercom"},"patterns":["^\\*9([0-9]*)$"]})")
                                     << u"intercom"_s;
        QTest::newRow("by what is dialled")
            << QByteArray(R"({"numbers":["*73"],"flow":{"module":"call_forward","data":{"action":"deactivate"}}})")
            << u"call_forward[action=deactivate]"_s;
        QTest::newRow("by a pattern without its beginning")
            << QByteArray(
                   R"({"patterns":["\\*72([0-9]*)$"],"flow":{"module":"call_forward","data":{"action":"activate"}}})")
            << u"call_forward[action=activate]"_s;
        QTest::newRow("another action at the same code")
            << QByteArray(R"({"numbers":["*73"],"flow":{"module":"call_forward","data":{"action":"activate"}}})")
            << QString();
        QTest::newRow("another module at the same code")
            << QByteArray(R"({"numbers":["*73"],"flow":{"module":"hangup","data":{}}})") << QString();
        QTest::newRow("an ordinary callflow")
            << QByteArray(R"({"numbers":["100"],"flow":{"module":"voicemail","data":{"action":"check"}}})")
            << QString();
        QTest::newRow("odd shapes") << QByteArray(R"({"featurecode":5,"numbers":{},"flow":[]})") << QString();
        QTest::newRow("a list") << QByteArray("[]") << QString();
    }
    void isRecognised()
    {
        QFETCH(QByteArray, text);
        const kazoo::FeatureCode* code = kazoo::featureCodeOf(*parseJson(text));
        QTEST(code ? code->name : QString(), "name");
    }

    void anotherCodeMayBeChosen()
    {
        const Json document = kazoo::featureCodeDocument(*kazoo::featureCode(u"privacy[mode=full]"_s), u"*31"_s);
        QCOMPARE(writeJson(document.at("patterns")), QByteArray(R"(["^\\*31([0-9]*)$"])"));
        QCOMPARE(stringMember(document.at("featurecode"), "number"), u"31"_s);
        QVERIFY(!kazoo::featureCode(u"none"_s));
    }

    void thoseOfRealEditorsAreRecognised()
    {
        const QDir folder(QStringLiteral(SHARED_DATA "/kazoo-examples"));
        if (!folder.exists())
            QSKIP("the folder of real documents is not beside this checkout");
        int count = 0;
        for (const QString& name : folder.entryList({u"gen-*-fc-*.json"_s}, QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            Json document = *parseJson(file.readAll());
            const kazoo::FeatureCode* code = kazoo::featureCodeOf(document);
            QVERIFY2(code, qPrintable(name));
            QCOMPARE(stringMember(document.at("flow"), "module"), code->module);
            if (!name.startsWith(u"gen-monster"_s))
                continue;
            removeMember(document, "featurecode");
            QCOMPARE(kazoo::featureCodeOf(document), code);
            ++count;
        }
        QCOMPARE(count, 17);
    }
};

QTEST_GUILESS_MAIN(FeatureCodesTest)
#include "tst_kazoo_featurecodes.moc"
