// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace hookswitch {

/// Header lines in their order on the wire; names are kept as written and compared without regard to case.
class HttpHeaders
{
public:
    using Line = std::pair<QByteArray, QByteArray>;

    /// Appends a line, also when the name is there already. Bytes CR, LF and NUL are dropped from the value.
    void add(const QByteArray& name, const QByteArray& value);
    /// Replaces every line of this name by one.
    void set(const QByteArray& name, const QByteArray& value);
    void remove(QByteArrayView name);
    /// Value of the first line of this name, null when there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    [[nodiscard]] bool has(QByteArrayView name) const;
    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }

    friend bool operator==(const HttpHeaders&, const HttpHeaders&) = default;

private:
    std::vector<Line> m_lines;
};

/// One HTTP request, received or to be sent.
struct HttpRequest
{
    QByteArray method; ///< upper case, such as "POST"
    QByteArray target; ///< as on the request line: path and query, still percent-encoded; for outgoing requests the
                       ///< whole URL
    HttpHeaders headers;
    QByteArray body;
    QString peer; ///< address of the client for received requests, such as "127.0.0.1"

    /// The path in segments, each percent-decoded once ("/v2/accounts/a%2Fb" gives {"v2","accounts","a/b"}); a
    /// trailing slash adds nothing. A segment that is not UTF-8 after decoding makes the list hold one null string.
    [[nodiscard]] std::vector<QString> segments() const;
    /// Query items in order, decoded ('+' is a blank): {name, value}.
    [[nodiscard]] std::vector<std::pair<QString, QString>> query() const;
    /// First query value of this name, null when absent.
    [[nodiscard]] QString queryValue(QStringView name) const;
};

/// One HTTP answer.
struct HttpResponse
{
    int status = 200;
    HttpHeaders headers;
    QByteArray body;

    friend bool operator==(const HttpResponse&, const HttpResponse&) = default;
};

/// The standard phrase of a status ("Not Found"), "Unknown" for others.
[[nodiscard]] QByteArray httpReason(int status);

/// Items of an application/x-www-form-urlencoded text in order, decoded ('+' is a blank): {name, value}.
[[nodiscard]] std::vector<std::pair<QString, QString>> parseForm(QByteArrayView text);

/// application/x-www-form-urlencoded: UTF-8, blank as '+', order kept.
[[nodiscard]] QByteArray writeForm(const std::vector<std::pair<QString, QString>>& items);

} // namespace hookswitch
