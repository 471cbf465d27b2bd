// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/journal.h"

#include <QFileInfo>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

Json flowChange(const Project& project, const QString& id)
{
    const auto place = std::find_if(project.flows.begin(), project.flows.end(),
                                    [&](const ProjectFlow& flow) { return flow.id == id; });
    if (place == project.flows.end())
        return Json{{"eraseFlow", id.toStdString()}};
    Project alone;
    alone.flows.push_back(*place);
    return Json{{"flow", projectJson(alone).at("flows").at(0)}, {"index", place - project.flows.begin()}};
}

Json numbersChange(const Project& project)
{
    Project alone;
    alone.numbers = project.numbers;
    return Json{{"numbers", projectJson(alone).at("numbers")}};
}

/// Appends the changes of one edit.
struct Changes
{
    const Project& project;
    Json& list;

    void operator()(const ProjectEdit::EditFlow& e) const { list.push_back(flowChange(project, e.flow)); }
    void operator()(const ProjectEdit::PutFlow& e) const { list.push_back(flowChange(project, e.flow.id)); }
    void operator()(const ProjectEdit::SetPosition& e) const { list.push_back(flowChange(project, e.flow)); }
    void operator()(const ProjectEdit::SetFlowExtra& e) const { list.push_back(flowChange(project, e.flow)); }
    void operator()(const ProjectEdit::EraseFlow& e) const
    {
        list.push_back(flowChange(project, e.id));
        list.push_back(numbersChange(project));
    }
    void operator()(const ProjectEdit::SetNumbers&) const { list.push_back(numbersChange(project)); }
    void operator()(const ProjectEdit::PutEntity& e) const
    {
        list.push_back(Json{{"entity",
                             {{"kind", e.entity.kind.toStdString()},
                              {"id", e.entity.id.toStdString()},
                              {"document", e.entity.document}}}});
    }
    void operator()(const ProjectEdit::EraseEntity&) const { wholeDirectory(); }
    void operator()(const ProjectEdit::SetDirectory&) const { wholeDirectory(); }
    void operator()(const ProjectEdit::SetFarEnds&) const { list.push_back(Json{{"farEnds", project.farEnds}}); }
    void operator()(const ProjectEdit::SetSettings&) const { list.push_back(Json{{"settings", project.settings}}); }
    void operator()(const ProjectEdit::SetName&) const { list.push_back(Json{{"name", project.name.toStdString()}}); }
    void operator()(const ProjectEdit::SetExtra&) const { list.push_back(Json{{"extra", project.extra}}); }
    void operator()(const ProjectEdit::Batch& e) const
    {
        for (const ProjectEdit& edit : e.edits)
            std::visit(*this, edit.what);
    }
    void wholeDirectory() const { list.push_back(Json{{"directory", project.directory.toJson()}}); }
};

std::size_t placeOfFlow(const Json& flows, const QString& id)
{
    std::size_t place = 0;
    while (place < flows.size() && stringMember(flows[place], "id") != id)
        ++place;
    return place;
}

void putFlow(Json& flows, const Json& flow, double index)
{
    const std::size_t place = placeOfFlow(flows, stringMember(flow, "id"));
    if (place < flows.size()) {
        flows[place] = flow;
        return;
    }
    const auto end = static_cast<double>(flows.size());
    flows.insert(flows.begin() + static_cast<std::ptrdiff_t>(std::clamp(index, 0.0, end)), flow);
}

void eraseFlow(Json& file, const QString& id)
{
    Json& flows = file["flows"];
    const std::size_t place = placeOfFlow(flows, id);
    if (place < flows.size())
        flows.erase(flows.begin() + static_cast<std::ptrdiff_t>(place));
    for (Json& number : file["numbers"]) {
        if (stringMember(number, "flow") == id)
            removeMember(number, "flow");
    }
}

void addMembers(Json& file, const Json& members)
{
    for (const auto& [key, value] : members.items())
        setMember(file, key, value);
}

void apply(Json& file, const Json& change)
{
    for (const auto& [key, value] : change.items()) {
        if (key == "flow")
            putFlow(file["flows"], value, numberMember(change, "index", 1e9));
        else if (key == "eraseFlow")
            eraseFlow(file, stringOf(value));
        else if (key == "entity" && member(value, "document"))
            file["directory"][stringMember(value, "kind").toStdString()][stringMember(value, "id").toStdString()] =
                *member(value, "document");
        else if (key == "extra")
            addMembers(file, value);
        else if (key != "index" && key != "entity")
            setMember(file, key, value);
    }
}

} // namespace

Json journalChange(const ProjectEdit& edit, const Project& project)
{
    Json list = Json::array();
    std::visit(Changes{project, list}, edit.what);
    return list;
}

Result<Project> withChanges(const Project& project, const std::vector<JournalEntry>& entries)
{
    Json file = projectJson(project);
    for (const JournalEntry& entry : entries) {
        const Result<Json> changes = parseJson(entry.change);
        if (!changes || !changes->is_array())
            return Error{u"entry %1 of the journal cannot be read"_s.arg(entry.number), entry.project};
        for (const Json& change : *changes)
            apply(file, change);
    }
    Result<LoadedProject> loaded = projectFromParsed(file);
    return loaded ? Result<Project>(std::move(loaded->project)) : Result<Project>(loaded.error());
}

Journal::Journal(TrafficStore& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
{}

std::vector<JournalEntry> Journal::begin(const QString& project)
{
    m_project = project.isEmpty() ? QString() : QFileInfo(project).absoluteFilePath();
    if (m_project.isEmpty())
        return {};
    std::vector<JournalEntry> left = m_store.journal(m_project);
    m_last = m_settled = left.empty() ? 0 : left.back().number;
    return left;
}

void Journal::add(const ProjectEdit& edit, const Project& project)
{
    if (m_project.isEmpty())
        return;
    const qint64 number = ++m_last;
    m_store.journal({m_project, number, writeJson(journalChange(edit, project))}, [this,
                                                                                   number](Result<void> outcome) {
        QMetaObject::invokeMethod(this, [this, number, outcome] { settle(number, outcome); }, Qt::QueuedConnection);
    });
}

void Journal::whenCommitted(Committed committed)
{
    if (m_last <= m_settled)
        committed({});
    else
        m_waiters.push_back({m_last, std::move(committed)});
}

void Journal::settle(qint64 number, const Result<void>& outcome)
{
    m_settled = std::max(m_settled, number);
    std::deque<Waiter> ready;
    while (!m_waiters.empty() && m_waiters.front().number <= number) {
        ready.push_back(std::move(m_waiters.front()));
        m_waiters.pop_front();
    }
    for (const Waiter& waiter : ready)
        waiter.committed(outcome);
}

void Journal::fold()
{
    if (!m_project.isEmpty() && m_last > 0)
        m_store.fold({m_project, m_last});
}

} // namespace hookswitch
