// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qtresult.h"

#include "server/staticfiles.h"

#include <QTemporaryDir>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class StaticFilesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    void write(const QString& path, const QByteArray& text)
    {
        QFile file(m_folder.filePath(path));
        QVERIFY(QDir().mkpath(QFileInfo(file).absolutePath()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    HttpResponse get(const QByteArray& target, const QByteArray& method = "GET")
    {
        const Result<StaticFiles> files = StaticFiles::ofFolder(m_folder.filePath(u"console"_s));
        HttpRequest request;
        request.method = method;
        request.target = target;
        return files ? files->answer(request) : HttpResponse();
    }

private Q_SLOTS:
    void initTestCase()
    {
        write(u"secret.txt"_s, "secret");
        write(u"console/index.html"_s, "<html>");
        write(u"console/js/app.js"_s, "run()");
        write(u"console/apps/index.html"_s, "apps");
        write(u"console-other/x.txt"_s, "neighbour");
        QVERIFY(QFile::link(m_folder.filePath(u"secret.txt"_s), m_folder.filePath(u"console/link.txt"_s)));
        QVERIFY(QFile::link(m_folder.path(), m_folder.filePath(u"console/up"_s)));
        QVERIFY(QFile::link(m_folder.filePath(u"console/js"_s), m_folder.filePath(u"console/inside"_s)));
    }

    void filesAreServed_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("the folder is its index")
            << QByteArray("/") << QByteArray("text/html; charset=utf-8") << QByteArray("<html>");
        QTest::newRow("a folder inside too")
            << QByteArray("/apps/") << QByteArray("text/html; charset=utf-8") << QByteArray("apps");
        QTest::newRow("a file with a query") << QByteArray("/js/app.js?v=1") << QByteArray() << QByteArray("run()");
        QTest::newRow("a link that stays inside")
            << QByteArray("/inside/app.js") << QByteArray() << QByteArray("run()");
    }
    void filesAreServed()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        const HttpResponse response = get(target);
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body, body);
        if (!type.isEmpty())
            QCOMPARE(response.headers.value("Content-Type"), type);
    }

    void noPathEscapes_data()
    {
        QTest::addColumn<QByteArray>("target");
        for (const char* target : {"/../secret.txt", "/js/../../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt",
                                   "/..%5csecret.txt", "/link.txt", "/up/secret.txt", "/../console-other/x.txt",
                                   "//etc/passwd", "/%00", "/js/app.js%00.txt", "/%ff", "/js", "/nothing"})
            QTest::newRow(target) << QByteArray(target);
    }
    void noPathEscapes()
    {
        QFETCH(QByteArray, target);
        QCOMPARE(get(target).status, 404);
    }

    void onlyReading()
    {
        QCOMPARE(get("/", "POST").status, 405);
        QCOMPARE(get("/", "HEAD").status, 200);
    }

    void anUnchangedFileIsNotSentAgain()
    {
        const Result<StaticFiles> files = StaticFiles::ofFolder(m_folder.filePath(u"console"_s));
        VERIFY_OK(files);
        HttpRequest request;
        request.method = "GET";
        request.target = "/js/app.js";
        request.headers.add("If-None-Match", files->answer(request).headers.value("ETag"));
        QCOMPARE(files->answer(request).status, 304);
    }

    void aFolderThatIsNotThereIsTold() { QVERIFY(!StaticFiles::ofFolder(m_folder.filePath(u"nothing"_s)).ok()); }
};

QTEST_GUILESS_MAIN(StaticFilesTest)
#include "tst_staticfiles.moc"
