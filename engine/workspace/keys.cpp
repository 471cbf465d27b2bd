// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/keys.h"

#include "workspace/secrets.h"

#include <QFile>
#include <QRandomGenerator>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return bytes;
}

QString randomHex(int digits)
{
    return QString::fromLatin1(randomBytes(digits / 2).toHex());
}

struct Entry
{
    const char* group;
    const char* name;
    QString Credentials::* value;
};

const std::vector<Entry>& entries()
{
    static const std::vector<Entry> all{{"control", "key", &Credentials::controlKey},
                                        {"bluevia", "key", &Credentials::blueviaKey},
                                        {"bluevia", "secret", &Credentials::blueviaSecret},
                                        {"fonestorm", "username", &Credentials::fonestormUser},
                                        {"fonestorm", "password", &Credentials::fonestormPassword},
                                        {"kazoo", "account_id", &Credentials::kazooAccountId},
                                        {"kazoo", "account_name", &Credentials::kazooAccountName},
                                        {"kazoo", "username", &Credentials::kazooUser},
                                        {"kazoo", "password", &Credentials::kazooPassword},
                                        {"kazoo", "api_key", &Credentials::kazooApiKey},
                                        {"voipbin", "username", &Credentials::voipbinUser},
                                        {"voipbin", "password", &Credentials::voipbinPassword},
                                        {"voipbin", "token", &Credentials::voipbinToken},
                                        {"voipbin", "accesskey", &Credentials::voipbinAccessKey}};
    return all;
}

Result<void> take(Credentials& credentials, const Json& json)
{
    for (const Entry& entry : entries()) {
        const Json* group = member(json, entry.group);
        const Json* value = group ? member(*group, entry.name) : nullptr;
        if (!value)
            continue;
        if (!value->is_string() || stringOf(*value).isEmpty())
            return Error{u"this must be a text that is not empty"_s,
                         u"/%1/%2"_s.arg(QString::fromLatin1(entry.group), QString::fromLatin1(entry.name))};
        credentials.*entry.value = stringOf(*value);
    }
    return {};
}

} // namespace

Credentials makeCredentials()
{
    Credentials made;
    made.controlKey = randomHex(32);
    made.blueviaKey = randomHex(32);
    made.blueviaSecret = randomHex(32);
    made.fonestormUser = u"hookswitch"_s;
    made.fonestormPassword = randomHex(24);
    made.kazooAccountId = randomHex(32);
    made.kazooAccountName = u"hookswitch"_s;
    made.kazooUser = u"admin"_s;
    made.kazooPassword = randomHex(24);
    made.kazooApiKey = randomHex(64);
    made.voipbinUser = u"admin@hookswitch.invalid"_s;
    made.voipbinPassword = randomHex(24);
    made.voipbinToken = randomHex(64);
    made.voipbinAccessKey = randomHex(32);
    made.signingKey = randomBytes(32);
    return made;
}

Json credentialsJson(const Credentials& credentials)
{
    Json json = Json::object();
    for (const Entry& entry : entries())
        json[entry.group][entry.name] = (credentials.*entry.value).toStdString();
    return json;
}

Result<Credentials> openKeys(const QString& path)
{
    Credentials credentials = makeCredentials();
    QFile file(path);
    if (!file.exists()) {
        const Result<void> written = writePrivateFile(path, writeJson(credentialsJson(credentials), 2) + '\n');
        return written ? Result<Credentials>(std::move(credentials)) : written.error();
    }
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"the keys file cannot be read: %1"_s.arg(file.errorString()), path};
    const Result<Json> json = parseJson(file.readAll());
    if (!json || !json->is_object())
        return Error{json ? u"a keys file is a JSON object"_s : json.error().text(), path};
    if (const Result<void> taken = take(credentials, *json); !taken)
        return Error{taken.error().sentence, path + u": "_s + taken.error().place};
    return credentials;
}

} // namespace hookswitch
