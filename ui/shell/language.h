// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hookswitch {

/// The language the user has set for the window: "en", "es", or "" for that of the system.
[[nodiscard]] QString chosenLanguage();
/// Remembers a language; speakLanguage() follows it at the next start.
void chooseLanguage(const QString& language);

/// Installs our translations and Qt's own in the application; "" takes the language of the system, and where we have
/// no translation the words are English. REQUIRES: an application, and nothing translated so far, since catalogues
/// keep the words they were read with.
void speakLanguage(const QString& language);

} // namespace hookswitch
