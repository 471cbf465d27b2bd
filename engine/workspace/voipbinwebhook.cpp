// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/voipbinwebhook.h"

#include "webhook/retry.h"
#include "webhook/signature.h"

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

Delivery voipbinDelivery(const voipbin::Api::Notice& notice, const voipbin::WebhookTarget& target,
                         const QByteArray& secret)
{
    const QByteArray method = target.method.toLatin1();
    Delivery delivery;
    delivery.event = notice.type;
    delivery.platform = u"voipbin"_s;
    delivery.order = u"voipbin "_s + (notice.activeflowId.isEmpty() ? notice.id : notice.activeflowId);
    delivery.request.method = method.isEmpty() ? QByteArray("POST") : method;
    delivery.request.target = target.uri.toUtf8();
    delivery.request.headers.add("Content-Type", "application/json");
    delivery.request.body = writeJson(Json{{"type", notice.type.toStdString()}, {"data", notice.data}});
    if (!secret.isEmpty())
        delivery.request.headers.add("X-VoIPBIN-Signature", bodySignature(secret, delivery.request.body));
    delivery.timeout = 30;
    delivery.retry = repeatedTries(2, 1);
    return delivery;
}

} // namespace hookswitch
