// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QHash>
#include <QString>

#include <functional>
#include <memory>

namespace hookswitch {

class Turn;

/// What one kind of block does, as a resumable state machine. To write one:
///
///     struct SleepParameters { SimTime span; };                          // read once, when the flow is compiled
///     SleepParameters readSleep(const Json& data) { ... }
///     void sleep(Turn& turn)                                             // called at entry and after each thing it
///     asked for
///     {
///         if (turn.why() == Turn::Why::Entered)
///             return turn.wait(turn.parameters<SleepParameters>().span, u"sleep"_s);
///         turn.leave();                                                  // by the default exit
///     }
///     table.add(u"sleep"_s, &sleep, &readSleep);
///
/// A turn may do any number of immediate things (answer, set, warn, queue a webhook), must then ask for exactly one
/// primitive (play, collect, record, dial, wait, fetch) or go (leave, branch, stop, hangUp, stay), and return. What
/// the block must remember between its turns goes into turn.phase(), turn.counter() and turn.text(): a call has to be
/// plain data so that it can be copied. No statics, no captured state. When the caller hangs up, the flow ends
/// without a further turn, unless the block asked for one by turn.stayAfterHangup(). Parameters are shared between
/// runs on several threads: never change them.
using BehaviourFunction = void (*)(Turn&);

/// Typed parameters of one block, made by the behaviour's reader; immutable.
using Parameters = std::shared_ptr<const void>;

struct Behaviour
{
    BehaviourFunction act = nullptr;
    std::function<Parameters(const Json& data)> read;
};

/// The behaviours of a platform by module name. Filled once, then only read.
class BehaviourTable
{
public:
    template <typename P> void add(const QString& module, BehaviourFunction act, P (*read)(const Json&))
    {
        m_table.insert(
            module, {act, [read](const Json& data) -> Parameters { return std::make_shared<const P>(read(data)); }});
    }
    /// For blocks without parameters.
    void add(const QString& module, BehaviourFunction act) { m_table.insert(module, {act, {}}); }

    /// For every module without a row, on platforms that have a rule for unknown ones.
    template <typename P> void addOthers(BehaviourFunction act, P (*read)(const Json&))
    {
        m_others = {act, [read](const Json& data) -> Parameters { return std::make_shared<const P>(read(data)); }};
    }

    [[nodiscard]] const Behaviour* find(const QString& module) const
    {
        const auto found = m_table.constFind(module);
        if (found != m_table.constEnd())
            return &*found;
        return m_others.act ? &m_others : nullptr;
    }
    [[nodiscard]] QStringList modules() const { return m_table.keys(); }

private:
    QHash<QString, Behaviour> m_table;
    Behaviour m_others;
};

} // namespace hookswitch
