// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/fonestorm/api.h"
#include "dialect/kazoo/api.h"
#include "workspace/controlapi.h"

namespace hookswitch {

/// Leads each request on the one port to the API whose path it has.
class Gateway
{
public:
    /// REQUIRES: host outlives this object.
    Gateway(Host& host, const Credentials& credentials, ControlBench bench);

    [[nodiscard]] HttpResponse answer(const HttpRequest& request);

    /// "control", "kazoo", "fonestorm", or "" when no API has this path.
    [[nodiscard]] static QString platformOf(const HttpRequest& request);

private:
    kazoo::Api m_kazoo;
    fonestorm::Api m_fonestorm;
    ControlApi m_control;
};

} // namespace hookswitch
