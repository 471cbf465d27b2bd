// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words of the window in resources/translations against the sources and the catalogues.

#include "base/json.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString folder = QStringLiteral(SOURCE_ROOT "/resources/translations");

struct Message
{
    QString context;
    QString source;
    bool isNumerus = false;
    bool isFinished = true;
    QStringList forms; ///< one, or as many as the language has plural forms

    [[nodiscard]] QString key() const { return context + u": "_s + source; }
};

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message{context, {}, xml.attributes().value("numerus"_L1) == u"yes", true, {}};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.isFinished = !xml.attributes().hasAttribute("type"_L1);
            if (!message.isNumerus)
                message.forms.append(xml.readElementText());
            else
                while (xml.readNextStartElement())
                    message.forms.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readMessages(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            messages.append(readMessage(xml, context));
    }
    return xml.hasError() ? QList<Message>() : messages;
}

/// "%1 %2 %n" of a text, sorted, each as often as it stands there.
QString placeholders(const QString& text)
{
    static const QRegularExpression placeholder(u"%L?(\\d+|n)"_s);
    QStringList found;
    for (auto it = placeholder.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    return found.join(u' ');
}

qsizetype mnemonics(const QString& text)
{
    static const QRegularExpression mnemonic(u"&(?=\\w)"_s, QRegularExpression::UseUnicodePropertiesOption);
    return text.count(mnemonic);
}

/// What a text ends in that a translation must end in too.
QString ending(const QString& text)
{
    static const QRegularExpression end(u"(\\.\\.\\.|…|:|\\.)?\\s*$"_s);
    return end.match(text).captured();
}

void addFiles()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("English plural forms") << u"hookswitch_en.ts"_s;
    QTest::newRow("Spanish") << u"hookswitch_es.ts"_s;
}

void collectWords(const Json& value, QSet<QString>& words)
{
    if (value.is_object()) {
        for (const char* key : {"title", "group", "help"}) {
            if (const QString text = stringMember(value, key); !text.isEmpty())
                words.insert(text);
        }
    }
    if (value.is_structured()) {
        for (const Json& part : value)
            collectWords(part, words);
    }
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyMessageIsTranslated_data() { addFiles(); }
    void everyMessageIsTranslated()
    {
        QFETCH(QString, name);
        const QList<Message> messages = readMessages(folder + u'/' + name);
        QVERIFY(messages.size() > 10);
        for (const Message& message : messages) {
            QVERIFY2(message.isFinished, qPrintable(u"unfinished: "_s + message.key()));
            QCOMPARE(message.forms.size(), message.isNumerus ? 2 : 1);
            for (const QString& form : message.forms)
                QVERIFY2(!form.isEmpty(), qPrintable(u"empty: "_s + message.key()));
        }
    }

    void translationsKeepPlaceholdersKeysAndEndings_data() { addFiles(); }
    void translationsKeepPlaceholdersKeysAndEndings()
    {
        QFETCH(QString, name);
        for (const Message& message : readMessages(folder + u'/' + name)) {
            for (const QString& form : message.forms) {
                const QByteArray where = (message.key() + u" -> "_s + form).toUtf8();
                QVERIFY2(placeholders(form) == placeholders(message.source), where);
                QVERIFY2(mnemonics(form) == mnemonics(message.source), where);
                QVERIFY2(ending(form) == ending(message.source), where);
            }
        }
    }

    void nothingOfTheSourcesIsMissing_data() { addFiles(); }
    void nothingOfTheSourcesIsMissing()
    {
        QFETCH(QString, name);
        const QTemporaryDir fresh;
        QProcess dev;
        dev.setProcessChannelMode(QProcess::MergedChannels);
        dev.start(u"bash"_s, {QStringLiteral(SOURCE_ROOT "/dev"), u"translations"_s, fresh.path()});
        QVERIFY(dev.waitForFinished(120000));
        QVERIFY2(dev.exitCode() == 0, dev.readAll());
        QSet<QString> wanted;
        for (const Message& message : readMessages(fresh.filePath(name)))
            wanted.insert(message.key());
        QVERIFY(wanted.size() > 10);
        QSet<QString> held;
        for (const Message& message : readMessages(folder + u'/' + name))
            held.insert(message.key());
        const QString advice = u" (run ./dev translations, then translate what is new)"_s;
        const QStringList missing = (wanted - held).values();
        QVERIFY2(missing.isEmpty(), qPrintable(u"missing: "_s + missing.join(u" | "_s) + advice));
        const QStringList gone = (held - wanted).values();
        QVERIFY2(gone.isEmpty(), qPrintable(u"no longer in the sources: "_s + gone.join(u" | "_s) + advice));
    }

    void everyWordOfTheCataloguesIsSpanishToo()
    {
        QSet<QString> held;
        for (const Message& message : readMessages(folder + u"/hookswitch_es.ts"_s)) {
            if (message.context == u"catalog")
                held.insert(message.source);
        }
        QSet<QString> words;
        QDirIterator files(QStringLiteral(SOURCE_ROOT "/resources/catalog"), {u"*.json"_s});
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const Result<Json> catalog = parseJson(file.readAll());
            QVERIFY(catalog);
            collectWords(*catalog, words);
            for (const Json& group : *member(*catalog, "groups"))
                words.insert(stringOf(group));
        }
        QVERIFY(words.size() > 100);
        QStringList missing = (words - held).values();
        QVERIFY2(missing.isEmpty(), qPrintable(u"not in the context \"catalog\": "_s + missing.join(u" | "_s)));
        missing = (held - words).values();
        QVERIFY2(missing.isEmpty(), qPrintable(u"in no catalogue: "_s + missing.join(u" | "_s)));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
