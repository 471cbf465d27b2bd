// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/valuefix.h"

#include "catalog/catalog.h"
#include "dialect/kazoo/numbers.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

namespace {

class ValueFixer
{
public:
    ValueFixer(const Flow& flow, const Problem& problem, const Node* node, const QString& inside)
        : m_flow(flow)
        , m_problem(problem)
        , m_node(node)
        , m_inside(node ? belowData(inside) : inside)
        , m_root(node ? node->data : flow.document())
        , m_value(m_inside.isNull() ? nullptr : atPointer(m_root, m_inside))
    {}

    std::optional<Fix> fix()
    {
        using Maker = std::optional<Fix> (ValueFixer::*)();
        static const QHash<QString, Maker> makers{
            {u"bare-variable"_s, &ValueFixer::writeBraces}, {u"braced-variable"_s, &ValueFixer::dropBraces},
            {u"spelling"_s, &ValueFixer::spellRight},       {u"bad-pattern"_s, &ValueFixer::escapeStar},
            {u"bound-twice"_s, &ValueFixer::removeItem},    {u"shadowed-pattern"_s, &ValueFixer::removeItem},
            {u"uniqueItems"_s, &ValueFixer::removeRepeats}, {u"minimum"_s, &ValueFixer::writeLimit},
            {u"maximum"_s, &ValueFixer::writeLimit},        {u"type"_s, &ValueFixer::writeText},
            {u"unknown"_s, &ValueFixer::removeMember},      {u"two-prompts"_s, &ValueFixer::removePlay}};
        const Maker maker = makers.value(m_problem.code);
        return maker && m_value ? (this->*maker)() : std::nullopt;
    }

private:
    /// The data of a block stands below "/data", "/option" or the verb; null for what is not in it.
    static QString belowData(const QString& inside)
    {
        const qsizetype end = inside.indexOf(u'/', 1);
        return end < 0 ? (inside.isEmpty() ? QString() : u""_s) : inside.mid(end);
    }

    /// What is at the place now, with everything around it.
    Fix changed(const QString& title)
    {
        if (m_node)
            return {title, setData(m_flow, m_node->id, std::move(m_root))};
        return {title, Edit{Edit::SetDocument{std::move(m_root)}}};
    }

    [[nodiscard]] QString lastStep() const { return m_inside.section(u'/', -1); }
    [[nodiscard]] Json* parent() { return atPointer(m_root, m_inside.section(u'/', 0, -2)); }

    std::optional<Fix> write(const QString& text)
    {
        *m_value = text.toStdString();
        return changed(u"Write %1"_s.arg(text));
    }

    std::optional<Fix> writeBraces() { return write(u"${%1}"_s.arg(stringOf(*m_value))); }

    std::optional<Fix> dropBraces()
    {
        static const QRegularExpression braced(u"^\\$\\{([^}]*)\\}$"_s);
        const auto match = braced.match(stringOf(*m_value));
        return match.hasMatch() ? write(match.captured(1)) : std::nullopt;
    }

    std::optional<Fix> spellRight()
    {
        static const QHash<QString, const char*> names{{u"callbackUrl"_s, "actionUrl"}, {u"lenght"_s, "length"}};
        const QString wrong = lastStep();
        const char* right = names.value(wrong);
        Json* object = parent();
        if (!right || !object || object->contains(right))
            return std::nullopt;
        Json renamed = Json::object();
        for (const auto& [key, value] : object->items())
            appendMember(renamed, toQString(key) == wrong ? std::string(right) : key, value);
        *object = std::move(renamed);
        return changed(u"Write %1"_s.arg(QString::fromLatin1(right)));
    }

    std::optional<Fix> escapeStar()
    {
        QString text = stringOf(*m_value);
        const qsizetype star = text.startsWith(u'^') ? 1 : 0;
        if (star >= text.size() || text[star] != u'*')
            return std::nullopt;
        text.insert(star, u'\\');
        return QRegularExpression(text).isValid() ? write(text) : std::nullopt;
    }

    std::optional<Fix> removeItem()
    {
        Json* items = parent();
        bool isIndex = false;
        const std::size_t index = lastStep().toUInt(&isIndex);
        if (!items || !items->is_array() || !isIndex)
            return std::nullopt;
        const QString what = scalarText(*m_value);
        items->erase(items->begin() + std::ptrdiff_t(index));
        if (!m_node && m_flow.textList("numbers").size() + m_flow.textList("patterns").size() < 2)
            return std::nullopt; // a callflow that nothing leads to is no better
        return changed(u"Remove %1 here"_s.arg(what));
    }

    /// The first of equal items stays. Numbers are equal when they are so after normalising, as Kazoo stores them.
    std::optional<Fix> removeRepeats()
    {
        if (!m_value->is_array())
            return std::nullopt;
        const bool areNumbers = !m_node && m_inside == u"/numbers"_s;
        QSet<QByteArray> seen;
        Json kept = Json::array();
        for (const Json& item : *m_value) {
            const QByteArray key =
                areNumbers && item.is_string() ? kazoo::normalizeNumber(stringOf(item)).toUtf8() : writeJson(item);
            if (!seen.contains(key))
                kept.push_back(item);
            seen.insert(key);
        }
        *m_value = std::move(kept);
        return changed(u"Remove what stands there twice"_s);
    }

    /// The name a catalogue has for the place: "endpoints[].timeout" for "/endpoints/0/timeout".
    [[nodiscard]] QString fieldName() const
    {
        QString name;
        for (const QString& step : m_inside.split(u'/', Qt::SkipEmptyParts)) {
            bool isIndex = false;
            (void)step.toUInt(&isIndex);
            name += isIndex ? u"[]"_s : name.isEmpty() ? step : u'.' + step;
        }
        return name;
    }

    std::optional<Fix> writeLimit()
    {
        const BlockSpec* spec = m_node ? Catalog::of(m_flow.platform()).block(m_node->module) : nullptr;
        if (!spec)
            return std::nullopt;
        const QString name = fieldName();
        const bool isLow = m_problem.code == u"minimum"_s;
        for (const FieldSpec& field : spec->fields) {
            const std::optional<double>& limit = isLow ? field.minimum : field.maximum;
            if (field.name != name || !limit)
                continue;
            const auto whole = static_cast<qint64>(*limit);
            *m_value = static_cast<double>(whole) == *limit ? Json(whole) : Json(*limit);
            return changed(u"Write %1"_s.arg(*limit, 0, 'g', 15));
        }
        return std::nullopt;
    }

    /// Numbers and patterns are texts in a list.
    std::optional<Fix> writeText()
    {
        static const QRegularExpression place(u"^/(numbers|patterns)(/\\d+)?$"_s);
        const auto match = place.match(m_node ? QString() : m_inside);
        const bool isItem = match.capturedLength(2) > 0;
        if (!match.hasMatch() || !(isItem ? m_value->is_number() : m_value->is_string()))
            return std::nullopt;
        if (isItem)
            return write(scalarText(*m_value));
        *m_value = Json::array({*m_value});
        return changed(u"Make a list of it"_s);
    }

    std::optional<Fix> removeMember()
    {
        Json* object = parent();
        if (!m_node || !object || !object->is_object())
            return std::nullopt;
        const QString name = lastStep();
        object->erase(QString(name).replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s).toStdString());
        return changed(u"Remove %1"_s.arg(name));
    }

    /// The speak is what is used.
    std::optional<Fix> removePlay()
    {
        m_value->erase("play");
        return changed(u"Remove the play"_s);
    }

    const Flow& m_flow;
    const Problem& m_problem;
    const Node* m_node;
    QString m_inside; ///< pointer below m_root
    Json m_root;      ///< the data of the block, or the document
    Json* m_value;    ///< at the place, null when nothing is there
};

} // namespace

std::optional<Fix> valueFixFor(const Flow& flow, const Problem& problem, const Node* node, const QString& inside)
{
    return ValueFixer(flow, problem, node, inside).fix();
}

} // namespace hookswitch
