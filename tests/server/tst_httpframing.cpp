// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/httpframing.h"

#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray host("Host: 127.0.0.1\r\n");
const QByteArray get("GET /json HTTP/1.1\r\n" + host);
const QByteArray post("POST /len HTTP/1.1\r\n" + host);
const QByteArray chunked(post + "Transfer-Encoding: chunked\r\n\r\n");

/// What comes out of these bytes, fed in pieces of this size: each request as "METHOD target body", then the status
/// of the fault or the phase the reading stands in.
QString outcome(const QByteArray& bytes, qsizetype piece, const FramingLimits& limits = {})
{
    HttpFraming framing(limits);
    QStringList lines;
    const auto takeAll = [&] {
        while (const auto framed = framing.next()) {
            const HttpRequest& r = framed->request;
            lines += QString::fromUtf8(r.method + ' ' + r.target + ' ' + r.body) +
                     (framed->keepAlive ? u""_s : u" (last)"_s);
        }
    };
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        framing.append(QByteArrayView(bytes).sliced(at, qMin(piece, bytes.size() - at)));
        takeAll();
    }
    static const QStringList phases{u"idle"_s, u"head"_s, u"body"_s, u"failed"_s};
    lines += framing.fault() ? QString::number(framing.fault()->status) : phases[int(framing.phase())];
    return lines.join(u" | "_s);
}

} // namespace

class HttpFramingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSameHoweverItIsCut_data();
    void readsTheSameHoweverItIsCut();
    void refusesWhatIsTooLarge_data();
    void refusesWhatIsTooLarge();
    void keepsHeadersAndDropsTrailers();
    void putsAnAbsoluteTargetIntoItsParts();
    void saysWhenAClientWaitsToContinue();
    void survivesEveryFlippedByte();
    void writesAnswers_data();
    void writesAnswers();
    void letsNoHeaderIntoTheAnswerThatIsNone();
};

void HttpFramingTest::readsTheSameHoweverItIsCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QByteArray& bytes, const QString& expected) {
        QTest::newRow(name) << bytes << expected;
    };

    row("a plain GET", get + "\r\n", u"GET /json  | idle"_s);
    row("HTTP/1.0 closes", "GET /json HTTP/1.0\r\n\r\n", u"GET /json  (last) | idle"_s);
    row("HTTP/1.0 with keep-alive stays", "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", u"GET /  | idle"_s);
    row("Connection: close", get + "Connection: close\r\n\r\n", u"GET /json  (last) | idle"_s);
    row("HEAD", "HEAD /json HTTP/1.1\r\n" + host + "\r\n", u"HEAD /json  | idle"_s);
    row("OPTIONS of the whole server", "OPTIONS * HTTP/1.1\r\n" + host + "\r\n", u"OPTIONS *  | idle"_s);
    row("an unknown method is the handler's business", "FOO /json HTTP/1.1\r\n" + host + "\r\n",
        u"FOO /json  | idle"_s);
    row("a query with odd characters", "GET /a?b=%zz&c=[1] HTTP/1.1\r\n" + host + "\r\n",
        u"GET /a?b=%zz&c=[1]  | idle"_s);
    row("an encoded slash", "GET /items/a%2Fb HTTP/1.1\r\n" + host + "\r\n", u"GET /items/a%2Fb  | idle"_s);
    row("an absolute target", "GET http://127.0.0.1/json HTTP/1.1\r\n" + host + "\r\n", u"GET /json  | idle"_s);
    row("a body", post + "Content-Length: 5\r\n\r\nhello", u"POST /len hello | idle"_s);
    row("the last chunk arrives byte by byte", chunked + "0\r\nT: 1\r\n\r\n", u"POST /len  | idle"_s);
    row("no length, no body", post + "\r\n", u"POST /len  | idle"_s);
    row("half a body", post + "Content-Length: 100\r\n\r\nhello", u"body"_s);
    row("half a head", get + "X-Slow: ", u"head"_s);
    row("three at once", (get + "\r\n").repeated(3), u"GET /json  | GET /json  | GET /json  | idle"_s);
    row("a body and the next request", post + "Content-Length: 5\r\n\r\nhello" + get + "\r\n",
        u"POST /len hello | GET /json  | idle"_s);
    row("empty lines first", "\r\n\r\n" + get + "\r\n", u"GET /json  | idle"_s);
    row("chunks", chunked + "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n", u"POST /len hello world | idle"_s);
    row("a chunk with an extension", chunked + "5;a=b\r\nhello\r\n0\r\n\r\n", u"POST /len hello | idle"_s);
    row("a trailer", chunked + "5\r\nhello\r\n0\r\nX-T: 1\r\n\r\n", u"POST /len hello | idle"_s);

    row("1.1 without Host", "GET /json HTTP/1.1\r\n\r\n", u"400"_s);
    row("two Hosts", get + host + "\r\n", u"400"_s);
    row("CONNECT", "CONNECT a:443 HTTP/1.1\r\n" + host + "\r\n", u"501"_s);
    row("version 9.9", "GET /json HTTP/9.9\r\n" + host + "\r\n", u"400"_s);
    row("version 2.0", "PRI * HTTP/2.0\r\n\r\n", u"400"_s);
    row("no version", "GET /json\r\n\r\n", u"400"_s);
    row("two blanks in the first line", "GET  /json HTTP/1.1\r\n" + host + "\r\n", u"400"_s);
    row("a target with a blank", "GET /a b HTTP/1.1\r\n" + host + "\r\n", u"400"_s);
    row("only blanks", "   \r\n\r\n", u"400"_s);
    row("a TLS greeting", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 hello\r\n\r\n", 22), u"400"_s);
    row("lines without CR", QByteArray(get + "\r\n").replace("\r\n", "\n"), u"400"_s);
    row("a CR inside a line", get + "X-A: 1\rX-B: 2\r\n\r\n", u"400"_s);
    row("a line without a colon", get + "Broken header\r\n\r\n", u"400"_s);
    row("a name with a blank", get + "Bad Name: x\r\n\r\n", u"400"_s);
    row("a blank before the colon", get + "Content-Length : 5\r\n\r\nhello", u"400"_s);
    row("a folded line", get + "X-A: 1\r\n  folded\r\n\r\n", u"400"_s);
    row("NUL in a value", get + QByteArray("X-A: a\0b\r\n\r\n", 12), u"400"_s);
    row("a control character in a value",
        get + "X-A: a\x01"
              "b\r\n\r\n",
        u"400"_s);
    row("raw bytes that are not UTF-8", "GET /items/\xff\xfe HTTP/1.1\r\n" + host + "\r\n", u"400"_s);
    row("encoded bytes that are not UTF-8", "GET /items/%ff%fe HTTP/1.1\r\n" + host + "\r\n", u"400"_s);
    row("an encoded NUL", "GET /items/%00 HTTP/1.1\r\n" + host + "\r\n", u"400"_s);
    row("a percent sign that encodes nothing", "GET /items/%zz HTTP/1.1\r\n" + host + "\r\n", u"400"_s);
    row("a percent sign at the end", "GET /items/% HTTP/1.1\r\n" + host + "\r\n", u"400"_s);
    row("a target that is no path", "GET items HTTP/1.1\r\n" + host + "\r\n", u"400"_s);
    row("a star with GET", "GET * HTTP/1.1\r\n" + host + "\r\n", u"400"_s);
    row("another expectation", post + "Expect: wonders\r\nContent-Length: 5\r\n\r\nhello", u"417"_s);

    row("lengths 3 and 5", post + "Content-Length: 3\r\nContent-Length: 5\r\n\r\nhello", u"400"_s);
    row("the same length twice", post + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello", u"400"_s);
    row("two lengths in one line", post + "Content-Length: 5, 5\r\n\r\nhello", u"400"_s);
    row("length -1", post + "Content-Length: -1\r\n\r\nhello", u"400"_s);
    row("length +5", post + "Content-Length: +5\r\n\r\nhello", u"400"_s);
    row("length abc", post + "Content-Length: abc\r\n\r\nhello", u"400"_s);
    row("an empty length", post + "Content-Length:\r\n\r\nhello", u"400"_s);
    row("length 1 GiB", post + "Content-Length: 1073741824\r\n\r\n", u"413"_s);
    row("length 2^63", post + "Content-Length: 9223372036854775808\r\n\r\n", u"413"_s);
    row("length and chunks", post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        u"400"_s);
    row("chunks and length", post + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        u"400"_s);
    row("another coding", post + "Transfer-Encoding: gzip, chunked\r\n\r\n", u"501"_s);
    row("two codings", post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", u"400"_s);
    row("chunks in 1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", u"400"_s);
    row("chunk of 16 F", chunked + "FFFFFFFFFFFFFFFF\r\nhello\r\n0\r\n\r\n", u"413"_s);
    row("chunk of 17 F", chunked + "FFFFFFFFFFFFFFFFF\r\nhello\r\n0\r\n\r\n", u"400"_s);
    row("chunk of 2 GiB", chunked + "7FFFFFFF\r\nhello\r\n", u"413"_s);
    row("chunk -1", chunked + "-1\r\nhello\r\n0\r\n\r\n", u"400"_s);
    row("chunk zz", chunked + "zz\r\nhello\r\n0\r\n\r\n", u"400"_s);
    row("chunk zz and nothing behind it", chunked + "zz\r\n", u"400"_s);
    row("a chunk longer than its size", chunked + "3\r\nhello\r\n0\r\n\r\n", u"400"_s);
    row("nothing after a fault is read", "no\r\n\r\n" + get + "\r\n", u"400"_s);
    row("what came before a fault is", get + "\r\n" + "no\r\n\r\n", u"GET /json  | 400"_s);
}

void HttpFramingTest::readsTheSameHoweverItIsCut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    QCOMPARE(outcome(bytes, bytes.size()), expected);
    for (const qsizetype piece : {1, 2, 3, 7, 20})
        QCOMPARE(outcome(bytes, piece), expected);
}

void HttpFramingTest::refusesWhatIsTooLarge_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    QByteArray many = get;
    for (int i = 0; i < 100000; ++i)
        many += "X-" + QByteArray::number(i) + ": v\r\n";
    const QByteArray rest = " HTTP/1.1\r\n" + host + "\r\n";
    QTest::newRow("a target of 8 KiB is taken")
        << "GET /" + QByteArray(8191, 'a') + rest << u"GET /%1  | idle"_s.arg(QString(8191, u'a'));
    QTest::newRow("a target one byte longer") << "GET /" + QByteArray(8192, 'a') + rest << u"414"_s;
    QTest::newRow("a target of 64 KiB") << "GET /" + QByteArray(65536, 'a') + rest << u"414"_s;
    QTest::newRow("a target of 16 MiB") << "GET /" + QByteArray(16 << 20, 'a') + rest << u"414"_s;
    QTest::newRow("a method without an end") << QByteArray(1000, 'G') << u"400"_s;
    QTest::newRow("a header of 1 MiB") << get + "X-A: " + QByteArray(1 << 20, 'a') + "\r\n\r\n" << u"431"_s;
    QTest::newRow("a header without an end") << get + "X-A: " + QByteArray(64 << 20, 'a') << u"431"_s;
    QTest::newRow("100k headers") << many + "\r\n" << u"431"_s;
    QTest::newRow("chunks that add up")
        << chunked + QByteArray("40000\r\n" + QByteArray(0x40000, 'x') + "\r\n").repeated(40) << u"413"_s;
    QTest::newRow("a chunk extension without an end") << chunked + "5;" + QByteArray(1 << 20, 'a') << u"400"_s;
    QTest::newRow("a trailer without an end") << chunked + "0\r\nX: " + QByteArray(1 << 20, 'a') << u"400"_s;
}

void HttpFramingTest::refusesWhatIsTooLarge()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    QCOMPARE(outcome(bytes, 65536), expected);
    QCOMPARE(outcome(bytes, 1460), expected);
}

void HttpFramingTest::keepsHeadersAndDropsTrailers()
{
    HttpFraming framing;
    framing.append("POST /x HTTP/1.1\r\nhOst: a\r\nX-Two: 1\r\nX-TWO:   2 \r\nTransfer-Encoding: "
                   "chunked\r\n\r\n0\r\nHost: evil\r\n\r\n");
    const auto framed = framing.next();
    QVERIFY(framed);
    HttpHeaders expected;
    expected.add("hOst", "a");
    expected.add("X-Two", "1");
    expected.add("X-TWO", "2");
    expected.add("Transfer-Encoding", "chunked");
    QCOMPARE(framed->request.headers, expected);
}

void HttpFramingTest::putsAnAbsoluteTargetIntoItsParts()
{
    HttpFraming framing;
    framing.append("GET http://evil.example:80?x=1 HTTP/1.1\r\n" + host + "\r\n");
    const auto framed = framing.next();
    QVERIFY(framed);
    QCOMPARE(framed->request.target, "/?x=1");
    QCOMPARE(framed->request.headers.value("Host"), "evil.example:80");
}

void HttpFramingTest::saysWhenAClientWaitsToContinue()
{
    HttpFraming framing;
    framing.append(post + "Expect: 100-Continue\r\nContent-Length: 5\r\n\r\n");
    QVERIFY(!framing.next());
    QVERIFY(framing.takeContinue());
    QVERIFY(!framing.takeContinue());
    framing.append("hello");
    QVERIFY(framing.next());
    framing.append(post + "Expect: 100-continue\r\nContent-Length: 5\r\n\r\nhe"); // did not wait
    QVERIFY(!framing.next());
    QVERIFY(!framing.takeContinue());
}

void HttpFramingTest::survivesEveryFlippedByte()
{
    const QByteArray bytes =
        post + "Content-Length: 5\r\n\r\nhello" + chunked + "5\r\nhello\r\n0\r\n\r\n" + get + "\r\n";
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        for (const char c : {'\0', '\r', '\n', ' ', ':', ';', '0', '9', '%', '\x7f', '\xff'}) {
            QByteArray changed = bytes;
            changed[at] = c;
            QCOMPARE(outcome(changed, 3), outcome(changed, changed.size()));
        }
    }
}

void HttpFramingTest::writesAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("headOnly");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("a body") << 200 << QByteArray("hi") << false
                            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
    QTest::newRow("no body") << 404 << QByteArray() << false
                             << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("HEAD tells the length only")
        << 200 << QByteArray("hi") << true << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n");
    QTest::newRow("204 has neither") << 204 << QByteArray("hi") << false
                                     << QByteArray("HTTP/1.1 204 No Content\r\n\r\n");
    QTest::newRow("a status that is none")
        << 42 << QByteArray() << false
        << QByteArray("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n");
}

void HttpFramingTest::writesAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, headOnly);
    QFETCH(QByteArray, expected);
    HttpResponse answer;
    answer.status = status;
    answer.body = body;
    QByteArray written = writeAnswer(answer, {headOnly, false, false});
    const QRegularExpression date(u"Date: \\w{3}, \\d{2} \\w{3} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT\r\n"_s);
    QString text = QString::fromLatin1(written);
    QVERIFY2(text.contains(date), written);
    QCOMPARE(text.remove(date).toLatin1(), expected);
}

void HttpFramingTest::letsNoHeaderIntoTheAnswerThatIsNone()
{
    HttpResponse answer;
    answer.headers.add("X-A", "a\r\nSet-Cookie: evil=1");
    answer.headers.add("Bad Name", "x");
    answer.headers.add("content-length", "99");
    answer.headers.add("Connection", "keep-alive");
    const QByteArray written = writeAnswer(answer, {false, true, false});
    QVERIFY2(!written.contains("\r\nSet-Cookie"), written);
    QVERIFY2(!written.contains("Bad Name") && !written.contains("99") && !written.contains("keep-alive"), written);
    QVERIFY2(written.contains("\r\nConnection: close\r\n"), written);
}

QTEST_APPLESS_MAIN(HttpFramingTest)
#include "tst_httpframing.moc"
