// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/recovery.h"

#include "qtresult.h"

#include <QDir>
#include <QTemporaryDir>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class TestRecovery : public QObject
{
    Q_OBJECT

    /// What stays when a window dies: its copy, and a lock of a program that is gone.
    void crash(const QString& folder, ProjectDocument& document)
    {
        Recovery lost(document, folder);
        document.edit(u"Rename"_s, {ProjectEdit::SetName{u"Not saved"_s}});
        lost.keepNow();
    }

private Q_SLOTS:
    void unsavedWorkComesBack()
    {
        QTemporaryDir folder;
        ProjectDocument first;
        auto sample = openSample(sampleNames().front());
        VERIFY_OK(sample);
        first.reset(sample.take().project);
        VERIFY_OK(first.save(folder.filePath(u"work.hookswitch"_s)));
        crash(folder.path(), first);
        ProjectDocument second;
        Recovery recovery(second, folder.path());
        const auto left = recovery.leftBehind();
        QCOMPARE(left.size(), std::size_t(1));
        QCOMPARE(left.front().name, u"Not saved"_s);
        QCOMPARE(left.front().path, folder.filePath(u"work.hookswitch"_s));
        VERIFY_OK(recovery.restore(left.front()));
        QVERIFY(second.project() == first.project());
        QVERIFY(second.isDirty());
        QCOMPARE(second.path(), left.front().path);
        second.undo();
        QVERIFY(second.project().name != u"Not saved"_s); // the file as it was saved
        QVERIFY(recovery.leftBehind().empty());
    }

    void workThatNeverHadAFileComesBackToo()
    {
        QTemporaryDir folder;
        ProjectDocument first;
        crash(folder.path(), first);
        ProjectDocument second;
        Recovery recovery(second, folder.path());
        const auto left = recovery.leftBehind();
        QCOMPARE(left.size(), std::size_t(1));
        QVERIFY(left.front().path.isEmpty());
        VERIFY_OK(recovery.restore(left.front()));
        QCOMPARE(second.project().name, u"Not saved"_s);
    }

    void savingLeavesNothingBehind()
    {
        QTemporaryDir folder;
        ProjectDocument document;
        {
            Recovery recovery(document, folder.path());
            document.edit(u"Rename"_s, {ProjectEdit::SetName{u"x"_s}});
            recovery.keepNow();
            QVERIFY(!QDir(folder.filePath(u"recovery"_s)).entryList({u"*.hookswitch"_s}).isEmpty());
            VERIFY_OK(document.save(folder.filePath(u"x.hookswitch"_s)));
            QVERIFY(QDir(folder.filePath(u"recovery"_s)).entryList({u"*.hookswitch"_s}).isEmpty());
        }
        ProjectDocument other;
        QVERIFY(Recovery(other, folder.path()).leftBehind().empty());
    }

    void aLivingWindowKeepsItsCopy()
    {
        QTemporaryDir folder;
        ProjectDocument one;
        ProjectDocument two;
        Recovery first(one, folder.path());
        Recovery second(two, folder.path());
        one.edit(u"Rename"_s, {ProjectEdit::SetName{u"x"_s}});
        first.keepNow();
        QVERIFY(second.leftBehind().empty());
    }

    void withoutAFolderNothingIsKept()
    {
        ProjectDocument document;
        Recovery recovery(document, {});
        document.edit(u"Rename"_s, {ProjectEdit::SetName{u"x"_s}});
        recovery.keepNow();
        QVERIFY(recovery.leftBehind().empty());
    }
};

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
