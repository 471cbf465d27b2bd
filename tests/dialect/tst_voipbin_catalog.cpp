// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "dialect/bluevia/document.h"
#include "dialect/voipbin/file.h"

#include "qtresult.h"

#include <QDir>
#include <QFile>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

class ListCatalogTest : public QObject
{
    Q_OBJECT

    static Json document(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? *parseJson(file.readAll()) : Json();
    }

    static void checkWords(Platform platform)
    {
        QFile file(u":/hookswitch/catalog/%1.json"_s.arg(platformName(platform)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        VERIFY_OK(Catalog::fromJson(file.readAll()));
        QStringList order;
        for (const BlockSpec& spec : Catalog::of(platform).blocks()) {
            if (order.isEmpty() || order.back() != spec.group)
                order.append(spec.group);
            QVERIFY2(spec.help.endsWith(u'.'), qPrintable(spec.module));
            QVERIFY2(spec.endsFlow == spec.exits.empty(), qPrintable(spec.module));
            for (const FieldSpec& field : spec.fields)
                QVERIFY2(field.help.endsWith(u'.'), qPrintable(spec.module + u' ' + field.name));
            for (const ExitSpec& exit : spec.exits)
                QVERIFY2(exit.help.endsWith(u'.'), qPrintable(spec.module + u' ' + exit.title));
        }
        QCOMPARE(order, Catalog::of(platform).groups());
    }

    /// Options that documents have and the catalogue does not.
    static void collectUnknown(const Flow& flow, QSet<QString>& unknown)
    {
        for (const auto& [id, node] : flow.nodes()) {
            const BlockSpec* spec = Catalog::of(flow.platform()).block(node.module);
            if (!spec)
                unknown.insert(node.module);
            for (const auto& [key, value] : node.data.items()) {
                if (spec && !spec->field(toQString(key)))
                    unknown.insert(node.module + u'.' + toQString(key));
            }
        }
    }

private Q_SLOTS:
    void bothFilesAreWellWritten()
    {
        checkWords(Platform::Voipbin);
        checkWords(Platform::Bluevia);
    }

    void voipbinHasEveryType()
    {
        const std::vector<BlockSpec>& blocks = Catalog::of(Platform::Voipbin).blocks();
        QCOMPARE(blocks.size(), std::size_t(46));
        QCOMPARE(std::count_if(blocks.begin(), blocks.end(), [](const BlockSpec& b) { return b.era.isEmpty(); }), 43);
        QCOMPARE(std::count_if(blocks.begin(), blocks.end(), [](const BlockSpec& b) { return b.era == u"2023"; }), 2);
        for (const BlockSpec& spec : blocks)
            QVERIFY2(voipbin::endsList(spec.module) == !spec.exitFor(ExitRole::Next), qPrintable(spec.module));
    }

    void blueviaHasEveryVerb()
    {
        for (const BlockSpec& spec : Catalog::of(Platform::Bluevia).blocks()) {
            QVERIFY(bluevia::isVerb(spec.module));
            QVERIFY2(bluevia::endsList(spec.module) == !spec.exitFor(ExitRole::Next), qPrintable(spec.module));
        }
        QCOMPARE(Catalog::of(Platform::Bluevia).blocks().size(), std::size_t(9));
    }

    void aNewBlockIsOneThePlatformTakes()
    {
        for (const BlockSpec& spec : Catalog::of(Platform::Bluevia).blocks()) {
            const Problems problems =
                bluevia::checkCommand(spec.module, Catalog::of(Platform::Bluevia).newData(spec.module), {});
            QVERIFY2(hasErrors(problems) == (spec.era == u"later"), qPrintable(spec.module));
        }
    }

    void knowsTheOptionsOfPublishedDocuments()
    {
        QDir folder(QStringLiteral(SHARED_DATA "/voipbin-examples"));
        QDir commands(QStringLiteral(SHARED_DATA "/payloads/bluevia/commands"));
        if (!folder.exists() || !commands.exists())
            QSKIP("the published documents are not beside this checkout");
        QSet<QString> unknown;
        for (const QString& name : commands.entryList({u"*.json"_s}, QDir::Files))
            collectUnknown(bluevia::loadFlow(document(commands.filePath(name))).flow, unknown);
        QCOMPARE(unknown, QSet<QString>());
        for (const QString& name :
             folder.entryList({u"flow*.json"_s, u"call-request*.json"_s, u"groupcall*.json"_s}, QDir::Files))
            collectUnknown(voipbin::loadFlow(document(folder.filePath(name))).flow, unknown);
        QStringList all(unknown.begin(), unknown.end());
        all.sort();
        // Names that stand in documentation only; the platform does not look at them.
        QCOMPARE(all.join(u' '), u"ai ai_summary.real_time ai_summary.source_id ai_summary.source_type "
                                 u"ai_talk.end_call_phrases ai_talk.initial_prompt "
                                 "ai_talk.language ai_talk.prompt ai_talk.tools ai_talk.voice_type "
                                 "conference_join.mute_on_join conference_join.role "
                                 "dtmf_send external_media_start.url not_a_real_action transcribe_start.real_time"_s);
    }

    void exitsHaveTheirRoles()
    {
        const BlockSpec* branch = Catalog::of(Platform::Voipbin).block(u"branch");
        QCOMPARE(branch->exitFor(u"12")->kind, ExitSpec::Kind::Digits);
        QCOMPARE(branch->exitFor(u"")->kind, ExitSpec::Kind::Value);
        QCOMPARE(branch->exitFor(ExitRole::Otherwise)->title, u"otherwise"_s);
        QVERIFY(!branch->exitFor(ExitRole::Next));
        QCOMPARE(Catalog::of(Platform::Voipbin).block(u"talk")->offeredKeys(), QStringList{u"_"_s});
        QVERIFY(Catalog::of(Platform::Voipbin).block(u"condition_variable")->exitFor(ExitRole::False));
    }
};

QTEST_GUILESS_MAIN(ListCatalogTest)
#include "tst_voipbin_catalog.moc"
