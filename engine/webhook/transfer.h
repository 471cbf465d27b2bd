// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "webhook/address.h"
#include "webhook/httpclient.h"

#include <QElapsedTimer>

#include <array>
#include <curl/curl.h>

namespace hookswitch {

/// One call on its way: a libcurl handle, what it sends and what it received. REQUIRES: outside of the multi handle
/// when destroyed.
class Transfer
{
public:
    Transfer(quint64 number, HttpCall call, HttpClient::Done done);
    ~Transfer();
    Q_DISABLE_COPY_MOVE(Transfer)

    /// Fills the handle for this address, for the time that is left.
    void prepare(const Address& address, const QString& proxy);
    /// What came of it, once libcurl has said how it ended.
    [[nodiscard]] Attempt finished(CURLcode code);
    /// Where a 307 or 308 points to when the call wants to follow it, empty otherwise.
    [[nodiscard]] QByteArray redirect(CURLcode code) const;
    /// Turns the call into the one the redirect asks for: what is secret does not travel to another host.
    void redirectTo(const Address& address);

    [[nodiscard]] CURL* handle() const { return m_handle; }
    [[nodiscard]] quint64 number() const { return m_number; }
    [[nodiscard]] const HttpClient::Done& done() const { return m_done; }

private:
    void setMethod();
    void setHeaders();
    void setCallbacks();
    [[nodiscard]] double seconds(CURLINFO info, bool reached) const;
    [[nodiscard]] QString describe(CURLcode code) const;

    static size_t onBody(char* data, size_t size, size_t count, void* self);
    static size_t onHeader(char* data, size_t size, size_t count, void* self);
    static int onRequest(void* self, char*, char*, int, int);

    quint64 m_number;
    HttpCall m_call;
    HttpClient::Done m_done;
    Address m_address;
    CURL* m_handle;
    curl_slist* m_lines = nullptr;
    QElapsedTimer m_clock;
    QDateTime m_begun;
    double m_before = 0; // seconds spent before the last redirect
    int m_hops = 0;
    int m_requests = 0;
    HttpResponse m_answer;
    qsizetype m_headerBytes = 0;
    bool m_cut = false;
    bool m_tooManyHeaders = false;
    std::array<char, CURL_ERROR_SIZE> m_detail{};
};

} // namespace hookswitch
