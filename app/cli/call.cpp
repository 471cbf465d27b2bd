// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs.h"

#include "sim/ladder.h"
#include "webhook/courier.h"
#include "workspace/callrun.h"
#include "workspace/masking.h"
#include "workspace/notifier.h"
#include "workspace/projectworld.h"
#include "workspace/session.h"

#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <memory>

namespace hookswitch::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int deliverySeconds = 60;

struct Arguments
{
    std::string file;
    std::string to;
    std::string from = "+15555550100";
    std::string press;
    std::string scenario;
    std::string at;
    std::string speed = "max";
    std::string format = "text";
    quint64 seed = 1;
    bool outbound = false;
};

Result<double> speedOf(const QString& text)
{
    bool isNumber = false;
    const double speed = text.toDouble(&isNumber);
    if (text == u"max")
        return 0.0;
    if (!isNumber || speed <= 0 || speed > 1e6)
        return Error{u"--speed is a number above 0, or max; not \"%1\""_s.arg(text), {}};
    return speed;
}

Result<Json> scenarioIn(const QString& path)
{
    if (path.isEmpty())
        return Json::object();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"the scenario cannot be read: %1"_s.arg(file.errorString()), path};
    Result<Json> scenario = parseJson(file.readAll());
    if (!scenario)
        return Error{scenario.error().text(), path};
    return scenario->is_object() ? std::move(scenario) : Result<Json>(Error{u"a scenario is a JSON object"_s, path});
}

Result<CallRunOrder> orderOf(const Arguments& arguments, const Project& project)
{
    CallRunOrder order;
    order.seed = arguments.seed;
    order.at = QString::fromStdString(arguments.at);
    order.call.from = QString::fromStdString(arguments.from);
    order.call.to = QString::fromStdString(arguments.to);
    order.call.press = QString::fromStdString(arguments.press);
    order.call.outbound = arguments.outbound;
    if (arguments.outbound && !project.number(order.call.from)) {
        if (project.numbers.empty())
            return Error{u"--outbound calls from a number of the file, and it has none"_s, {}};
        order.call.from = project.numbers.front().number;
    }
    if (order.call.to.isEmpty() && arguments.outbound)
        return Error{u"--outbound needs the number that is called; name it with --to"_s, {}};
    if (order.call.to.isEmpty() && !project.numbers.empty())
        order.call.to = project.numbers.front().number;
    if (order.call.to.isEmpty())
        return Error{u"there is no number to call; name one with --to"_s, {}};
    Result<double> speed = speedOf(QString::fromStdString(arguments.speed));
    if (!speed)
        return speed.error();
    order.speed = *speed;
    Result<Json> scenario = scenarioIn(QString::fromStdString(arguments.scenario));
    if (!scenario)
        return scenario.error();
    order.call.scenario = scenario.take();
    return order;
}

QString place(const TraceRow& row)
{
    return row.module.isEmpty() ? QString() : u" %1 %2"_s.arg(row.module, row.node);
}

QByteArray textLine(const TraceRow& row)
{
    QStringList details;
    for (const auto& [key, value] : row.data.items()) {
        const QString text = value.is_structured() ? QString::fromUtf8(writeJson(value)) : scalarText(value);
        if (!text.isEmpty())
            details.append(u"%1=%2"_s.arg(toQString(key), text));
    }
    const QString leg = row.leg ? u" leg %1"_s.arg(row.leg.value) : QString();
    return u"%1  %2%3%4"_s.arg(secondsText(row.t), 9).arg(row.kindName, -14).arg(leg, place(row)).toUtf8() +
           (details.isEmpty() ? QByteArray() : "  " + details.join(u' ').toUtf8()) + '\n';
}

/// Sends what the call caused and waits for it, but not for ever.
class Deliveries
{
public:
    Deliveries(const Project& project, Secrets secrets, quint64 seed)
        : m_project(project)
        , m_secrets(std::move(secrets))
        , m_notifier(m_secrets, "seed " + QByteArray::number(seed),
                     [this](Delivery d) { m_courier.send(std::move(d)); })
    {
        QStringList hosts;
        const Json* list = member(project.settings, "allowedHosts");
        for (std::size_t i = 0; list && list->is_array() && i < list->size(); ++i)
            hosts.append(stringOf((*list)[i]));
        m_courier.setAllowedHosts(hosts);
    }

    void see(const TraceRows& rows)
    {
        for (const TraceRow& row : rows)
            m_notifier.see(row, m_project);
    }

    void finish()
    {
        if (m_courier.isIdle())
            return;
        QEventLoop loop;
        QObject::connect(&m_courier, &Courier::idle, &loop, &QEventLoop::quit);
        QTimer::singleShot(deliverySeconds * 1000, &loop, &QEventLoop::quit);
        loop.exec();
        m_courier.cancelAll();
    }

    void complainOfFailures() const
    {
        for (const auto& [id, delivery] : m_courier.deliveries()) {
            if (delivery.state == Delivery::State::Failed)
                complain(u"%1 to %2 was not delivered: %3"_s.arg(
                    delivery.event, QString::fromUtf8(masked(delivery).request.target), reason(delivery)));
        }
    }

    [[nodiscard]] QByteArray log() const
    {
        if (m_courier.deliveries().empty())
            return {};
        QByteArray text = "\nWebhooks\n";
        for (const auto& [id, delivery] : m_courier.deliveries())
            text += entry(masked(delivery));
        return text;
    }

private:
    static QString reason(const Delivery& delivery)
    {
        if (delivery.attempts.empty())
            return u"it was given up after %1 s"_s.arg(deliverySeconds);
        const Attempt& last = delivery.attempts.back();
        return last.response ? u"the answer was %1"_s.arg(last.response->status) : last.error;
    }

    static QByteArray entry(const Delivery& delivery)
    {
        const QString result = delivery.state == Delivery::State::Delivered
                                   ? u"delivered, %1"_s.arg(delivery.attempts.back().response->status)
                                   : u"failed: %1"_s.arg(reason(delivery));
        QByteArray text =
            u"  %1  %2 %3  %4\n"_s.arg(delivery.event, -8)
                .arg(QString::fromLatin1(delivery.request.method), QString::fromUtf8(delivery.request.target), result)
                .toUtf8();
        if (!delivery.request.body.isEmpty())
            text += "            " + delivery.request.body.left(2000) + '\n';
        return text;
    }

    const Project& m_project;
    Secrets m_secrets;
    Courier m_courier;
    Notifier m_notifier;
};

void printRows(const TraceRows& rows, const std::string& format)
{
    QByteArray text;
    for (const TraceRow& row : rows)
        text += format == "json" ? traceLine(row) + '\n' : textLine(row);
    print(text);
}

void printLadder(const Project& project, const CallOrder& order, TraceRows rows)
{
    if (const auto request = rows.empty() ? std::nullopt : requestRowOf(project, order, rows.front()))
        rows.insert(rows.begin(), *request);
    print(ladderText(ladderOf(rows)).join(u'\n').toUtf8() + '\n');
}

int run(const Arguments& arguments)
{
    const Result<LoadedProject> loaded = openProject(QString::fromStdString(arguments.file));
    if (!loaded) {
        complain(loaded.error().text());
        return badInput;
    }
    const Result<CallRunOrder> order = orderOf(arguments, loaded->project);
    if (!order) {
        complain(order.error().text());
        return badInput;
    }
    Result<Secrets> secrets = Secrets::open(Session::dataFolder() + u"/secrets.json"_s);
    if (!secrets)
        complain(secrets.error().text());
    Deliveries deliveries(loaded->project, secrets ? secrets.take() : Secrets(), arguments.seed);
    const bool isLadder = arguments.format == "ladder";
    const Result<CallRunResult> result = runCall(loaded->project, *order, [&](const TraceRows& rows) {
        deliveries.see(rows);
        if (!isLadder)
            printRows(rows, arguments.format);
    });
    if (!result) {
        complain(result.error().text());
        return badInput;
    }
    if (isLadder)
        printLadder(loaded->project, order->call, result->rows);
    deliveries.finish();
    if (arguments.format != "json")
        print(deliveries.log());
    deliveries.complainOfFailures();
    if (!result->refusal.isEmpty())
        complain(result->refusal);
    return result->refusal.isEmpty() ? success : failure;
}

} // namespace

void addCall(CLI::App& program, int& exitCode)
{
    CLI::App* verb = program.add_subcommand("call", "Simulate one call and deliver its webhooks");
    const auto arguments = std::make_shared<Arguments>();
    verb->add_option("FILE", arguments->file, "A project, or a flow")->required();
    verb->add_option("--to", arguments->to, "Number to call; without it the first one of the file");
    verb->add_option("--from", arguments->from, "Number of the caller")->capture_default_str();
    verb->add_flag("--outbound", arguments->outbound,
                   "A number of the file calls --to, as an API does: --from, else the first one");
    verb->add_option("--press", arguments->press,
                     "Keys for the blocks that listen; , waits for the next one, h hangs up");
    verb->add_option("--scenario", arguments->scenario, "File that says what people and web servers do");
    verb->add_option("--seed", arguments->seed, "The same seed gives the same trace")->capture_default_str();
    verb->add_option("--at", arguments->at, "When the call begins, such as 2026-03-02T09:30:00");
    verb->add_option("--speed", arguments->speed, "Virtual seconds per second, or max")->capture_default_str();
    verb->add_option("--format", arguments->format, "text, json or ladder")
        ->capture_default_str()
        ->check(CLI::IsMember({"text", "json", "ladder"}));
    verb->callback([arguments, &exitCode] { exitCode = run(*arguments); });
}

} // namespace hookswitch::cli
