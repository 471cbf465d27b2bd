// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenblocks.h"

#include "dialect/kazoo/file.h"
#include "dialect/kazoo/site.h"

#include <cstdio>
#include <cstdlib>

namespace hookswitch::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char* kMain = R"({"numbers":["100"],"flow":
    {"module":"answer","data":{},"children":{"_":
    {"module":"tts","data":{"text":"Welcome to Brightwater."},"children":{"_":
    {"module":"callflow","data":{"id":"office"},"children":{"_":
    {"module":"hangup","data":{},"children":{}}}}}}}}})";

constexpr const char* kOffice = R"({"numbers":["200"],"flow":
    {"module":"set_variable","data":{"variable":"group_id","value":"front"},"children":{"_":
    {"module":"menu","data":{"id":"desk"},"children":{"1":
    {"module":"branch_variable","data":{"variable":"group_id"},"children":{"front":
    {"module":"play","data":{"id":"please-hold"},"children":{"_":
    {"module":"sleep","data":{"duration":1},"children":{"_":
    {"module":"device","data":{"id":"reception","timeout":20},"children":{}}}}}}}}}}}}})";

constexpr const char* kWaiting = R"({"numbers":["100"],"flow":
    {"module":"set_variables","data":{"custom_application_vars":{"team":"front","tier":"gold","lang":"de-AT"}},
    "children":{"_":{"module":"dead_air","data":{},"children":{}}}}})";

Flow flowOf(const char* text)
{
    return kazoo::parseFlow(text).take().flow;
}

Json documentOf(const char* text)
{
    return parseJson(text).take();
}

std::shared_ptr<const CallPlan> planWith(const QString& press)
{
    CallPlan plan;
    plan.from = u"+13215550182"_s;
    plan.to = u"100"_s;
    plan.press = press;
    return std::make_shared<const CallPlan>(plan);
}

/// How long the first call of this workload lasts.
SimTime lengthOf(const Workload& workload)
{
    Run run({}, workload.world);
    run.placeCall(workload.plan);
    run.runToEnd();
    return SimTime::fromUs(run.trace().event(run.trace().size() - 1).t);
}

void checkBlocks(const Workload& workload, const Run& run, int calls)
{
    if (run.entries() == quint64(calls) * quint64(workload.blocks) && run.liveCalls() == 0)
        return;
    std::fprintf(stderr, "bench: %s: %llu blocks of %d calls instead of %d each, %zu alive\n",
                 qPrintable(workload.name), static_cast<unsigned long long>(run.entries()), calls, workload.blocks,
                 run.liveCalls());
    std::abort();
}

} // namespace

Workload kazooTenBlocks()
{
    Site site;
    site.directory.put({u"menus"_s, u"desk"_s, documentOf(R"({"name":"Desk","retries":3,"timeout":5000})")});
    site.directory.put({u"devices"_s, u"reception"_s, documentOf(R"({"name":"Reception"})")});
    kazoo::addFlows(site, {{u"main"_s, flowOf(kMain)}, {u"office"_s, flowOf(kOffice)}});
    Workload workload;
    workload.name = u"ten Kazoo blocks"_s;
    workload.world = std::make_shared<const SiteWorld>(std::move(site));
    workload.plan = planWith(u"1"_s);
    workload.blocks = 10;
    workload.length = lengthOf(workload);
    return workload;
}

Workload kazooWaiting()
{
    Site site;
    kazoo::addFlows(site, {{u"main"_s, flowOf(kWaiting)}});
    Workload workload;
    workload.name = u"a waiting Kazoo call"_s;
    workload.world = std::make_shared<const SiteWorld>(std::move(site));
    workload.plan = planWith({});
    workload.blocks = 2;
    return workload;
}

Run played(const Workload& workload, bool trace, int calls, int alive)
{
    RunSetup setup;
    setup.trace = trace;
    Run run(setup, workload.world);
    for (int i = 0; i < calls; ++i) {
        run.advanceTo(SimTime::fromUs(workload.length.us * i / alive));
        run.placeCall(workload.plan);
    }
    run.runToEnd();
    checkBlocks(workload, run, calls);
    return run;
}

} // namespace hookswitch::bench
