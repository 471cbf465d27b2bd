// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/voipbindesk.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

VoipbinDesk::VoipbinDesk(ProjectDocument& document, Runner& runner, Secrets& secrets, const Credentials& credentials,
                         std::pair<VoipbinHost::PlaceCall, Send> ways)
    : m_secrets(secrets)
    , m_send(std::move(ways.second))
    , m_host(document, runner, std::move(ways.first))
    , m_api(
          m_host, credentials, [this](SimTime) { return m_host.now(); },
          [this](const voipbin::Api::Notice& notice) { notify(notice); })
{}

void VoipbinDesk::notify(const voipbin::Api::Notice& notice)
{
    const QByteArray secret = m_secrets.value(u"voipbin/webhook"_s).toUtf8();
    if (std::optional<Delivery> delivery = voipbinDelivery(notice, m_host.settings(), secret))
        m_send(std::move(*delivery));
}

} // namespace hookswitch
