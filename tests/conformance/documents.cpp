// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include "dialect/kazoo/file.h"
#include "dialect/kazoo/validate.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace hookswitch::conformance {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Every placeholder such as {USER_ID} becomes 32 hexadecimal digits of its own.
QString withIds(QString text)
{
    static const QRegularExpression placeholder(u"\\{[A-Z0-9_]*[A-Z][A-Z0-9_]*\\}"_s);
    for (auto match = placeholder.match(text); match.hasMatch(); match = placeholder.match(text)) {
        const QByteArray digest = QCryptographicHash::hash(match.captured().toUtf8(), QCryptographicHash::Md5);
        text.replace(match.captured(), QString::fromLatin1(digest.toHex()));
    }
    return text;
}

QString roundTrip(const QByteArray& text)
{
    const Result<Json> document = parseJson(text);
    if (!document)
        return document.error().text();
    const Json saved = kazoo::saveFlow(kazoo::loadFlow(*document).flow);
    return writeJson(saved) == writeJson(*document) ? QString() : u"load then save gives another document"_s;
}

QString verdict(const QByteArray& text)
{
    const Result<Json> document = parseJson(text);
    if (!document)
        return document.error().text();
    const kazoo::ValidationErrors errors = kazoo::validateCallflow(*document);
    return errors.empty() ? u"ok"_s : u"400 "_s + errors.front().path() + u':' + errors.front().code;
}

void checkRow(const QDir& folder, const QStringList& cells, Report& report)
{
    const QString name = cells[1].trimmed();
    const QString kind = cells[2].trimmed();
    const QString expected = cells[6].trimmed().section(u',', 0, 0);
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return report.fail(name, file.errorString());
    const QByteArray text = file.readAll();
    if (const QString problem = roundTrip(text); !problem.isEmpty())
        return report.fail(name, problem);
    if (expected == u"-") // no callflow, so there is no verdict
        return report.pass();
    QByteArray prepared = withIds(QString::fromUtf8(text)).toUtf8();
    if (kind == u"flow")
        prepared = R"({"numbers":["100"],"flow":)" + prepared + '}';
    if (const QString found = verdict(prepared); found != expected)
        return report.fail(name, u"verdict \"%1\" instead of \"%2\""_s.arg(found, expected));
    report.pass();
}

} // namespace

void checkDocuments(const QString& path, Report& report)
{
    const QDir folder(path);
    QFile index(folder.filePath(u"index.md"_s));
    if (!index.open(QIODevice::ReadOnly))
        return report.fail(index.fileName(), index.errorString());
    for (const QString& line : QString::fromUtf8(index.readAll()).split(u'\n')) {
        const QStringList cells = line.split(u'|');
        if (cells.size() >= 8 && cells[1].trimmed().endsWith(".json"_L1))
            checkRow(folder, cells, report);
    }
}

} // namespace hookswitch::conformance
