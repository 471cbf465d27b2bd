// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/voipbindesk.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

VoipbinDesk::VoipbinDesk(ProjectDocument& document, Runner& runner, Secrets& secrets, const Credentials& credentials,
                         std::pair<VoipbinHost::PlaceCall, Send> ways)
    : m_send(std::move(ways.second))
    , m_host(document, runner, secrets, std::move(ways.first))
    , m_api(
          m_host, credentials, [this](SimTime) { return m_host.now(); },
          [this](const voipbin::Api::Notice& notice) { notify(notice); })
    , m_stream([this] { return m_api.customer(); })
{}

bool VoipbinDesk::takeStream(const HttpRequest& request, const HttpServer::TakeSocket& take)
{
    return m_api.mayListen(request) && m_stream.accept(request, take);
}

void VoipbinDesk::notify(const voipbin::Api::Notice& notice)
{
    m_stream.publish(notice);
    const Json settings = m_host.settings();
    const voipbin::WebhookTarget own{stringMember(settings, "webhook_uri"), stringMember(settings, "webhook_method")};
    for (const voipbin::WebhookTarget& target : {own, notice.also}) {
        if (target.uri.isEmpty())
            continue;
        const QByteArray secret = m_api.isOf2023() ? QByteArray() : m_host.webhookSecret().toUtf8();
        m_send(voipbinDelivery(notice, target, secret));
    }
}

} // namespace hookswitch
