// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window in Spanish: one program, since catalogues keep the words they were read with.

#include "canvas/flowscene.h"
#include "catalog/catalog.h"
#include "shell/actiontable.h"
#include "shell/flowtabs.h"
#include "shell/language.h"
#include "shell/liverun.h"
#include "shell/mainwindow.h"
#include "ui/themes.h"

#include <QTemporaryDir>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

/// "M: Move up, Middle" for every letter two entries of one menu share; sub-menus included.
QStringList sharedMnemonics(const QMenu& menu)
{
    static const QRegularExpression mnemonic(u"&(\\w)"_s, QRegularExpression::UseUnicodePropertiesOption);
    QMap<QString, QStringList> users;
    QStringList shared;
    for (const QAction* action : menu.actions()) {
        if (const auto match = mnemonic.match(action->text()); match.hasMatch())
            users[match.captured(1).toUpper()].append(action->text());
        if (action->menu())
            shared += sharedMnemonics(*action->menu());
    }
    for (const auto& [letter, texts] : users.toStdMap()) {
        if (texts.size() > 1)
            shared.append(letter + u": "_s + texts.join(u", "_s));
    }
    return shared;
}

QStringList sharedMnemonics(const QMenuBar& bar)
{
    QMenu titles;
    titles.addActions(bar.actions()); // with their menus
    return sharedMnemonics(titles);
}

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QCoreApplication::setOrganizationName(u"hookswitch-test"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        {
            QMainWindow english; // the menus alone: the whole window would read the catalogues
            const ActionTable actions(english);
            m_sharedInEnglish = sharedMnemonics(*english.menuBar());
        }
        speakLanguage(u"es"_s);
        m_window = std::make_unique<MainWindow>(SessionOptions());
        m_window->files().setQuestion([] { return ProjectFiles::Answer::Discard; });
        m_window->show();
    }
    void cleanupTestCase() { m_window.reset(); }

    void menusAreSpanish()
    {
        QStringList titles;
        for (const QAction* action : m_window->menuBar()->actions())
            titles.append(action->text().remove(u'&'));
        QCOMPARE(titles,
                 QStringList({u"Archivo"_s, u"Editar"_s, u"Ver"_s, u"Llamada"_s, u"Ejecución"_s, u"Ayuda"_s}));
        QCOMPARE(m_window->actions()[u"save"_s].text().remove(u'&'), u"Guardar"_s);
    }

    void noMenuHasALetterTwice()
    {
        QVERIFY2(m_sharedInEnglish.isEmpty(), qPrintable(m_sharedInEnglish.join(u'\n')));
        const QStringList shared = sharedMnemonics(*m_window->menuBar());
        QVERIFY2(shared.isEmpty(), qPrintable(shared.join(u'\n')));
    }

    void sentencesAgreeWithTheirNumber()
    {
        QVERIFY(m_window->files().openSample(u"first-call"_s));
        FlowScene* scene = m_window->tabs().currentScene();
        QVERIFY(scene);
        scene->select(scene->flow().flow.start());
        m_window->actions()[u"copyBranch"_s].trigger();
        QCOMPARE(m_window->statusBar()->currentMessage(), u"Se copió 1 rama como JSON"_s);
    }

    void blocksAndTheirExitsAreSpanish()
    {
        const BlockSpec* menu = Catalog::of(Platform::Kazoo).block(u"menu");
        QVERIFY(menu);
        QCOMPARE(menu->title, u"Menú"_s);
        QCOMPARE(menu->group, u"Básico"_s);
        QCOMPARE(menu->exitFor(u"timeout")->title, u"no se pulsó nada"_s);
        QVERIFY(Catalog::of(Platform::Kazoo).groups().contains(u"Básico"_s));
    }

    void englishHasPluralFormsOnly_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("text");
        QTest::newRow("one is singular") << 1 << u"Copied %n branch as JSON"_s;
        QTest::newRow("several are plural") << 2 << u"Copied %n branches as JSON"_s;
        QTest::newRow("none is plural") << 0 << u"Copied %n branches as JSON"_s;
    }
    void englishHasPluralFormsOnly()
    {
        QFETCH(int, count);
        QTranslator english;
        QVERIFY(english.load(u":/hookswitch/translations/hookswitch_en.qm"_s));
        QTEST(english.translate("Clipping", "Copied %n branch(es) as JSON", nullptr, count), "text");
        QVERIFY(english.translate("hookswitch", "&File").isEmpty());
    }

    void aChosenLanguageIsKeptForTheNextStart()
    {
        QVERIFY(chosenLanguage().isEmpty());
        const QList<QAction*> choices = m_window->actions().menu(u"language"_s).actions();
        QCOMPARE(choices.size(), 3);
        QVERIFY(choices[0]->isChecked());
        choices[1]->trigger();
        QCOMPARE(chosenLanguage(), u"en"_s);
        QCOMPARE(m_window->statusBar()->currentMessage(),
                 u"El idioma cambiará cuando el programa se inicie de nuevo."_s);
        choices[0]->trigger();
        QVERIFY(chosenLanguage().isEmpty());
    }

    void theWindowCanBePaintedInSpanish() { shoot(*m_window, u"spanish"_s); }

private:
    QTemporaryDir m_folder;
    QStringList m_sharedInEnglish;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
