// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "directory/directory.h"
#include "flow/edit.h"

#include <QPointF>

#include <variant>

namespace hookswitch {

/// One flow of the project.
struct ProjectFlow
{
    QString id;   ///< unique in the project; 32 hexadecimal digits for Kazoo
    QString name; ///< what the project calls it
    Flow flow;
    std::map<NodeId, QPointF> positions; ///< only nodes moved by hand, top-left corner in device-independent pixels
    Json extra = Json::object();         ///< other keys of the file; "canvas" holds what stands beside the blocks

    friend bool operator==(const ProjectFlow&, const ProjectFlow&) = default;
};

/// Where a platform tells about calls of a number. The password is not here: secrets live outside the project file.
struct Callback
{
    QString method; ///< "GET", "POST" or "JSON"
    QString url;
    QString user;
    Json extra = Json::object();

    friend bool operator==(const Callback&, const Callback&) = default;
};

/// A number of ours.
struct NumberBinding
{
    QString number; ///< as the user wrote it
    Platform platform = Platform::Kazoo;
    QString flow;                    ///< id of the flow that answers, "" for none
    std::optional<Callback> send;    ///< calls from this number
    std::optional<Callback> receive; ///< calls to this number
    Json extra = Json::object();

    friend bool operator==(const NumberBinding&, const NumberBinding&) = default;
};

/// An open project: one readable file. A value.
struct Project
{
    QString name;
    std::vector<ProjectFlow> flows;
    std::vector<NumberBinding> numbers;
    Directory directory;
    Json farEnds = Json::object(); ///< {"NUMBER-OR-ENTITY-ID": [scenario steps]}: how phones outside behave
    Json settings = Json::object();
    Json extra = Json::object(); ///< unknown keys of the file

    [[nodiscard]] const ProjectFlow* flow(QStringView id) const;
    [[nodiscard]] ProjectFlow* flow(QStringView id);
    /// The binding whose number equals this one after normalisation, or null.
    [[nodiscard]] const NumberBinding* number(QStringView number) const;

    friend bool operator==(const Project&, const Project&) = default;
};

/// One change of a project, as a value that returns its inverse; flow edits are one kind of it.
struct ProjectEdit
{
    struct EditFlow
    {
        QString flow;
        Edit edit;
    };
    struct PutFlow
    {
        ProjectFlow flow;
        int index = -1; ///< where a new one goes, -1: at the end; ignored when one with the id is there
    };
    struct EraseFlow
    {
        QString id; ///< numbers bound to it answer nothing afterwards
    };
    struct SetPosition
    {
        QString flow;
        NodeId node;
        std::optional<QPointF> position; ///< none: automatic again
    };
    struct SetFlowExtra
    {
        QString flow;
        Json extra; ///< the whole of it
    };
    struct SetNumbers
    {
        std::vector<NumberBinding> numbers;
    };
    struct PutEntity
    {
        Entity entity;
    };
    struct EraseEntity
    {
        QString kind;
        QString id;
    };
    struct SetDirectory
    {
        Directory directory; ///< the whole of it; also what takes an erased entity back to its place
    };
    struct SetFarEnds
    {
        Json farEnds;
    };
    struct SetSettings
    {
        Json settings;
    };
    struct SetName
    {
        QString name;
    };
    struct SetExtra
    {
        Json extra; ///< unknown keys of the file
    };
    struct Batch
    {
        std::vector<ProjectEdit> edits;
    };
    std::variant<EditFlow, PutFlow, EraseFlow, SetPosition, SetFlowExtra, SetNumbers, PutEntity, EraseEntity,
                 SetDirectory, SetFarEnds, SetSettings, SetName, SetExtra, Batch>
        what;

    /// Changes the project and returns the inverse. What does not exist any more changes nothing.
    ProjectEdit apply(Project& project) const;
    /// The flow this edit touches, "" for none or several.
    [[nodiscard]] QString flow() const;
};

/// Makes one project of the other; flows that are equal are not touched. Nothing to do is an empty batch.
[[nodiscard]] ProjectEdit replacement(const Project& from, const Project& to);

/// A project together with what was found while reading it.
struct LoadedProject
{
    Project project;
    Problems problems;       ///< what is odd but was read; pointers are into the file
    bool isBareFlow = false; ///< the file is no project: it held flows in their platform's own form, mostly one
    QStringList places; ///< of a file that is no project: JSON pointer of each flow, "" for a file that is one flow
};

/// Reads a .hookswitch file's text. Errors name the place: JSON pointer, or line and column of broken JSON. Refused:
/// unknown format number, wrong types, two flows with one id, a number bound twice, a binding to a flow that is not
/// there.
[[nodiscard]] Result<LoadedProject> projectFromJson(QByteArrayView text);
/// The file's text, indented by two; unknown keys kept; positions by node place.
[[nodiscard]] QByteArray projectToJson(const Project& project);
/// The same, taken apart and not yet written.
[[nodiscard]] Json projectJson(const Project& project);
[[nodiscard]] Result<LoadedProject> projectFromParsed(const Json& file);

/// 64 MiB and the other usual limits; the environment variable HOOKSWITCH_MAX_FILE_MIB sets another size.
[[nodiscard]] JsonLimits fileLimits();
/// Reads a project file, or a bare flow file of any platform, which becomes a project of one flow, bound to its own
/// numbers; a VoIPBIN list of flows becomes a project of all of them. A file beyond the limits is refused before it
/// is read.
[[nodiscard]] Result<LoadedProject> openProject(const QString& path, const JsonLimits& limits = fileLimits());
/// Writes by way of a temporary file, so that the old or the new text is there whatever happens.
[[nodiscard]] Result<void> saveProject(const Project& project, const QString& path);

/// Names of the samples that come with the program, first "first-call".
[[nodiscard]] QStringList sampleNames();
[[nodiscard]] Result<LoadedProject> openSample(const QString& name);
/// The scenarios that come with a sample, by their names: "inbound".
[[nodiscard]] std::map<QString, QByteArray> sampleScenarios(const QString& name);

} // namespace hookswitch
