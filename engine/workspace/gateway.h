// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/fonestorm/api.h"
#include "dialect/kazoo/api.h"
#include "dialect/voipbin/api.h"
#include "workspace/controlapi.h"

namespace hookswitch {

/// Leads each request on the one port to the API whose path it has.
class Gateway
{
public:
    /// REQUIRES: host and voipbin outlive this object.
    Gateway(Host& host, voipbin::Api& voipbin, const Credentials& credentials, ControlBench bench);

    [[nodiscard]] HttpResponse answer(const HttpRequest& request);

    /// "control", "kazoo", "fonestorm", "voipbin", or "" when no API has this path.
    [[nodiscard]] static QString platformOf(const HttpRequest& request);

private:
    kazoo::Api m_kazoo;
    fonestorm::Api m_fonestorm;
    voipbin::Api& m_voipbin;
    ControlApi m_control;
};

} // namespace hookswitch
