// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/document.h"

#include "qtresult.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class DocumentTest : public QObject
{
    Q_OBJECT

    static ProjectEdit name(const QString& text) { return {ProjectEdit::SetName{text}}; }

private Q_SLOTS:
    void undoAndRedoWalkThroughEverySteps()
    {
        ProjectDocument document;
        QSignalSpy changed(&document, &ProjectDocument::changed);
        document.edit(u"one"_s, name(u"1"_s));
        document.edit(u"two"_s, name(u"2"_s));
        QCOMPARE(document.undoName(), u"two"_s);
        document.undo();
        QCOMPARE(document.project().name, u"1"_s);
        QCOMPARE(document.redoName(), u"two"_s);
        document.undo();
        QCOMPARE(document.project().name, QString());
        QVERIFY(!document.canUndo());
        document.undo();
        document.redo();
        document.redo();
        document.redo();
        QCOMPARE(document.project().name, u"2"_s);
        QCOMPARE(changed.size(), 6);
    }

    void historyIsNamedAndCanBeGoneThrough()
    {
        ProjectDocument document;
        for (const QString& text : {u"a"_s, u"b"_s, u"c"_s})
            document.edit(text, name(text));
        document.goTo(1);
        QCOMPARE(document.project().name, u"a"_s);
        QCOMPARE(document.doneNames(), QStringList{u"a"_s});
        QCOMPARE(document.undoneNames(), (QStringList{u"b"_s, u"c"_s}));
        document.goTo(99);
        QCOMPARE(document.project().name, u"c"_s);
        document.goTo(-1);
        QVERIFY(!document.canUndo());
    }

    void aNewEditForgetsWhatWasUndone()
    {
        ProjectDocument document;
        document.edit(u"one"_s, name(u"1"_s));
        document.undo();
        document.edit(u"two"_s, name(u"2"_s));
        QVERIFY(!document.canRedo());
    }

    void editsWithOneKeyBecomeOneStep()
    {
        ProjectDocument document;
        for (const QString& text : {u"a"_s, u"ab"_s, u"abc"_s})
            document.edit(u"Type"_s, name(text), u"name"_s);
        document.endMerge();
        document.edit(u"Type"_s, name(u"abcd"_s), u"name"_s);
        document.undo();
        QCOMPARE(document.project().name, u"abc"_s);
        document.undo();
        QCOMPARE(document.project().name, QString());
        QVERIFY(!document.canUndo());
        document.redo();
        document.redo();
        QCOMPARE(document.project().name, u"abcd"_s);
    }

    void mergedEditsOfDifferentThingsAreAllTakenBack()
    {
        ProjectDocument document;
        document.edit(u"Both"_s, name(u"x"_s), u"k"_s);
        document.edit(u"Both"_s, {ProjectEdit::SetSettings{Json{{"zone", "UTC"}}}}, u"k"_s);
        document.undo();
        QVERIFY(document.project() == Project());
    }

    void savingMarksTheCleanState()
    {
        QTemporaryDir dir;
        ProjectDocument document;
        QVERIFY(!document.isDirty());
        document.edit(u"one"_s, name(u"1"_s), u"k"_s);
        QVERIFY(document.isDirty());
        VERIFY_OK(document.save(dir.filePath(u"p.hookswitch"_s)));
        QVERIFY(!document.isDirty());
        document.edit(u"one"_s, name(u"2"_s), u"k"_s);
        QVERIFY(document.isDirty());
        document.undo();
        QVERIFY(!document.isDirty());
        QCOMPARE(document.project().name, u"1"_s);
        document.undo();
        QVERIFY(document.isDirty());
        document.edit(u"other"_s, name(u"3"_s));
        QVERIFY(document.isDirty());
        document.undo();
        QVERIFY(document.isDirty());
    }

    void oldStepsAreForgotten()
    {
        ProjectDocument document;
        document.setHistoryLimit(2);
        for (const QString& text : {u"a"_s, u"b"_s, u"c"_s})
            document.edit(text, name(text));
        document.undo();
        document.undo();
        QVERIFY(!document.canUndo());
        QCOMPARE(document.project().name, u"a"_s);
        QVERIFY(document.isDirty());
    }

    void aFailedSaveKeepsTheDirtyMark()
    {
        ProjectDocument document;
        document.edit(u"one"_s, name(u"1"_s));
        QVERIFY(!document.save(u"/no/such/folder/p.hookswitch"_s).ok());
        QVERIFY(document.isDirty());
        QVERIFY(document.path().isEmpty());
    }
};

QTEST_GUILESS_MAIN(DocumentTest)
#include "tst_document.moc"
