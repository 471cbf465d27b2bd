// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webhook/curlwords.h"

#include <curl/curl.h>

#include <cerrno>
#include <system_error>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

QString systemWords(long error)
{
    return error ? QString::fromStdString(std::generic_category().message(int(error))) : u"no reason given"_s;
}

QString notConnected(const CallFailure& failure)
{
    switch (failure.systemError) {
    case ECONNREFUSED:
        return u"Nothing listens on %1 (connection refused)."_s.arg(failure.address);
    case ENETUNREACH:
    case EHOSTUNREACH:
        return u"There is no way to %1 from here (%2)."_s.arg(failure.address, systemWords(failure.systemError));
    case EMFILE:
    case ENFILE:
        return u"Too many files and connections are open to reach %1."_s.arg(failure.address);
    default:
        return u"No connection to %1 (%2)."_s.arg(failure.address, systemWords(failure.systemError));
    }
}

QString tooLate(const CallFailure& failure)
{
    if (!failure.connected)
        return u"No connection to %1 within %2 s."_s.arg(failure.address).arg(failure.timeout);
    if (!failure.status)
        return u"No answer from %1 within %2 s."_s.arg(failure.address).arg(failure.timeout);
    return u"The answer of %1 was not complete within %2 s (status %3, %4 bytes so far)."_s.arg(failure.address)
        .arg(failure.timeout)
        .arg(failure.status)
        .arg(failure.bytes);
}

QString broken(const CallFailure& failure)
{
    if (failure.status)
        return u"The answer of %1 broke off (status %2, %3 bytes so far)."_s.arg(failure.address)
            .arg(failure.status)
            .arg(failure.bytes);
    return u"%1 cut the connection before it answered (%2)."_s.arg(failure.address, systemWords(failure.systemError));
}

} // namespace

QString failureSentence(const CallFailure& failure)
{
    switch (failure.code) {
    case CURLE_COULDNT_CONNECT:
        return notConnected(failure);
    case CURLE_COULDNT_RESOLVE_HOST:
        return u"The host name \"%1\" is not known."_s.arg(failure.host);
    case CURLE_COULDNT_RESOLVE_PROXY:
        return u"The host name of the proxy is not known."_s;
    case CURLE_OPERATION_TIMEDOUT:
        return tooLate(failure);
    case CURLE_GOT_NOTHING:
    case CURLE_ABORTED_BY_CALLBACK: // libcurl would have sent the request a second time
        return u"%1 closed the connection without an answer."_s.arg(failure.address);
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
        return broken(failure);
    case CURLE_PEER_FAILED_VERIFICATION:
        return u"The certificate of %1 is not trusted: %2."_s.arg(failure.host, failure.detail);
    case CURLE_SSL_CONNECT_ERROR:
        return u"No encrypted connection to %1: %2."_s.arg(failure.address, failure.detail);
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_HTTP2:
        return u"%1 sent something that is not an HTTP answer (%2)."_s.arg(failure.address, failure.detail);
    case CURLE_OUT_OF_MEMORY:
        return u"There is not enough memory for this request."_s;
    default:
        return u"The request to %1 failed: %2."_s.arg(failure.address, failure.detail);
    }
}

} // namespace hookswitch
