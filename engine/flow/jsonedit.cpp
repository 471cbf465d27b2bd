// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/jsonedit.h"

#include <QHashFunctions>

#include <algorithm>

namespace hookswitch {

namespace {

const Json absent(Json::value_t::discarded);

const Json& memberOr(const Json& object, const std::string& key)
{
    const Json* found = member(object, key);
    return found ? *found : absent;
}

bool bothThere(const Json& a, const Json& b)
{
    return !a.is_discarded() && !b.is_discarded();
}

void collectChanges(const Json& a, const Json& b, const QString& pointer, QStringList& out)
{
    if (!a.is_object() || !b.is_object()) {
        if (!sameJson(a, b))
            out.append(pointer);
        return;
    }
    for (const auto& [key, value] : a.items())
        collectChanges(value, memberOr(b, key), pointer + u'/' + pointerStep(toQString(key)), out);
    for (const auto& [key, value] : b.items()) {
        if (!a.contains(key))
            out.append(pointer + u'/' + pointerStep(toQString(key)));
    }
}

bool holds(const Json& list, const Json& item)
{
    return std::any_of(list.begin(), list.end(), [&](const Json& other) { return sameJson(other, item); });
}

class JsonMerger
{
public:
    explicit JsonMerger(const QStringList& sets)
        : m_sets(sets)
    {}

    Json merge(const Json& base, const Json& ours, const Json& theirs, const QString& pointer)
    {
        if (sameJson(ours, theirs) || sameJson(base, theirs))
            return ours;
        if (sameJson(base, ours))
            return theirs;
        if (ours.is_array() && theirs.is_array() && m_sets.contains(pointer))
            return mergeSets(base.is_array() ? base : Json::array(), ours, theirs);
        if (!ours.is_object() || !theirs.is_object()) {
            conflicts.append(pointer);
            return ours;
        }
        Json merged = Json::object();
        const auto take = [&](const std::string& key) {
            Json value = merge(memberOr(base, key), memberOr(ours, key), memberOr(theirs, key),
                               pointer + u'/' + pointerStep(toQString(key)));
            if (!value.is_discarded())
                appendMember(merged, key, std::move(value));
        };
        for (const auto& [key, value] : ours.items())
            take(key);
        for (const auto& [key, value] : theirs.items()) {
            if (!ours.contains(key))
                take(key);
        }
        return merged;
    }

    QStringList conflicts;

private:
    static Json mergeSets(const Json& base, const Json& ours, const Json& theirs)
    {
        Json merged = Json::array();
        for (const Json& item : ours) {
            if (holds(theirs, item) || !holds(base, item))
                merged.push_back(item);
        }
        for (const Json& item : theirs) {
            if (!holds(ours, item) && !holds(base, item))
                merged.push_back(item);
        }
        return merged;
    }

    const QStringList& m_sets;
};

} // namespace

bool sameJson(const Json& a, const Json& b)
{
    if (!bothThere(a, b))
        return a.is_discarded() && b.is_discarded();
    if (a.is_object() && b.is_object()) {
        return a.size() == b.size() && std::all_of(a.items().begin(), a.items().end(), [&](const auto& item) {
                   const Json* other = member(b, item.key());
                   return other && sameJson(item.value(), *other);
               });
    }
    if (a.is_array() && b.is_array())
        return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), sameJson);
    const std::optional<double> left = numberOf(a);
    const std::optional<double> right = numberOf(b);
    return left && right && (a.is_binary() || b.is_binary()) ? *left == *right : a == b;
}

std::size_t hashOf(const Json& value)
{
    if (value.is_object()) {
        std::size_t sum = 11;
        for (const auto& [key, item] : value.items())
            sum += qHashMulti(3, QByteArrayView(key.data(), qsizetype(key.size())), hashOf(item));
        return sum;
    }
    if (value.is_array()) {
        std::size_t hash = 13;
        for (const Json& item : value)
            hash = qHashMulti(hash, hashOf(item));
        return hash;
    }
    if (const std::optional<double> number = numberOf(value))
        return qHash(*number, 17);
    if (value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        return qHash(QByteArrayView(text.data(), qsizetype(text.size())), 19);
    }
    return qHashMulti(23, int(value.type()), value.is_boolean() && value.get<bool>());
}

QStringList changedPointers(const Json& a, const Json& b)
{
    QStringList out;
    collectChanges(a, b, {}, out);
    return out;
}

JsonMerge mergeJson(const Json& base, const Json& ours, const Json& theirs, const QStringList& sets)
{
    JsonMerger merger(sets);
    Json merged = merger.merge(base, ours, theirs, {});
    return {std::move(merged), merger.conflicts};
}

} // namespace hookswitch
