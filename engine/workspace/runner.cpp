// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/runner.h"

namespace hookswitch {

class Runner::Worker
{
};

Runner::Runner(QObject* parent) : QObject(parent) {}
Runner::~Runner() = default;
void Runner::setProject(const Project&) {}
void Runner::setSpeed(double) {}
void Runner::setSeed(quint64) {}
CallId Runner::placeCall(const CallOrder&) { return {}; }
void Runner::press(CallId, LegId, const QString&) {}
void Runner::answer(CallId, LegId) {}
void Runner::reject(CallId, LegId, int) {}
void Runner::hangup(CallId, LegId) {}
void Runner::clear() {}

} // namespace hookswitch
