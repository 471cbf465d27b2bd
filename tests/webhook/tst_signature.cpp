// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webhook/signature.h"

#include "qtresult.h"

#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The example every library of Standard Webhooks is checked against.
constexpr char exampleKey[] = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
constexpr qint64 exampleTime = 1614265330;

HttpRequest exampleRequest()
{
    HttpRequest request;
    request.method = "POST";
    request.body = R"({"test": 2432232314})";
    return request;
}

} // namespace

class SignatureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsTheKnownExample()
    {
        HttpRequest request = exampleRequest();
        VERIFY_OK(signStandard(request, exampleKey, "msg_p5jXN8AQM9LWM0D4loKWxJek", exampleTime));
        QCOMPARE(request.headers.value("webhook-signature"), "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        QCOMPARE(request.headers.value("webhook-timestamp"), "1614265330");
        VERIFY_OK(verifyStandard(request, exampleKey, exampleTime + 299));
    }

    void saysWhatDoesNotFit_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<QString>("part");
        QTest::newRow("a header is missing")
            << QByteArray("webhook-id") << QByteArray() << exampleTime << u"webhook-id"_s;
        QTest::newRow("too old") << QByteArray() << QByteArray() << exampleTime + 301 << u"301 s"_s;
        QTest::newRow("from the future") << QByteArray() << QByteArray() << exampleTime - 301 << u"301 s"_s;
        QTest::newRow("no number") << QByteArray("webhook-timestamp") << QByteArray("x") << exampleTime
                                   << u"number"_s;
        QTest::newRow("another signature")
            << QByteArray("webhook-signature") << QByteArray("v1,AAAA") << exampleTime << u"No signature fits"_s;
    }
    void saysWhatDoesNotFit()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(qint64, now);
        QFETCH(QString, part);
        HttpRequest request = exampleRequest();
        VERIFY_OK(signStandard(request, exampleKey, "id", exampleTime));
        if (!header.isEmpty())
            request.headers.set(header, value);
        const Result<void> verified = verifyStandard(request, exampleKey, now);
        QVERIFY(!verified.ok());
        QVERIFY2(verified.error().text().contains(part), qPrintable(verified.error().text()));
    }

    void severalSignaturesMayStandInTheHeader()
    {
        HttpRequest request = exampleRequest();
        VERIFY_OK(signStandard(request, exampleKey, "id", exampleTime));
        request.headers.set("webhook-signature", "v1,AAAA " + request.headers.value("webhook-signature"));
        VERIFY_OK(verifyStandard(request, exampleKey, exampleTime));
    }

    void keysAreChecked()
    {
        VERIFY_OK(signingKeyBytes(makeSigningKey()));
        QVERIFY(makeSigningKey() != makeSigningKey());
        QVERIFY(!signingKeyBytes("secret").ok());
        QVERIFY(!signingKeyBytes("whsec_!!").ok());
        QVERIFY(!signingKeyBytes("whsec_AAAA").ok());
        HttpRequest request = exampleRequest();
        QVERIFY(!signStandard(request, "whsec_AAAA", "id", 1).ok());
        QVERIFY(!request.headers.has("webhook-signature"));
    }

    void bodySignaturesAreReadInBothForms()
    {
        HttpRequest request = exampleRequest();
        const QByteArray signature = bodySignature("secret", request.body);
        QVERIFY(signature.startsWith("sha256="));
        request.headers.set("X-VoIPBIN-Signature", signature);
        VERIFY_OK(verifyBody(request, "X-VoIPBIN-Signature", "secret"));
        request.headers.set("X-VoIPBIN-Signature", signature.sliced(7).toUpper());
        VERIFY_OK(verifyBody(request, "X-VoIPBIN-Signature", "secret"));
        QVERIFY(!verifyBody(request, "X-VoIPBIN-Signature", "other").ok());
        QVERIFY(!verifyBody(request, "X-Other", "secret").ok());
    }
};

QTEST_GUILESS_MAIN(SignatureTest)
#include "tst_signature.moc"
