// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks/blockform.h"

#include "catalog/wording.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

const QString skipField = QStringLiteral("skip_module");

bool isColumn(const FieldSpec& field)
{
    return field.name.contains(u"[]"_s);
}

/// The fields of a list's items, by their names within an item.
std::vector<FieldSpec> columnsOf(const BlockSpec& spec, const FieldSpec& list)
{
    const QString prefix = list.name + u"[]."_s;
    std::vector<FieldSpec> columns;
    for (FieldSpec field : spec.fields) {
        if (!field.name.startsWith(prefix) || field.advanced)
            continue;
        field.name = field.name.mid(prefix.size());
        if (!field.name.contains(u'.') && !isColumn(field))
            columns.push_back(std::move(field));
    }
    // What a row must have stands first.
    std::stable_sort(columns.begin(), columns.end(),
                     [](const FieldSpec& a, const FieldSpec& b) { return a.required && !b.required; });
    return columns;
}

/// An object whose members have fields of their own needs no row.
bool hasParts(const BlockSpec& spec, const FieldSpec& field)
{
    return std::any_of(spec.fields.begin(), spec.fields.end(),
                       [&](const FieldSpec& other) { return other.name.startsWith(field.name + u'.'); });
}

/// "KEY=VALUE|VALUE" against the data; KEY stands beside the field.
bool holds(const QString& when, const QString& field, const Json& data)
{
    if (when.isEmpty())
        return true;
    const qsizetype equals = when.indexOf(u'=');
    const qsizetype dot = field.lastIndexOf(u'.');
    const QString neighbour = field.left(dot + 1) + when.left(equals);
    const Json* value = fieldValue(data, neighbour);
    return when.mid(equals + 1).split(u'|').contains(value ? scalarText(*value) : QString());
}

QStringList unknownKeys(const BlockSpec* spec, const Json& data)
{
    QStringList keys;
    if (!data.is_object())
        return keys;
    for (const auto& [key, value] : data.items()) {
        const QString name = toQString(key);
        const bool known = spec && std::any_of(spec->fields.begin(), spec->fields.end(), [&](const FieldSpec& field) {
                               return field.name == name || field.name.startsWith(name + u'.') ||
                                      field.name.startsWith(name + u"[]"_s);
                           });
        if (!known && name != skipField)
            keys.append(name);
    }
    return keys;
}

} // namespace

BlockForm::BlockForm(const Directory& directory, Sink sink, QWidget* parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_sink(std::move(sink))
    , m_form(new QFormLayout)
    , m_more(new QToolButton(this))
    , m_skip(new QCheckBox(tr("&Skip this block"), this))
    , m_others(new QLabel(this))
{
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_more->setText(tr("More options"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_skip->setToolTip(tr("The platform passes over the block and goes on by its default exit."));
    m_others->setWordWrap(true);
    m_others->setForegroundRole(QPalette::PlaceholderText);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins({});
    box->addLayout(m_form);
    box->addWidget(m_more, 0, Qt::AlignLeft);
    box->addWidget(m_skip);
    box->addWidget(m_others);
    connect(m_more, &QToolButton::toggled, this, &BlockForm::showRows);
    connect(m_skip, &QCheckBox::clicked, this, [this](bool skip) {
        Json object = m_data;
        setFieldValue(object, skipField, skip ? Json(true) : Json(Json::value_t::discarded));
        m_sink.edited(skipField, tr("skip"), std::move(object));
        m_sink.finished();
    });
}

void BlockForm::setNode(const Node& node, const BlockSpec* spec)
{
    m_data = node.data;
    if (spec != m_spec || !spec) {
        while (m_form->rowCount() > 0)
            m_form->removeRow(0);
        m_rows.clear();
        m_spec = spec;
        m_more->setChecked(false);
        if (spec)
            build(*spec);
    }
    for (const Row& row : m_rows)
        row.editor->setValue(fieldValue(m_data, row.editor->field().name));
    m_skip->setChecked(boolMember(m_data, "skip_module", false));
    const QStringList unknown = unknownKeys(spec, m_data);
    m_others->setVisible(!unknown.isEmpty());
    m_others->setText(tr("Also holds %1; see the JSON tab.").arg(unknown.join(u", "_s)));
    showRows();
}

void BlockForm::build(const BlockSpec& spec)
{
    for (const bool advanced : {false, true}) {
        for (const FieldSpec& field : spec.fields) {
            if (field.advanced == advanced && field.name != skipField && !isColumn(field) && !hasParts(spec, field))
                addRow(spec, field);
        }
    }
}

void BlockForm::addRow(const BlockSpec& spec, const FieldSpec& field)
{
    const FieldSink sink{[this, field](Json value) { edit(field, std::move(value)); }, m_sink.finished,
                         m_sink.entityRequested};
    FieldEditor* editor = makeFieldEditor(field, columnsOf(spec, field), m_directory, sink, this);
    auto* label = new QLabel(field.required ? field.title + u" *"_s : field.title, this);
    label->setToolTip(field.help);
    label->setBuddy(editor);
    m_form->addRow(label, editor);
    m_rows.push_back({editor, label, field.advanced, field.when});
}

void BlockForm::showRows()
{
    int advanced = 0;
    for (const Row& row : m_rows) {
        const QString& name = row.editor->field().name;
        const bool set = fieldValue(m_data, name) != nullptr;
        const bool possible = set || holds(row.when, name, m_data);
        advanced += row.advanced && possible ? 1 : 0;
        const bool shown = possible && (!row.advanced || set || m_more->isChecked());
        row.editor->setVisible(shown);
        row.label->setVisible(shown);
    }
    m_more->setVisible(advanced > 0);
    m_more->setArrowType(m_more->isChecked() ? Qt::DownArrow : Qt::RightArrow);
}

void BlockForm::edit(const FieldSpec& field, Json value)
{
    const Json* old = fieldValue(m_data, field.name);
    if (old ? *old == value : value.is_discarded())
        return;
    Json object = m_data;
    setFieldValue(object, field.name, std::move(value));
    m_sink.edited(field.name, field.title, std::move(object));
}

void BlockForm::focusFirst()
{
    for (const Row& row : m_rows) {
        if (row.editor->isVisibleTo(this)) {
            row.editor->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
    m_skip->setFocus(Qt::ShortcutFocusReason);
}

FieldEditor* BlockForm::editor(const QString& field) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.editor->field().name == field; });
    return found == m_rows.end() ? nullptr : found->editor;
}

} // namespace hookswitch
