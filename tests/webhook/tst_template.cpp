// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webhook/template.h"

#include <QtTest>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class TemplateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsUrls_data();
    void fillsUrls();
    void namesWhatIsUnknownOnce();
    void fillsTextAsItIs();
};

void TemplateTest::fillsUrls_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& source, const QString& expected) {
        QTest::newRow(name) << source << expected;
    };
    row("a query", u"http://h/?a={{to}}&b={{from}}"_s, u"http://h/?a=%2B4930&b=anna"_s);
    row("the same place twice", u"http://h/{{from}}/{{from}}"_s, u"http://h/anna/anna"_s);
    row("a value with a colon", u"http://h/?d={{disposition}}"_s, u"http://h/?d=FAILED%3A404"_s);
    row("a value beyond ASCII", u"http://h/?d={{text}}"_s, u"http://h/?d=%C3%BC%20%26%20%7B%7Bto%7D%7D"_s);
    row("encoded braces", u"http://h/?a=%7B%7Bto%7D%7D"_s, u"http://h/?a=%2B4930"_s);
    row("encoded braces in small letters", u"http://h/?a=%7b%7bto%7d%7d"_s, u"http://h/?a=%2B4930"_s);
    row("an empty value", u"http://h/?a={{none}}&b=1"_s, u"http://h/?a=&b=1"_s);
    row("an unknown name", u"http://h/?a={{nope}}&b=1"_s, u"http://h/?a=&b=1"_s);
    row("blanks make it no place", u"http://h/?a={{ to }}"_s, u"http://h/?a={{ to }}"_s);
    row("one brace makes it no place", u"http://h/?a={to}"_s, u"http://h/?a={to}"_s);
    row("an open place", u"http://h/?a={{to"_s, u"http://h/?a={{to"_s);
    row("the rest stays as it is", u"http://h/%41?x=%zz+1"_s, u"http://h/%41?x=%zz+1"_s);
    row("a URL encoded as a whole", u"https%3A%2F%2Fh%2F%3Fa%3D%7B%7Bto%7D%7D"_s, u"https://h/?a=%2B4930"_s);
    row("blanks around", u"  http://h/  "_s, u"http://h/"_s);
    row("nothing", QString(), QString());
}

void TemplateTest::fillsUrls()
{
    QFETCH(QString, source);
    QFETCH(QString, expected);
    const Tokens tokens{{u"to"_s, u"+4930"_s},        {u"from"_s, u"anna"_s}, {u"disposition"_s, u"FAILED:404"_s},
                        {u"text"_s, u"ü & {{to}}"_s}, {u"none"_s, QString()}, {u"to"_s, u"second"_s}};
    QCOMPARE(fillUrl(source, tokens).text, expected);
}

void TemplateTest::namesWhatIsUnknownOnce()
{
    const FilledTemplate filled = fillUrl(u"http://h/{{a}}/{{b}}/{{a}}?{{c}}"_s, {{u"c"_s, u"1"_s}});
    QCOMPARE(filled.unknown, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(filled.places, 4);
    QCOMPARE(filled.text, u"http://h///?1"_s);
}

void TemplateTest::fillsTextAsItIs()
{
    const FilledTemplate filled =
        fillText(u"{\"to\":\"{{to}}\",\"x\":\"%7B%7Bto%7D%7D\"}"_s, {{u"to"_s, u"+49 ü"_s}});
    QCOMPARE(filled.text, u"{\"to\":\"+49 ü\",\"x\":\"%7B%7Bto%7D%7D\"}"_s);
}

QTEST_APPLESS_MAIN(TemplateTest)
#include "tst_template.moc"
