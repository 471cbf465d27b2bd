// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/bluevia/documentset.h"

namespace hookswitch::bluevia {

/// One document of a set as a file for a web server of one's own.
struct DocumentFile
{
    QString name;   ///< in a folder, unique among those of the set: "menu-2-digits-1.json"
    QString url;    ///< that is to answer with it
    QString digits; ///< only where these were collected, "" for any
    QByteArray text;
};

/// The files of a set in its order; the first one is where a call begins.
[[nodiscard]] std::vector<DocumentFile> documentFiles(const Flow& flow, bool isXml);
/// The text of documents.json: which URL (and digits) answers with which file.
[[nodiscard]] QByteArray documentIndex(const std::vector<DocumentFile>& files);

} // namespace hookswitch::bluevia
