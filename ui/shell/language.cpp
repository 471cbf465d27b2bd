// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

const QString key = u"language"_s;

/// The buttons of our dialogs, for systems without Qt's own translations.
[[maybe_unused]] constexpr const char* buttons[] = {
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"), QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Discard"), QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close")};

bool install(const QLocale& locale, const QString& name, const QString& folder)
{
    auto* translator = new QTranslator(QCoreApplication::instance());
    return translator->load(locale, name, u"_"_s, folder) && QCoreApplication::installTranslator(translator);
}

} // namespace

QString chosenLanguage()
{
    return QSettings().value(key).toString();
}

void chooseLanguage(const QString& language)
{
    QSettings().setValue(key, language);
}

void speakLanguage(const QString& language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    const QString ours = u":/hookswitch/translations"_s;
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (!install(locale, u"hookswitch"_s, ours))
        install(QLocale(u"en"_s), u"hookswitch"_s, ours); // English has its plural forms there
}

} // namespace hookswitch
