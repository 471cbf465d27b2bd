// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hookswitch {

/// MIME type of a kind of block on its way from the palette to the canvas; the data is the module's name in UTF-8.
inline QString blockMimeType()
{
    return QStringLiteral("application/x-hookswitch-block");
}

} // namespace hookswitch
