// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/httpmessage.h"
#include "base/result.h"

namespace hookswitch {

/// The files of a folder over HTTP, such as a vendor's web console: GET and HEAD, a folder stands for its index.html.
/// What is not inside the folder, links followed, is not there. A value; files are read at each request, so that a
/// changed file is served at once.
class StaticFiles
{
public:
    /// An error when the folder cannot be read.
    [[nodiscard]] static Result<StaticFiles> ofFolder(const QString& folder);

    [[nodiscard]] HttpResponse answer(const HttpRequest& request) const;

private:
    explicit StaticFiles(QString root)
        : m_root(std::move(root))
    {}
    [[nodiscard]] QString fileOf(const HttpRequest& request) const; ///< "": none

    QString m_root; ///< canonical
};

} // namespace hookswitch
