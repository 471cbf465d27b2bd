// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/flow.h"
#include "sim/siteworld.h"

namespace hookswitch::kazoo {

/// What keys pressed during a talk do (kazoo.md 4). Their blocks share names with those of callflows and are others.
[[nodiscard]] const BehaviourTable& metaflowBehaviours();

/// Makes the key sequences of accounts, users, devices and of one callflow ready to run: programs of the site, found
/// by watchMetaflows(). REQUIRES: the site has its directory.
void addMetaflows(Site& site);
void addMetaflowsOf(Site& site, const QString& flow, const Json& document);

/// From now on keys during a talk of this call begin the sequences of its callflow, else of the caller's device, user
/// or account. To be called before a block dials.
void watchMetaflows(Turn& turn);

} // namespace hookswitch::kazoo
