// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs.h"

#include "store/trafficstore.h"
#include "workspace/calllog.h"
#include "workspace/copyas.h"
#include "workspace/har.h"
#include "workspace/masking.h"
#include "workspace/session.h"
#include "workspace/trafficfilter.h"
#include "workspace/trafficjson.h"

#include <QFile>
#include <QSaveFile>

#include <memory>

namespace hookswitch::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostRows = 100'000;

struct Arguments
{
    std::string database;
    std::string har;
    std::string what = "all";
    std::string text, path, status, platform, call, field;
    std::string format = "text";
    std::string out;
    int limit = 100;
};

/// What is to be shown, filtered.
struct Log
{
    std::vector<Exchange> exchanges;
    std::vector<Delivery> deliveries;
    std::vector<StoredCall> calls;
};

template <typename Row> std::vector<Row> newest(std::vector<Row> rows, const TrafficFilter& filter, int limit)
{
    std::erase_if(rows, [&](const Row& row) { return !filter.matches(row); });
    if (std::ssize(rows) > limit)
        rows.erase(rows.begin(), rows.end() - limit);
    return rows;
}

Result<Log> fromHar(const Arguments& arguments, const TrafficFilter& filter)
{
    const QString path = QString::fromStdString(arguments.har);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"the file cannot be read: %1"_s.arg(file.errorString()), path};
    const Result<Json> json = parseJson(file.readAll());
    if (!json)
        return Error{json.error().text(), path};
    Result<std::vector<Exchange>> exchanges = exchangesFromHar(*json);
    if (!exchanges)
        return Error{exchanges.error().text(), path};
    Log log;
    log.exchanges = newest(exchanges.take(), filter, arguments.limit);
    return log;
}

Result<Log> fromStore(const Arguments& arguments, const TrafficFilter& filter)
{
    const QString path = arguments.database.empty() ? Session::dataFolder() + u"/traffic.sqlite"_s
                                                    : QString::fromStdString(arguments.database);
    if (!QFile::exists(path))
        return Error{u"there is no log yet; it is written by hsw serve and the window"_s, path};
    TrafficStore store;
    if (const Result<void> open = store.open(path); !open)
        return open.error();
    Log log;
    if (arguments.what == "all" || arguments.what == "received")
        log.exchanges = newest(store.exchanges(mostRows), filter, arguments.limit);
    if (arguments.what == "all" || arguments.what == "sent")
        log.deliveries = newest(store.deliveries(mostRows), filter, arguments.limit);
    if (arguments.what == "calls")
        log.calls = store.calls(arguments.limit);
    return log;
}

QByteArray line(const Exchange& exchange)
{
    return (u"%1  received  %2 %3  %4  %5 ms\n"_s
                .arg(exchange.at.toString(Qt::ISODateWithMs), QString::fromLatin1(exchange.request.method),
                     QString::fromUtf8(exchange.request.target))
                .arg(exchange.response.status)
                .arg(exchange.seconds * 1000, 0, 'f', 1))
        .toUtf8();
}

QByteArray lines(const Delivery& delivery)
{
    QByteArray text;
    for (const Attempt& attempt : delivery.attempts) {
        const QString came = attempt.response ? QString::number(attempt.response->status) : attempt.error;
        text += (u"%1  sent      %2 %3  %4  %5 ms  try %6  %7\n"_s
                     .arg(attempt.at.toString(Qt::ISODateWithMs), QString::fromLatin1(delivery.request.method),
                          QString::fromUtf8(delivery.request.target), came)
                     .arg(attempt.total * 1000, 0, 'f', 1)
                     .arg(attempt.number)
                     .arg(delivery.event))
                    .toUtf8();
    }
    return text;
}

QByteArray texts(const Log& log)
{
    QByteArrayList all;
    for (const Exchange& exchange : log.exchanges)
        all.append(line(exchange));
    for (const Delivery& delivery : log.deliveries)
        all.append(lines(masked(delivery)));
    std::stable_sort(all.begin(), all.end()); // each begins with its moment
    return all.join();
}

QByteArray jsonLines(const Log& log)
{
    QByteArray text;
    for (const Exchange& exchange : log.exchanges)
        text += writeJson(exchangeJson(exchange)) + '\n';
    for (const Delivery& delivery : log.deliveries)
        text += writeJson(deliveryJson(delivery)) + '\n';
    return text;
}

QByteArray programs(const Log& log, CopyForm form)
{
    QByteArrayList all;
    for (const Exchange& exchange : log.exchanges)
        all.append(copyAs(masked(exchange.request), form).toUtf8());
    for (const Delivery& delivery : log.deliveries)
        all.append(copyAs(masked(delivery).request, form).toUtf8());
    return all.join('\n');
}

QByteArray written(const Log& log, const Arguments& arguments)
{
    const QString format = QString::fromStdString(arguments.format);
    if (arguments.what == "calls")
        return format == u"csv" ? recordsCsv(log.calls) : writeJson(recordsJson(log.calls), 2) + '\n';
    if (format == u"har")
        return writeJson(harOf(log.exchanges, log.deliveries), 2) + '\n';
    if (format == u"json")
        return jsonLines(log);
    if (const std::optional<CopyForm> form = copyFormNamed(format))
        return programs(log, *form);
    return texts(log);
}

int run(const Arguments& arguments)
{
    std::vector<std::pair<QString, QString>> items;
    const std::pair<const char*, const std::string&> given[] = {
        {"text", arguments.text},         {"path", arguments.path}, {"status", arguments.status},
        {"platform", arguments.platform}, {"call", arguments.call}, {"field", arguments.field}};
    for (const auto& [name, value] : given) {
        if (!value.empty())
            items.emplace_back(QString::fromLatin1(name), QString::fromStdString(value));
    }
    const Result<TrafficFilter> filter = trafficFilter(items);
    if (!filter) {
        complain(filter.error().text());
        return badInput;
    }
    const Result<Log> log = arguments.har.empty() ? fromStore(arguments, *filter) : fromHar(arguments, *filter);
    if (!log) {
        complain(log.error().text());
        return badInput;
    }
    const QByteArray text = written(*log, arguments);
    if (arguments.out.empty()) {
        print(text);
        return success;
    }
    QSaveFile file(QString::fromStdString(arguments.out));
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return success;
    complain(u"%1 cannot be written: %2"_s.arg(file.fileName(), file.errorString()));
    return badInput;
}

} // namespace

void addLog(CLI::App& program, int& exitCode)
{
    CLI::App* verb = program.add_subcommand("log", "Show and export what the server received and sent");
    const auto arguments = std::make_shared<Arguments>();
    verb->add_option("WHAT", arguments->what, "all, received, sent, or calls (records of ended calls)")
        ->check(CLI::IsMember({"all", "received", "sent", "calls"}));
    verb->add_option("--text", arguments->text, "Somewhere in URL, headers or bodies");
    verb->add_option("--path", arguments->path, "Part of path or URL");
    verb->add_option("--status", arguments->status, "404, 4xx, ok, failed, queued, running or delivered");
    verb->add_option("--platform", arguments->platform, "kazoo, fonestorm, voipbin, bluevia, hooks or control");
    verb->add_option("--call", arguments->call, "Number of the call");
    verb->add_option("--field", arguments->field, "FIELD=VALUE of a JSON or form body");
    verb->add_option("--limit", arguments->limit, "At most this many, the newest")
        ->check(CLI::Range(1, mostRows))
        ->capture_default_str();
    verb->add_option("--format", arguments->format, "text, json, har, csv (calls), curl, javascript, php or python")
        ->check(CLI::IsMember({"text", "json", "har", "csv", "curl", "javascript", "php", "python"}))
        ->capture_default_str();
    verb->add_option("-o,--out", arguments->out, "File to write");
    verb->add_option("--har", arguments->har, "Read this HTTP Archive instead of the log");
    verb->add_option("--database", arguments->database, "Log to read instead of the user's");
    verb->callback([arguments, &exitCode] { exitCode = run(*arguments); });
}

} // namespace hookswitch::cli
