// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/httpframing.h"

#include "server/headcheck.h"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;
namespace http = boost::beast::http;

namespace {

QByteArray toBytes(boost::beast::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

QString inKib(qint64 bytes)
{
    return bytes % 1024 ? u"%1 bytes"_s.arg(bytes) : u"%1 KiB"_s.arg(bytes / 1024);
}

} // namespace

class HttpFraming::Impl
{
public:
    explicit Impl(const FramingLimits& bounds)
        : limits(bounds)
    {}

    std::optional<FramedRequest> next();
    bool readHead();
    bool scanHead();
    bool parseHead(qsizetype length);
    bool checkFirstLine();
    bool readBody();
    bool fail(int status, const QString& sentence);
    bool failBody(const boost::beast::error_code& error);
    [[nodiscard]] QByteArrayView rest() const { return QByteArrayView(buffer).sliced(position); }

    FramingLimits limits;
    QByteArray buffer;
    qsizetype position = 0; // everything before is used up
    qsizetype scanned = 0;  // bytes of the head after position that are known to be harmless
    bool lineComplete = false;
    std::optional<http::request_parser<http::string_body>> parser; // set while a body is read
    FramedRequest current;
    bool continueDue = false;
    std::optional<Fault> fault;
};

bool HttpFraming::Impl::fail(int status, const QString& sentence)
{
    fault = Fault{status, sentence};
    buffer.clear();
    position = scanned = 0;
    return false;
}

bool HttpFraming::Impl::checkFirstLine()
{
    const QByteArrayView line = rest();
    const qsizetype blank = line.first(qMin<qsizetype>(line.size(), 64)).indexOf(' ');
    if (blank < 0 && line.size() >= 64)
        return fail(400, u"The request does not begin with a method."_s);
    qsizetype end = line.indexOf('\r');
    lineComplete = end >= 0;
    if (end < 0)
        end = line.size();
    const qsizetype version = lineComplete ? qsizetype(sizeof " HTTP/1.1" - 1) : 0;
    if (blank >= 0 && end - blank - 1 - version > limits.target)
        return fail(414, u"The address in the request is longer than %1."_s.arg(inKib(limits.target)));
    return true;
}

/// True when the head is whole; its length is in `scanned` then.
bool HttpFraming::Impl::scanHead()
{
    const QByteArrayView bytes = rest();
    const qsizetype end = qMin<qsizetype>(bytes.size(), limits.head);
    for (; scanned < end; ++scanned) {
        const char c = bytes[scanned];
        if (c == '\0')
            return fail(400, u"The request holds a NUL byte in its head."_s);
        const bool afterReturn = scanned > 0 && bytes[scanned - 1] == '\r';
        if ((c == '\n') != afterReturn)
            return fail(400, u"A line of the request does not end with CR LF."_s);
        if (c == '\n' && scanned >= 3 && bytes[scanned - 2] == '\n') {
            ++scanned;
            return true;
        }
    }
    if (bytes.size() >= limits.head)
        return fail(431, u"The head of the request is longer than %1."_s.arg(inKib(limits.head)));
    return false;
}

bool HttpFraming::Impl::readHead()
{
    while (scanned == 0 && rest().startsWith("\r\n"))
        position += 2;
    if (rest().isEmpty() || rest() == "\r" || (!lineComplete && !checkFirstLine()) || !scanHead())
        return false;
    return parseHead(scanned);
}

bool HttpFraming::Impl::parseHead(qsizetype length)
{
    const QByteArrayView head = rest().first(length);
    if (const auto problem = checkHeadLines(head))
        return fail(problem->status, problem->sentence);
    parser.emplace();
    parser->header_limit(std::uint32_t(limits.head) + 1024);
    parser->body_limit(std::uint64_t(limits.body));
    boost::beast::error_code error;
    const size_t used = parser->put(boost::asio::const_buffer(head.data(), size_t(length)), error);
    if (error == http::error::body_limit)
        return fail(413, u"The body announced is larger than %1."_s.arg(inKib(limits.body)));
    if (error && error != http::error::need_more)
        return fail(400, u"The head of the request is not HTTP (%1)."_s.arg(QString::fromStdString(error.message())));
    if (!parser->is_header_done())
        return fail(400, u"The head of the request is not HTTP."_s);
    position += qsizetype(used);
    scanned = 0;
    lineComplete = false;

    const auto& message = parser->get();
    current = FramedRequest{};
    current.http10 = message.version() == 10;
    current.keepAlive = message.keep_alive();
    current.request.method = toBytes(message.method_string());
    current.request.target = toBytes(message.target());
    for (const auto& field : message)
        current.request.headers.add(toBytes(field.name_string()), toBytes(field.value()));
    if (const auto problem = checkRequest(current.request, current.http10))
        return fail(problem->status, problem->sentence);
    continueDue = !current.http10 && current.request.headers.has("Expect") && !parser->is_done();
    parser->eager(true);
    return true;
}

bool HttpFraming::Impl::failBody(const boost::beast::error_code& error)
{
    if (error == http::error::body_limit)
        return fail(413, u"The body is larger than %1."_s.arg(inKib(limits.body)));
    return fail(400, u"The body of the request is not framed as HTTP demands (%1)."_s.arg(
                         QString::fromStdString(error.message())));
}

/// True when the request is whole.
bool HttpFraming::Impl::readBody()
{
    // Beast asserts that a last chunk it meets again has five bytes, the shortest end of a chunked body. A line that
    // begins otherwise is no last chunk, and a bad size in it is refused at once.
    constexpr qsizetype shortestEnd = 5;
    while (!parser->is_done() && position < buffer.size()) {
        if (parser->chunked() && rest().startsWith('0') && buffer.size() - position < shortestEnd)
            return false;
        const QByteArrayView bytes = rest();
        boost::beast::error_code error;
        const size_t used = parser->put(boost::asio::const_buffer(bytes.data(), size_t(bytes.size())), error);
        position += qsizetype(used);
        if (used > 0)
            continueDue = false;
        if (error && error != http::error::need_more)
            return failBody(error);
        if (error || used == 0)
            break;
    }
    if (parser->is_done())
        return true;
    if (buffer.size() - position > limits.head)
        return fail(400, u"A chunk of the body begins with a line longer than %1."_s.arg(inKib(limits.head)));
    return false;
}

std::optional<FramedRequest> HttpFraming::Impl::next()
{
    if (fault)
        return {};
    const bool whole = (parser || readHead()) && readBody();
    if (!whole) {
        buffer.remove(0, position);
        position = 0;
        return {};
    }
    const std::string& body = parser->get().body();
    current.request.body = QByteArray(body.data(), qsizetype(body.size()));
    parser.reset();
    continueDue = false;
    return std::exchange(current, {});
}

HttpFraming::HttpFraming(const FramingLimits& limits)
    : m_impl(std::make_unique<Impl>(limits))
{}

HttpFraming::~HttpFraming() = default;

void HttpFraming::append(QByteArrayView bytes)
{
    if (!m_impl->fault)
        m_impl->buffer.append(bytes);
}

std::optional<FramedRequest> HttpFraming::next()
{
    return m_impl->next();
}

bool HttpFraming::takeContinue()
{
    return std::exchange(m_impl->continueDue, false);
}

const std::optional<HttpFraming::Fault>& HttpFraming::fault() const
{
    return m_impl->fault;
}

HttpFraming::Phase HttpFraming::phase() const
{
    if (m_impl->fault)
        return Phase::Failed;
    if (m_impl->parser)
        return Phase::Body;
    return m_impl->rest().isEmpty() ? Phase::Idle : Phase::Head;
}

qsizetype HttpFraming::buffered() const
{
    return m_impl->buffer.size() - m_impl->position;
}

const HttpRequest& HttpFraming::unfinished() const
{
    return m_impl->current.request;
}

} // namespace hookswitch
