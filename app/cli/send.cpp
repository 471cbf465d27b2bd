// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs.h"

#include "webhook/courier.h"
#include "webhook/httpclient.h"
#include "webhook/retry.h"
#include "webhook/signature.h"
#include "workspace/notifier.h"
#include "workspace/session.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <memory>

namespace hookswitch::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Arguments
{
    std::string target;
    std::string number;
    bool receive = false;
    std::string event = "END";
    std::string method = "POST";
    std::vector<std::string> headers;
    std::string data;
    std::string user;
    std::string sign;
    std::string allow;
    int retries = 0;
};

void tell(const Attempt& attempt)
{
    const QString came = attempt.response ? QString::number(attempt.response->status) : attempt.error;
    print(u"try %1: %2 after %3 ms\n"_s.arg(attempt.number).arg(came).arg(attempt.total * 1000, 0, 'f', 1).toUtf8());
}

/// Sends and waits; the exit code of the verb.
int deliver(Delivery delivery, const QStringList& allowedHosts)
{
    Courier courier;
    courier.setAllowedHosts(allowedHosts);
    QEventLoop loop;
    Delivery last;
    QObject::connect(&courier, &Courier::changed, &loop, [&](const Delivery& now) {
        if (now.attempts.size() > last.attempts.size())
            tell(now.attempts.back());
        last = now;
    });
    QObject::connect(&courier, &Courier::idle, &loop, &QEventLoop::quit);
    courier.send(std::move(delivery));
    loop.exec();
    if (!last.attempts.empty() && last.attempts.back().response)
        print(last.attempts.back().response->body + '\n');
    return last.state == Delivery::State::Delivered ? success : failure;
}

Result<Delivery> toAddress(const Arguments& arguments)
{
    Delivery delivery;
    delivery.event = u"send"_s;
    delivery.request.method = QByteArray::fromStdString(arguments.method).toUpper();
    delivery.request.target = QByteArray::fromStdString(arguments.target);
    delivery.request.body = QByteArray::fromStdString(arguments.data);
    if (delivery.request.body.trimmed().startsWith('{') || delivery.request.body.trimmed().startsWith('['))
        delivery.request.headers.add("Content-Type", "application/json");
    else if (!delivery.request.body.isEmpty())
        delivery.request.headers.add("Content-Type", "application/x-www-form-urlencoded");
    for (const std::string& header : arguments.headers) {
        const QByteArray line = QByteArray::fromStdString(header);
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return Error{u"\"%1\" is no header; write it as \"Name: value\""_s.arg(QString::fromUtf8(line)), {}};
        delivery.request.headers.set(line.first(colon).trimmed(), line.sliced(colon + 1).trimmed());
    }
    const QString user = QString::fromStdString(arguments.user);
    if (!user.isEmpty())
        delivery.request.headers.set("Authorization",
                                     basicAuthorization(user.section(u':', 0, 0), user.section(u':', 1)));
    return delivery;
}

Result<Delivery> toCallback(const Arguments& arguments, QStringList& allowedHosts)
{
    const QString path = QString::fromStdString(arguments.target);
    const Result<LoadedProject> loaded = openProject(path);
    if (!loaded)
        return Error{loaded.error().text(), path};
    const NumberBinding* binding = loaded->project.number(QString::fromStdString(arguments.number));
    const std::optional<Callback> callback = !binding            ? std::nullopt
                                             : arguments.receive ? binding->receive
                                                                 : binding->send;
    if (!callback)
        return Error{u"the number %1 has no such callback"_s.arg(QString::fromStdString(arguments.number)), path};
    const Result<Secrets> secrets = Secrets::open(Session::dataFolder() + u"/secrets.json"_s);
    Delivery delivery;
    delivery.event = QString::fromStdString(arguments.event);
    delivery.request = callbackPreview(*binding, !arguments.receive, arguments.event == "END");
    if (!callback->user.isEmpty()) {
        const QString name = callbackSecret(binding->number, !arguments.receive, callback->url, callback->user);
        delivery.request.headers.add("Authorization",
                                     basicAuthorization(callback->user, secrets ? secrets->value(name) : QString()));
    }
    const Json* hosts = member(loaded->project.settings, "allowedHosts");
    for (std::size_t i = 0; hosts && hosts->is_array() && i < hosts->size(); ++i)
        allowedHosts.append(stringOf((*hosts)[i]));
    return delivery;
}

int run(const Arguments& arguments)
{
    QStringList allowedHosts = QString::fromStdString(arguments.allow).split(u',', Qt::SkipEmptyParts);
    const bool isAddress = arguments.target.starts_with("http://") || arguments.target.starts_with("https://");
    Result<Delivery> delivery = isAddress ? toAddress(arguments) : toCallback(arguments, allowedHosts);
    if (!delivery) {
        complain(delivery.error().text());
        return badInput;
    }
    delivery->retry = repeatedTries(arguments.retries);
    delivery->signingKey = QByteArray::fromStdString(arguments.sign);
    if (!arguments.sign.empty()) {
        if (const auto key = signingKeyBytes(delivery->signingKey); !key) {
            complain(key.error().text());
            return badInput;
        }
    }
    return deliver(delivery.take(), allowedHosts);
}

} // namespace

void addSend(CLI::App& program, int& exitCode)
{
    CLI::App* verb =
        program.add_subcommand("send", "Send one webhook: to a URL, or a callback of a project's number");
    const auto arguments = std::make_shared<Arguments>();
    verb->add_option("TARGET", arguments->target, "URL, or project")->required();
    verb->add_option("NUMBER", arguments->number, "Number of the project whose callback is sent, with sample values");
    verb->add_flag("--receive", arguments->receive, "The callback for calls to the number, not from it");
    verb->add_option("--event", arguments->event, "BEGIN or END")->check(CLI::IsMember({"BEGIN", "END"}));
    verb->add_option("-X,--method", arguments->method, "Method")->capture_default_str();
    verb->add_option("-H,--header", arguments->headers, "\"Name: value\", any number of times");
    verb->add_option("-d,--data", arguments->data, "Body");
    verb->add_option("-u,--user", arguments->user, "USER:PASSWORD for Basic authorization");
    verb->add_option("--sign", arguments->sign, "Key (whsec_...) to sign with, by Standard Webhooks");
    verb->add_option("--retries", arguments->retries, "Further tries, a second apart")->check(CLI::Range(0, 100));
    verb->add_option("--allow", arguments->allow, "Hosts that may be called besides this machine, joined by commas");
    verb->callback([arguments, &exitCode] { exitCode = run(*arguments); });
}

} // namespace hookswitch::cli
