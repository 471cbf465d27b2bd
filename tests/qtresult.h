// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest>

/// Fails the test with the error's own words when a Result holds one.
#define VERIFY_OK(result)                                                                                            \
    do {                                                                                                             \
        const auto& checkedResult = (result);                                                                        \
        QVERIFY2(checkedResult.ok(), checkedResult.ok() ? "" : qPrintable(checkedResult.error().text()));            \
    } while (false)
