// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// conformance documents FOLDER | conformance temporal FILE | conformance voipbin FILE [--as-deployed]

#include "report.h"

#include <cstdio>

using namespace hookswitch::conformance;

namespace hookswitch::conformance {

void Report::fail(const QString& name, const QString& why)
{
    ++m_failed;
    std::printf("FAIL %s: %s\n", qPrintable(name), qPrintable(why));
}

void Report::note(const QString& text)
{
    std::printf("%s\n", qPrintable(text));
}

int Report::close() const
{
    std::printf("%d passed, %d failed\n", m_passed, m_failed);
    return m_failed == 0 && m_passed > 0 ? 0 : 1;
}

} // namespace hookswitch::conformance

int main(int argc, char** argv)
{
    const bool asDeployed = argc == 4 && qstrcmp(argv[3], "--as-deployed") == 0;
    const QString what = argc == 3 || asDeployed ? QString::fromLocal8Bit(argv[1]) : QString();
    Report report;
    if (what == QLatin1String("documents"))
        checkDocuments(QString::fromLocal8Bit(argv[2]), report);
    else if (what == QLatin1String("temporal"))
        checkTemporal(QString::fromLocal8Bit(argv[2]), report);
    else if (what == QLatin1String("voipbin"))
        checkVoipbin(QString::fromLocal8Bit(argv[2]), asDeployed, report);
    else {
        std::fprintf(stderr,
                     "usage: conformance documents FOLDER | conformance temporal FILE | conformance voipbin FILE "
                     "[--as-deployed]\n");
        return 2;
    }
    return report.close();
}
