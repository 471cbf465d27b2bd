// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/entityform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimeEdit>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

using Type = EntityField::Type;

constexpr int secondsADay = 86400;

Json jsonText(const QString& text)
{
    return text.isEmpty() ? Json(Json::value_t::discarded) : Json(text.toStdString());
}

Json jsonTexts(const QString& text)
{
    Json list = Json::array();
    for (const QString& item : text.split(u',', Qt::SkipEmptyParts))
        list.push_back(item.trimmed().toStdString());
    return list;
}

QString textsOf(const Json& value)
{
    QStringList items;
    if (value.is_array()) {
        for (const Json& item : value)
            items += scalarText(item);
    }
    return items.join(u", "_s);
}

void fillReferences(QComboBox& box, const Directory& directory, const QString& kind, const QString& id)
{
    box.clear();
    box.addItem(EntityForm::tr("none"), QString());
    for (const Entity* entity : directory.all(kind))
        box.addItem(entity->title(), entity->id);
    if (!id.isEmpty() && box.findData(id) < 0)
        box.addItem(EntityForm::tr("%1 (not in the directory)").arg(id), id);
    box.setCurrentIndex(std::max(0, box.findData(id)));
}

} // namespace

EntityForm::EntityForm(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
{
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void EntityForm::setEntity(const Entity& entity, const Directory& directory)
{
    if (entity.kind != m_kind.kind)
        build(entityKind(entity.kind));
    m_entity = entity;
    for (size_t i = 0; i < m_fields.size(); ++i) {
        const QSignalBlocker blocker(m_fields[i]);
        load(*m_fields[i], m_kind.fields[i], directory);
    }
}

void EntityForm::build(const EntityKind& kind)
{
    while (m_layout->rowCount() > 0)
        m_layout->removeRow(0);
    m_fields.clear();
    m_kind = kind;
    for (const EntityField& field : kind.fields) {
        QWidget* widget = makeField(field);
        widget->setAccessibleName(field.title);
        m_fields.push_back(widget);
        m_layout->addRow(field.type == Type::Bool ? QString() : field.title + u':', widget);
    }
}

QWidget* EntityForm::makeField(const EntityField& field)
{
    const QString path = field.path;
    if (field.type == Type::Bool) {
        auto* box = new QCheckBox(field.title, this);
        connect(box, &QCheckBox::toggled, this, [this, path](bool on) { Q_EMIT edited(path, on); });
        return box;
    }
    if (field.type == Type::Integer) {
        auto* box = new QSpinBox(this);
        box->setRange(0, field.maximum);
        box->setSuffix(field.unit.isEmpty() ? QString() : u' ' + field.unit);
        connect(box, &QSpinBox::valueChanged, this, [this, path](int value) { Q_EMIT edited(path, value); });
        return box;
    }
    if (field.type == Type::TimeOfDay) {
        auto* box = new QTimeEdit(this);
        box->setDisplayFormat(u"HH:mm"_s);
        // Midnight at the end of a window is 86400, which a clock face cannot show.
        const int midnight = field.fallback;
        connect(box, &QTimeEdit::timeChanged, this, [this, path, midnight](const QTime& time) {
            const int seconds = time.msecsSinceStartOfDay() / 1000;
            Q_EMIT edited(path, seconds == 0 ? midnight : seconds);
        });
        return box;
    }
    if (field.type == Type::Choice || field.type == Type::Reference) {
        auto* box = new QComboBox(this);
        connect(box, &QComboBox::activated, this,
                [this, box, path] { Q_EMIT edited(path, jsonText(box->currentData().toString())); });
        return box;
    }
    auto* line = new QLineEdit(this);
    const bool texts = field.type == Type::Texts;
    line->setPlaceholderText(texts ? tr("several, with commas between") : QString());
    connect(line, &QLineEdit::textEdited, this, [this, path, texts](const QString& text) {
        Q_EMIT edited(path, texts ? jsonTexts(text) : jsonText(text));
    });
    return line;
}

void EntityForm::load(QWidget& widget, const EntityField& field, const Directory& directory)
{
    const Json* value = valueAt(m_entity.document, field.path);
    const QString text = value ? scalarText(*value) : QString();
    const int number = value ? static_cast<int>(numberOf(*value).value_or(field.fallback)) : field.fallback;
    if (auto* box = qobject_cast<QCheckBox*>(&widget)) {
        box->setChecked(value && value->is_boolean() ? value->get<bool>() : field.fallback != 0);
    } else if (auto* spin = qobject_cast<QSpinBox*>(&widget)) {
        spin->setValue(number);
    } else if (auto* time = qobject_cast<QTimeEdit*>(&widget)) {
        time->setTime(QTime::fromMSecsSinceStartOfDay(number % secondsADay * 1000));
    } else if (auto* combo = qobject_cast<QComboBox*>(&widget)) {
        if (field.type == Type::Reference)
            return fillReferences(*combo, directory, field.values.front(), text);
        combo->clear();
        combo->addItem(tr("not set"), QString());
        for (const QString& choice : field.values)
            combo->addItem(choice, choice);
        if (!text.isEmpty() && combo->findData(text) < 0)
            combo->addItem(text, text);
        combo->setCurrentIndex(std::max(0, combo->findData(text)));
    } else if (auto* line = qobject_cast<QLineEdit*>(&widget)) {
        const QString shown = field.type == Type::Texts && value ? textsOf(*value) : text;
        const bool same =
            field.type == Type::Texts ? textsOf(jsonTexts(line->text())) == shown : line->text() == shown;
        if (!same)
            line->setText(shown);
    }
}

} // namespace hookswitch
