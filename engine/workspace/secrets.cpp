// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/secrets.h"

#include "base/json.h"
#include "dialect/kazoo/numbers.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QUrl>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

Result<Secrets> Secrets::open(const QString& path)
{
    Secrets secrets;
    secrets.m_path = path;
    QFile file(path);
    if (path.isEmpty() || !file.exists())
        return secrets;
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"the file of passwords cannot be read: %1"_s.arg(file.errorString()), path};
    const Result<Json> json = parseJson(file.readAll());
    if (!json)
        return Error{
            u"the file of passwords is damaged; remove it and enter them again (%1)"_s.arg(json.error().text()),
            path};
    if (json->is_object()) {
        for (const auto& [name, value] : json->items())
            secrets.m_values[toQString(name)] = stringOf(value);
    }
    return secrets;
}

QString Secrets::value(const QString& name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? QString() : found->second;
}

Result<void> Secrets::set(const QString& name, const QString& value)
{
    if (this->value(name) == value)
        return {};
    if (value.isEmpty())
        m_values.erase(name);
    else
        m_values[name] = value;
    if (m_path.isEmpty())
        return {};
    Json json = Json::object();
    for (const auto& [key, secret] : m_values)
        appendMember(json, key.toStdString(), secret.toStdString());
    return writePrivateFile(m_path, writeJson(json, 2) + '\n');
}

QString callbackSecret(const QString& number, bool sending, const QString& url, const QString& user)
{
    const QUrl target(url);
    return u"callback %1 %2 %3://%4 %5"_s.arg(kazoo::normalizeNumber(number), sending ? u"send"_s : u"receive"_s,
                                              target.scheme(), target.authority(QUrl::FullyEncoded), user);
}

QString signingSecret(const QString& number, bool sending, const QString& url)
{
    return callbackSecret(number, sending, url, u"signing key"_s);
}

Result<void> writePrivateFile(const QString& path, const QByteArray& text)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return Error{u"the file cannot be written: %1"_s.arg(file.errorString()), path};
    file.write(text);
    if (!file.commit())
        return Error{u"the file cannot be written: %1"_s.arg(file.errorString()), path};
    return {};
}

} // namespace hookswitch
