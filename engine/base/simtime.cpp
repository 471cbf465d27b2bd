// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/simtime.h"

namespace hookswitch {

QString secondsText(SimTime time)
{
    const bool negative = time.us < 0;
    const qint64 us = negative ? -time.us : time.us;
    QString text = QString::number(us / 1000000);
    if (const qint64 fraction = us % 1000000) {
        QString digits = QString::number(fraction).rightJustified(6, u'0');
        while (digits.endsWith(u'0'))
            digits.chop(1);
        text += u'.' + digits;
    }
    return negative ? u'-' + text : text;
}

} // namespace hookswitch
