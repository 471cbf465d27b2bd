// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/headcheck.h"

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

using Problem = std::optional<HeadProblem>;

Problem bad(const QString& sentence, int status = 400)
{
    return HeadProblem{status, sentence};
}

bool sameText(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

QString shown(QByteArrayView name)
{
    return QString::fromUtf8(name.first(qMin<qsizetype>(name.size(), 60)));
}

/// What the lines say about where the body ends.
struct BodyLines
{
    int lengths = 0;
    int codings = 0;
    QByteArrayView length;
    QByteArrayView coding;
};

Problem checkLine(QByteArrayView line, BodyLines& body)
{
    if (line.startsWith(' ') || line.startsWith('\t'))
        return bad(u"A header line begins with a blank; folded lines are not accepted."_s);
    const qsizetype colon = line.indexOf(':');
    if (colon < 0)
        return bad(u"The header line \"%1\" has no colon."_s.arg(shown(line)));
    const QByteArrayView name = line.first(colon);
    if (!isToken(name))
        return bad(u"\"%1\" is no name for a header."_s.arg(shown(name)));
    const QByteArrayView value = line.sliced(colon + 1).trimmed();
    if (sameText(name, "Content-Length")) {
        ++body.lengths;
        body.length = value;
    } else if (sameText(name, "Transfer-Encoding")) {
        ++body.codings;
        body.coding = value;
    }
    return {};
}

Problem checkBodyLines(const BodyLines& body, bool http10)
{
    if (body.lengths > 1)
        return bad(u"Content-Length is given more than once."_s);
    if (body.lengths && body.codings)
        return bad(u"Content-Length and Transfer-Encoding are given together."_s);
    if (body.lengths) {
        if (body.length.isEmpty() || !std::all_of(body.length.begin(), body.length.end(), isDigit))
            return bad(u"Content-Length is not a number of bytes."_s);
        if (body.length.size() > 18)
            return bad(u"Content-Length announces more bytes than can be counted."_s, 413);
    }
    if (body.codings > 1 || (body.codings && http10))
        return bad(u"Transfer-Encoding is not acceptable here."_s);
    if (body.codings && !sameText(body.coding, "chunked"))
        return bad(u"Of the transfer codings only \"chunked\" is understood."_s, 501);
    return {};
}

/// The text between two blanks, and exactly two of them: "METHOD TARGET HTTP/1.1".
Problem checkRequestLine(QByteArrayView line, bool& http10)
{
    const qsizetype last = line.lastIndexOf(' ');
    if (std::count(line.begin(), line.end(), ' ') != 2 || !isToken(line.first(line.indexOf(' '))))
        return bad(u"The first line is no HTTP request."_s);
    const QByteArrayView version = line.sliced(last + 1);
    http10 = version == "HTTP/1.0";
    if (!http10 && version != "HTTP/1.1")
        return bad(u"Only HTTP/1.0 and HTTP/1.1 are spoken here."_s);
    return {};
}

bool isDecodable(const HttpRequest& request)
{
    const QByteArray& target = request.target;
    const qsizetype end = target.indexOf('?') < 0 ? target.size() : target.indexOf('?');
    bool plain = true;
    for (qsizetype i = 0; i < end; ++i) {
        const char c = target[i];
        if (c == '%' && (i + 2 >= end || !isHexDigit(target[i + 1]) || !isHexDigit(target[i + 2])))
            return false;
        plain = plain && c != '%' && uchar(c) < 0x80;
    }
    if (plain)
        return true;
    const std::vector<QString> segments = request.segments();
    return segments.size() != 1 || !segments.front().isNull();
}

/// "http://host:port/path" to "/path", the host into the headers.
Problem takeAuthority(HttpRequest& request)
{
    const qsizetype start = qsizetype(sizeof "http://" - 1);
    qsizetype end = start;
    while (end < request.target.size() && request.target[end] != '/' && request.target[end] != '?')
        ++end;
    if (end == start)
        return bad(u"The address in the request names no host."_s);
    request.headers.set("Host", request.target.sliced(start, end - start));
    request.target.remove(0, end);
    if (!request.target.startsWith('/'))
        request.target.prepend('/');
    return {};
}

Problem checkTarget(HttpRequest& request)
{
    if (request.method == "CONNECT")
        return bad(u"This server is no proxy."_s, 501);
    if (request.target == "*")
        return request.method == "OPTIONS" ? Problem()
                                           : bad(u"\"*\" stands for the whole server and goes with OPTIONS only."_s);
    if (sameText(QByteArrayView(request.target).first(qMin<qsizetype>(7, request.target.size())), "http://")) {
        if (const Problem problem = takeAuthority(request))
            return problem;
    }
    if (!request.target.startsWith('/'))
        return bad(u"The address in the request must begin with \"/\"."_s);
    if (request.target.contains('#'))
        return bad(u"The address in the request holds a \"#\"."_s);
    if (!isDecodable(request))
        return bad(u"The path is not valid percent-encoded UTF-8."_s);
    return {};
}

} // namespace

bool isToken(QByteArrayView text)
{
    static const QByteArrayView marks("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || marks.contains(c);
    });
}

std::optional<HeadProblem> checkHeadLines(QByteArrayView head)
{
    bool http10 = false;
    BodyLines body;
    qsizetype start = 0;
    for (;;) {
        const qsizetype end = head.indexOf('\r', start);
        if (end == start)
            break;
        const QByteArrayView line = head.sliced(start, end - start);
        if (const Problem problem = start == 0 ? checkRequestLine(line, http10) : checkLine(line, body))
            return problem;
        start = end + 2;
    }
    return checkBodyLines(body, http10);
}

std::optional<HeadProblem> checkRequest(HttpRequest& request, bool http10)
{
    const auto& lines = request.headers.lines();
    const auto hosts =
        std::count_if(lines.begin(), lines.end(), [](const auto& line) { return sameText(line.first, "Host"); });
    if (hosts > 1)
        return bad(u"Host is given more than once."_s);
    if (hosts == 0 && !http10)
        return bad(u"The request has no Host header."_s);
    if (!http10 && request.headers.has("Expect") && !sameText(request.headers.value("Expect"), "100-continue"))
        return bad(u"Of the expectations only \"100-continue\" is understood."_s, 417);
    return checkTarget(request);
}

} // namespace hookswitch
