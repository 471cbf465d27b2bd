// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webhook/retry.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace hookswitch {

namespace {

constexpr int maxTries = 100;
constexpr double longestRetryAfter = 86400;

/// The Retry-After of an answer in seconds from now (RFC 9110: a number, or a date), 0 for none.
double retryAfter(const HttpResponse& answer)
{
    const QByteArray text = answer.headers.value("Retry-After").trimmed();
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (isNumber)
        return std::isfinite(seconds) ? std::clamp(seconds, 0.0, longestRetryAfter) : 0;
    QDateTime moment =
        QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!moment.isValid())
        return 0;
    moment.setTimeSpec(Qt::UTC);
    return std::clamp(double(QDateTime::currentDateTimeUtc().msecsTo(moment)) / 1000, 0.0, longestRetryAfter);
}

} // namespace

RetryRule singleTry()
{
    return {};
}

RetryRule repeatedTries(int further, double spacing)
{
    RetryRule rule;
    rule.delays.assign(size_t(std::clamp(further, 0, maxTries)), std::max(0.0, spacing));
    return rule;
}

RetryRule growingTries(int further, double first, double longest)
{
    RetryRule rule = repeatedTries(further, first);
    for (double wait = std::max(0.0, first); double& delay : rule.delays) {
        delay = std::min(wait, longest);
        wait = delay * 2;
    }
    return rule;
}

RetryRule serverErrorTries()
{
    RetryRule rule = repeatedTries(2);
    rule.clientErrorsCount = true;
    rule.redirectsFail = false;
    return rule;
}

RetryRule standardTries()
{
    RetryRule rule;
    rule.delays = {5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400};
    rule.heedsAnswers = true;
    rule.jitter = 0.2;
    return rule;
}

std::optional<double> nextWait(const RetryRule& rule, const Attempt& attempt, size_t tries, double chance)
{
    if (tries == 0 || tries > rule.delays.size())
        return {};
    double wait = rule.delays[tries - 1] * (1 + rule.jitter * std::clamp(chance, 0.0, 1.0));
    if (!rule.heedsAnswers || !attempt.response)
        return wait;
    const int status = attempt.response->status;
    if (status == 410)
        return {};
    if (status == 429 || status == 502 || status == 504)
        wait *= 2;
    return std::max(wait, retryAfter(*attempt.response));
}

bool isDelivered(const RetryRule& rule, const Attempt& attempt)
{
    if (attempt.ok || !rule.clientErrorsCount)
        return attempt.ok;
    return attempt.response && attempt.response->status < 500 && attempt.response->status >= 200;
}

} // namespace hookswitch
