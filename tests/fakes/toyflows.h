// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/toymeeting.h"
#include "sim/run.h"
#include "sim/siteworld.h"
#include "sim/turn.h"

namespace hookswitch {

/// A platform made up for tests of the simulator itself. Blocks are written as "name:argument", one a line, each
/// leading to the next by "next"; "name:argument -> LABEL" adds the exit "else" to the line "LABEL=name:argument".
class ToyFlows
{
public:
    static Rules rules()
    {
        Rules rules;
        rules.defaultKey = QStringLiteral("next");
        rules.strayDigits = Rules::StrayDigits::Overwrite;
        rules.branches = 20;
        return rules;
    }

    static std::shared_ptr<const Program> program(const QString& id, const QStringList& lines,
                                                  const Rules& rules = ToyFlows::rules())
    {
        Flow flow;
        CompileOrder order;
        order.flowId = id;
        order.behaviours = &table();
        order.rules = rules;
        QHash<QString, NodeId> labels;
        std::vector<NodeId> ids;
        for (const QString& line : lines)
            ids.push_back(addLine(flow, line, labels));
        for (size_t i = 0; i < ids.size(); ++i) {
            Node& node = *flow.node(ids[i]);
            order.places.insert(ids[i], QStringLiteral("/%1").arg(i));
            if (i + 1 < ids.size())
                node.exits.push_back({ExitRole::Key, QStringLiteral("next"), ids[i + 1], {}});
            const QString label = lines[qsizetype(i)].section(QStringLiteral(" -> "), 1);
            if (!label.isEmpty())
                node.exits.push_back({ExitRole::Key, QStringLiteral("else"), labels.value(label), {}});
        }
        if (!ids.empty())
            flow.setEntries({Entry{{}, ids.front(), {}}});
        return Program::compile(flow, order);
    }

    static const BehaviourTable& table()
    {
        static const BehaviourTable made = makeTable();
        return made;
    }

private:
    struct Argument
    {
        QString text;
    };
    static Argument readArgument(const Json& data) { return {stringMember(data, "a")}; }
    static const QString& argument(const Turn& turn) { return turn.parameters<Argument>().text; }

    static NodeId addLine(Flow& flow, const QString& line, QHash<QString, NodeId>& labels)
    {
        const QString body = line.section(QStringLiteral(" -> "), 0, 0);
        const bool labelled = body.section(u':', 0, 0).contains(u'=');
        const QString label = labelled ? body.section(u'=', 0, 0) : QString();
        const QString block = label.isEmpty() ? body : body.section(u'=', 1);
        Node node;
        node.module = block.section(u':', 0, 0);
        node.data["a"] = block.section(u':', 1).toStdString();
        const NodeId id = flow.add(std::move(node));
        if (!label.isEmpty())
            labels.insert(label, id);
        return id;
    }

    static void answer(Turn& turn)
    {
        turn.answer();
        turn.leave();
    }
    static void nothing(Turn& turn) { turn.leave(); }
    static void undecided(Turn&) {}
    static void say(Turn& turn)
    {
        if (turn.why() != Turn::Why::Entered)
            return turn.leave();
        PlayOrder order;
        order.prompts.push_back(Prompt::speech(argument(turn)));
        order.stopKeys = QStringLiteral("#");
        turn.play(order);
    }
    static void wait(Turn& turn)
    {
        if (turn.why() == Turn::Why::Entered)
            return turn.wait(SimTime::fromSeconds(argument(turn).toDouble()), QStringLiteral("wait"));
        turn.leave();
    }
    /// collect:MAX[,total][,hold][,keep][,drop][,only12][,stored]
    static void collect(Turn& turn)
    {
        if (turn.why() == Turn::Why::Entered) {
            const QStringList options = argument(turn).split(u',');
            CollectOrder order;
            order.prompts.push_back(Prompt::named(QStringLiteral("which")));
            order.maxDigits = options.front().toInt();
            if (options.contains(QStringLiteral("total")))
                order.total = SimTime::fromMs(2500);
            order.bargeIn = !options.contains(QStringLiteral("hold"));
            order.keepEndKey = options.contains(QStringLiteral("keep"));
            order.dropPartial = options.contains(QStringLiteral("drop"));
            order.useStored = options.contains(QStringLiteral("stored"));
            if (options.contains(QStringLiteral("only12")))
                order.validKeys = QStringLiteral("12");
            return turn.collect(order);
        }
        turn.set(QStringLiteral("digits"), turn.digits());
        turn.set(QStringLiteral("ended"), QString::number(int(turn.ended())));
        turn.leave(turn.digits().isEmpty() ? QStringLiteral("else") : QString());
    }
    static void record(Turn& turn)
    {
        if (turn.why() == Turn::Why::Entered) {
            RecordOrder order;
            order.limit = SimTime::fromSeconds(30);
            order.silence = SimTime::fromSeconds(4);
            order.endKeys = QStringLiteral("#");
            turn.stayAfterHangup();
            return turn.record(order);
        }
        turn.set(QStringLiteral("recorded"), QString::number(turn.length().seconds()));
        turn.set(QStringLiteral("hungup"), turn.isHungUp() ? QStringLiteral("yes") : QStringLiteral("no"));
        turn.leave();
    }
    /// dial:a,b,c[;limit][;sequence][;single][;key][;outside][;greet]
    static void dial(Turn& turn)
    {
        if (turn.why() != Turn::Why::Entered) {
            turn.set(QStringLiteral("cause"), turn.cause().name);
            return turn.leave(turn.ended() == Ended::Talked ? QString() : QStringLiteral("else"));
        }
        const QStringList options = argument(turn).split(u';');
        DialOrder order;
        order.limit = SimTime::fromSeconds(20);
        order.inSequence = options.contains(QStringLiteral("sequence"));
        order.failOnSingleReject = options.contains(QStringLiteral("single"));
        if (options.contains(QStringLiteral("greet")))
            order.greeting = {Prompt::speech(QStringLiteral("0123456789")), Prompt::named(QStringLiteral("beep"))};
        for (const QString& party : options.front().split(u',', Qt::SkipEmptyParts)) {
            DialTarget target;
            target.party = party.section(u'@', 0, 0);
            target.delay = SimTime::fromSeconds(party.section(u'@', 1).toDouble());
            target.mustPressKey = options.contains(QStringLiteral("key"));
            target.outside = options.contains(QStringLiteral("outside"));
            if (order.inSequence)
                target.timeout = SimTime::fromSeconds(5);
            order.targets.push_back(target);
        }
        turn.dial(order);
    }
    static void fetch(Turn& turn)
    {
        if (turn.why() == Turn::Why::Entered) {
            FetchOrder order;
            order.request.method = "GET";
            order.request.target = argument(turn).toUtf8();
            return turn.fetch(order);
        }
        turn.set(QStringLiteral("status"), QString::number(turn.status()));
        turn.set(QStringLiteral("body"), QString::fromUtf8(turn.body()));
        turn.leave(turn.ended() == Ended::Done ? QString() : QStringLiteral("else"));
    }
    static void hook(Turn& turn)
    {
        WebhookOrder order;
        order.request.method = "POST";
        order.request.target = argument(turn).toUtf8();
        order.request.body = "{}";
        order.event = QStringLiteral("test");
        turn.queueWebhook(order);
        turn.leave();
    }
    static void run(Turn& turn)
    {
        if (turn.why() == Turn::Why::Returned)
            return turn.leave();
        turn.branch(turn.flow(argument(turn)), true, QStringLiteral("runs another"));
    }
    static void push(Turn& turn)
    {
        if (turn.why() == Turn::Why::Returned)
            return turn.leave();
        turn.leaveNote(std::make_shared<const Json>("from below"));
        turn.push(turn.flow(argument(turn)));
    }
    /// climb:PLACE jumps there twice, then goes on.
    static void climb(Turn& turn)
    {
        ++turn.tally();
        const std::optional<Turn::Spot> spot = turn.find(argument(turn));
        if (!spot || ++turn.kept() > 2)
            return turn.leave();
        turn.jump(*spot, QStringLiteral("up"), QStringLiteral("climbs"));
    }
    static void end(Turn& turn)
    {
        turn.set(QStringLiteral("below"), turn.noteBelow() ? stringOf(*turn.noteBelow()) : QString());
        turn.set(QStringLiteral("tally"), QString::number(turn.tally()));
        turn.end(QStringLiteral("all over"));
    }
    static void hangup(Turn& turn)
    {
        turn.hangUp(argument(turn).isEmpty() ? normalClearing() : causeOfCode(argument(turn).toInt()), {});
    }
    static void stay(Turn& turn) { turn.stay(QStringLiteral("stays")); }
    static void jump(Turn& turn) { turn.leave(QStringLiteral("else")); }

    static BehaviourTable makeTable()
    {
        BehaviourTable made;
        made.add(QStringLiteral("answer"), &answer);
        made.add(QStringLiteral("nothing"), &nothing);
        made.add(QStringLiteral("undecided"), &undecided);
        made.add(QStringLiteral("say"), &say, &readArgument);
        made.add(QStringLiteral("wait"), &wait, &readArgument);
        made.add(QStringLiteral("collect"), &collect, &readArgument);
        made.add(QStringLiteral("record"), &record, &readArgument);
        made.add(QStringLiteral("dial"), &dial, &readArgument);
        made.add(QStringLiteral("fetch"), &fetch, &readArgument);
        made.add(QStringLiteral("hook"), &hook, &readArgument);
        made.add(QStringLiteral("run"), &run, &readArgument);
        made.add(QStringLiteral("push"), &push, &readArgument);
        made.add(QStringLiteral("climb"), &climb, &readArgument);
        made.add(QStringLiteral("end"), &end);
        made.add(QStringLiteral("hangup"), &hangup, &readArgument);
        made.add(QStringLiteral("stay"), &stay);
        made.add(QStringLiteral("jump"), &jump);
        ToyMeeting::addTo(made);
        return made;
    }
};

/// One call of a toy flow, and what its trace says.
class ToyCall
{
public:
    explicit ToyCall(const QStringList& lines, const Rules& rules = ToyFlows::rules())
    {
        site.flows[QStringLiteral("main")] = ToyFlows::program(QStringLiteral("main"), lines, rules);
        site.numbers[QStringLiteral("1")] = QStringLiteral("main");
        plan.from = QStringLiteral("99");
        plan.to = QStringLiteral("1");
    }
    ToyCall& scenario(QByteArray json)
    {
        json.replace('\'', '"');
        plan.scenario = std::make_shared<const Scenario>(Scenario::fromJson(parseJson(json).take()).take());
        return *this;
    }
    [[nodiscard]] Run run() const { return Run(setup, std::make_shared<const SiteWorld>(site)); }
    /// To its end; the rows are kept.
    ToyCall& play()
    {
        Run made = run();
        made.placeCall(plan);
        made.runToEnd();
        rows = made.trace().rows();
        return *this;
    }
    [[nodiscard]] QStringList seen(TraceKind kind, std::string_view key) const
    {
        QStringList values;
        for (const TraceRow& row : rows) {
            if (row.kind == kind)
                values << (member(row.data, key) ? scalarText(*member(row.data, key)) : QString());
        }
        return values;
    }
    [[nodiscard]] QString variable(const QString& name) const
    {
        QString value;
        for (const TraceRow& row : rows) {
            if (row.kind == TraceKind::Variable && stringMember(row.data, "name") == name)
                value = stringMember(row.data, "value");
        }
        return value;
    }
    [[nodiscard]] QStringList blocks() const
    {
        QStringList modules;
        for (const TraceRow& row : rows) {
            if (row.kind == TraceKind::BlockEnter)
                modules << row.module;
        }
        return modules;
    }
    [[nodiscard]] double seconds() const { return rows.back().t.seconds(); }
    [[nodiscard]] static QByteArray lines(const TraceRows& rows)
    {
        QByteArray text;
        for (const TraceRow& row : rows)
            text += traceLine(row) + '\n';
        return text;
    }

    RunSetup setup;
    Site site;
    CallPlan plan;
    TraceRows rows;
};

} // namespace hookswitch
