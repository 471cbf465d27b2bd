// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webhook/transfer.h"

#include "webhook/curlwords.h"

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxAnswer = qsizetype(1) << 20;
constexpr qsizetype maxHeaders = qsizetype(256) * 1024;
constexpr int maxHops = 5;
constexpr long keptSeconds =
    1; // idle connections older than this are not used again: the other side may be closing them

bool isLengthLine(const QByteArray& name)
{
    return name.compare("Content-Length", Qt::CaseInsensitive) == 0 ||
           name.compare("Transfer-Encoding", Qt::CaseInsensitive) == 0;
}

bool isNameByte(char c)
{
    return uchar(c) > 0x20 && uchar(c) < 0x7f && c != ':';
}

bool isName(const QByteArray& name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), isNameByte);
}

} // namespace

Transfer::Transfer(quint64 number, HttpCall call, HttpClient::Done done)
    : m_number(number)
    , m_call(std::move(call))
    , m_done(std::move(done))
    , m_handle(curl_easy_init())
    , m_begun(QDateTime::currentDateTimeUtc())
{
    m_clock.start();
}

Transfer::~Transfer()
{
    curl_easy_cleanup(m_handle);
    curl_slist_free_all(m_lines);
}

void Transfer::prepare(const Address& address, const QString& proxy)
{
    m_address = address;
    m_answer = {};
    m_requests = 0;
    m_headerBytes = 0;
    m_before = double(m_clock.nsecsElapsed()) / 1e9;
    curl_easy_reset(m_handle);
    curl_easy_setopt(m_handle, CURLOPT_URL, address.url.constData());
    curl_easy_setopt(m_handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(m_handle, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(m_handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(m_handle, CURLOPT_PROXY,
                     proxy.toUtf8().constData()); // "" also switches off what the environment says
    if (proxy.isEmpty())
        curl_easy_setopt(m_handle, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(m_handle, CURLOPT_TIMEOUT_MS,
                     std::max(1L, long((m_call.timeout - (m_hops ? m_before : 0)) * 1000)));
    curl_easy_setopt(m_handle, CURLOPT_MAXAGE_CONN, keptSeconds);
    curl_easy_setopt(m_handle, CURLOPT_PRIVATE, this);
    setMethod();
    setHeaders();
    setCallbacks();
}

void Transfer::setMethod()
{
    const HttpRequest& request = m_call.request;
    if (request.method == "HEAD") {
        curl_easy_setopt(m_handle, CURLOPT_NOBODY, 1L);
    } else if (request.method != "GET" || !request.body.isEmpty()) {
        curl_easy_setopt(m_handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
        curl_easy_setopt(m_handle, CURLOPT_POSTFIELDS, request.body.constData());
    }
    curl_easy_setopt(m_handle, CURLOPT_CUSTOMREQUEST, request.method.constData());
}

void Transfer::setHeaders()
{
    curl_slist_free_all(std::exchange(m_lines, nullptr));
    const HttpHeaders& headers = m_call.request.headers;
    for (const auto& [name, value] : headers.lines()) {
        if (isName(name) && !isLengthLine(name))
            m_lines = curl_slist_append(m_lines, (value.isEmpty() ? name + ';' : name + ": " + value).constData());
    }
    for (const char* name : {"Expect", "Content-Type"}) { // libcurl must not add its own
        if (!headers.has(name))
            m_lines = curl_slist_append(m_lines, QByteArray(name).append(':').constData());
    }
    if (!headers.has("User-Agent"))
        m_lines = curl_slist_append(m_lines, "User-Agent: Hookswitch/" HOOKSWITCH_VERSION);
    curl_easy_setopt(m_handle, CURLOPT_HTTPHEADER, m_lines);
}

void Transfer::setCallbacks()
{
    curl_easy_setopt(m_handle, CURLOPT_WRITEFUNCTION, &Transfer::onBody);
    curl_easy_setopt(m_handle, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(m_handle, CURLOPT_HEADERFUNCTION, &Transfer::onHeader);
    curl_easy_setopt(m_handle, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(m_handle, CURLOPT_PREREQFUNCTION, &Transfer::onRequest);
    curl_easy_setopt(m_handle, CURLOPT_PREREQDATA, this);
    m_detail[0] = '\0';
    curl_easy_setopt(m_handle, CURLOPT_ERRORBUFFER, m_detail.data());
}

size_t Transfer::onBody(char* data, size_t size, size_t count, void* self)
{
    auto* transfer = static_cast<Transfer*>(self);
    const qsizetype room = maxAnswer - transfer->m_answer.body.size();
    const auto bytes = qsizetype(size * count);
    transfer->m_answer.body.append(data, std::min(room, bytes));
    transfer->m_cut = bytes > room;
    return transfer->m_cut ? 0 : size * count;
}

size_t Transfer::onHeader(char* data, size_t size, size_t count, void* self)
{
    auto* transfer = static_cast<Transfer*>(self);
    const QByteArray line = QByteArray(data, qsizetype(size * count)).trimmed();
    transfer->m_headerBytes += line.size();
    transfer->m_tooManyHeaders = transfer->m_headerBytes > maxHeaders;
    if (transfer->m_tooManyHeaders)
        return 0;
    const qsizetype colon = line.indexOf(':');
    if (line.startsWith("HTTP/"))
        transfer->m_answer.headers = {}; // also after "100 Continue"
    else if (colon > 0)
        transfer->m_answer.headers.add(line.first(colon).trimmed(), line.sliced(colon + 1).trimmed());
    return size * count;
}

/// Called before each request goes out. The second one would be libcurl trying again after the other side closed.
int Transfer::onRequest(void* self, char* /*remote*/, char* /*local*/, int /*remotePort*/, int /*localPort*/)
{
    auto* transfer = static_cast<Transfer*>(self);
    return ++transfer->m_requests > 1 ? CURL_PREREQFUNC_ABORT : CURL_PREREQFUNC_OK;
}

double Transfer::seconds(CURLINFO info, bool reached) const
{
    curl_off_t microseconds = 0;
    curl_easy_getinfo(m_handle, info, &microseconds);
    if (microseconds <= 0 && !reached)
        return -1;
    return (m_hops ? m_before : 0) + double(microseconds) / 1e6;
}

QString Transfer::describe(CURLcode code) const
{
    if (m_tooManyHeaders)
        return u"The headers of the answer of %1 exceed 256 KiB."_s.arg(m_address.text());
    CallFailure failure;
    failure.code = code;
    failure.address = m_address.text();
    failure.host = m_address.host;
    failure.timeout = m_call.timeout;
    failure.bytes = m_answer.body.size();
    failure.detail = QString::fromUtf8(m_detail[0] ? m_detail.data() : curl_easy_strerror(code));
    curl_easy_getinfo(m_handle, CURLINFO_OS_ERRNO, &failure.systemError);
    long status = 0;
    curl_easy_getinfo(m_handle, CURLINFO_RESPONSE_CODE, &status);
    failure.status = int(status);
    failure.connected = m_requests > 0;
    return failureSentence(failure);
}

Attempt Transfer::finished(CURLcode code)
{
    Attempt attempt;
    attempt.at = m_begun;
    const bool answered = code == CURLE_OK || m_cut;
    attempt.resolved = seconds(CURLINFO_NAMELOOKUP_TIME_T, answered);
    attempt.connected = seconds(CURLINFO_CONNECT_TIME_T, answered);
    attempt.firstByte = seconds(CURLINFO_STARTTRANSFER_TIME_T, answered);
    attempt.total = double(m_clock.nsecsElapsed()) / 1e9;
    if (!answered) {
        attempt.error = describe(code);
        return attempt;
    }
    long status = 0;
    curl_easy_getinfo(m_handle, CURLINFO_RESPONSE_CODE, &status);
    m_answer.status = int(status);
    attempt.ok = status >= 200 && status < 300;
    if (m_cut)
        attempt.error = u"The answer was cut off after 1 MiB."_s;
    attempt.response = std::move(m_answer);
    return attempt;
}

QByteArray Transfer::redirect(CURLcode code) const
{
    long status = 0;
    curl_easy_getinfo(m_handle, CURLINFO_RESPONSE_CODE, &status);
    if (code != CURLE_OK || !m_call.followRedirects || (status != 307 && status != 308) || m_hops >= maxHops)
        return {};
    const char* target = nullptr;
    curl_easy_getinfo(m_handle, CURLINFO_REDIRECT_URL, &target);
    return target;
}

void Transfer::redirectTo(const Address& address)
{
    ++m_hops;
    if (address.host == m_address.host && address.port == m_address.port && address.scheme == m_address.scheme)
        return;
    for (const char* name : {"Authorization", "Cookie", "Host"})
        m_call.request.headers.remove(name);
}

} // namespace hookswitch
