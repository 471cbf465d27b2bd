// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blocks/fieldeditor.h"

#include "blocks/fieldtext.h"
#include "blocks/rowsmodel.h"
#include "parts/icons.h"
#include "parts/tones.h"

#include <QComboBox>
#include <QCompleter>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

using Type = FieldSpec::Type;

const Json discarded = Json(Json::value_t::discarded);

QHBoxLayout* bareRow(QWidget* parent)
{
    auto* row = new QHBoxLayout(parent);
    row->setContentsMargins({});
    row->setSpacing(4);
    return row;
}

QToolButton* smallButton(const QString& icon, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(drawnIcon(icon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    return button;
}

RowsModel::Shape shapeOf(const FieldSpec& field, const std::vector<FieldSpec>& columns)
{
    if (field.type == Type::Object)
        return RowsModel::Shape::Names;
    return columns.empty() ? RowsModel::Shape::Values : RowsModel::Shape::Objects;
}

/// The one column of a list of single values.
FieldSpec itemField(FieldSpec list)
{
    list.type = list.itemType == u"integer"_s  ? Type::Integer
                : list.itemType == u"number"_s ? Type::Number
                                               : Type::Text;
    list.fallback = discarded;
    return list;
}

} // namespace

FieldEditor::FieldEditor(const FieldSpec& field, FieldSink sink, QWidget* parent)
    : QWidget(parent)
    , m_field(field)
    , m_sink(std::move(sink))
{
    setAccessibleName(field.title);
    setToolTip(field.help);
}

LineEditor::LineEditor(const FieldSpec& field, FieldSink sink, QWidget* parent)
    : FieldEditor(field, std::move(sink), parent)
    , m_line(new QLineEdit(this))
    , m_objection(new QLabel(this))
{
    m_line->setPlaceholderText(defaultWords(field));
    m_line->setAccessibleName(field.title);
    m_objection->setWordWrap(true);
    m_objection->hide();
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins({});
    box->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_line);
    if (!field.unit.isEmpty())
        row->addWidget(new QLabel(field.unit, this));
    box->addLayout(row);
    box->addWidget(m_objection);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &LineEditor::check);
    connect(m_line, &QLineEdit::editingFinished, this, [this] { m_sink.finished(); });
}

void LineEditor::setValue(const Json* value)
{
    const QString text = value ? typedText(*value) : QString();
    if (m_line->hasFocus() && !m_line->text().isEmpty() && value && !objection(m_field, m_line->text()) &&
        valueOfText(m_field, m_line->text()) == *value)
        return; // typed just now: leave it as it was typed
    if (m_line->text() != text)
        m_line->setText(text);
    m_objection->hide();
}

void LineEditor::check(const QString& text)
{
    const std::optional<QString> wrong = text.isEmpty() ? std::nullopt : objection(m_field, text);
    m_objection->setVisible(wrong.has_value());
    if (wrong) {
        QPalette colours = palette();
        colours.setColor(QPalette::WindowText, toneColor(Tone::Bad, palette()));
        m_objection->setPalette(colours);
        m_objection->setText(*wrong);
        return;
    }
    m_sink.edited(text.isEmpty() ? discarded : valueOfText(m_field, text));
}

ChoiceEditor::ChoiceEditor(const FieldSpec& field, FieldSink sink, QWidget* parent)
    : FieldEditor(field, std::move(sink), parent)
    , m_combo(new QComboBox(this))
{
    m_combo->setAccessibleName(field.title);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    const QString words = defaultWords(field);
    m_combo->addItem(words.isEmpty() ? tr("Not set") : tr("Default (%1)").arg(words));
    m_combo->setItemData(0, toneColor(Tone::Muted, palette()), Qt::ForegroundRole);
    if (field.type == Type::Bool) {
        m_combo->addItem(tr("Yes"), u"true"_s);
        m_combo->addItem(tr("No"), u"false"_s);
    }
    for (const QString& value : field.values)
        m_combo->addItem(value, value);
    bareRow(this)->addWidget(m_combo);
    setFocusProxy(m_combo);
    m_combo->setFocusPolicy(Qt::StrongFocus);
    connect(m_combo, &QComboBox::activated, this, [this](int row) {
        m_sink.edited(row == 0 ? discarded : valueOfText(m_field, m_combo->itemData(row).toString()));
        m_sink.finished();
    });
}

void ChoiceEditor::setValue(const Json* value)
{
    const QString text = value ? typedText(*value) : QString();
    int row = value ? m_combo->findData(text) : 0;
    if (row < 0) {
        m_combo->addItem(text, text); // not a value of the catalogue, kept all the same
        row = m_combo->count() - 1;
    }
    m_combo->setCurrentIndex(row);
    QPalette colours = palette();
    if (!value)
        colours.setColor(QPalette::ButtonText, toneColor(Tone::Muted, palette()));
    m_combo->setPalette(colours);
}

ReferenceEditor::ReferenceEditor(const FieldSpec& field, const Directory& directory, FieldSink sink, QWidget* parent)
    : FieldEditor(field, std::move(sink), parent)
    , m_directory(directory)
    , m_combo(new QComboBox(this))
{
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setAccessibleName(field.title);
    m_combo->completer()->setFilterMode(Qt::MatchContains);
    m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    const QString words = defaultWords(field);
    m_combo->lineEdit()->setPlaceholderText(words.isEmpty() ? tr("Choose or type an id") : words);
    auto* row = bareRow(this);
    row->addWidget(m_combo, 1);
    QToolButton* open = smallButton(u"link"_s, tr("Show it in the directory"), this);
    row->addWidget(open);
    setFocusProxy(m_combo);
    m_combo->setFocusPolicy(Qt::StrongFocus);
    connect(open, &QToolButton::clicked, this, [this] { m_sink.entityRequested(m_field.reference, m_id); });
    connect(m_combo, &QComboBox::activated, this, &ReferenceEditor::take);
    connect(m_combo->lineEdit(), &QLineEdit::editingFinished, this, &ReferenceEditor::take);
}

void ReferenceEditor::setValue(const Json* value)
{
    m_id = value ? typedText(*value) : QString();
    if (m_id == u"null"_s)
        m_id.clear(); // what Kazoo's own editor stores for nothing
    m_combo->clear();
    const Choices choices = entityChoices(m_directory, m_field.reference);
    for (const Choice& choice : choices)
        m_combo->addItem(choice.title, choice.value);
    const int row = m_id.isEmpty() ? -1 : m_combo->findData(m_id);
    m_combo->setCurrentIndex(row);
    if (row < 0)
        m_combo->setEditText(m_id);
    m_combo->setToolTip(m_id.isEmpty() ? m_field.help : u"%1\n%2"_s.arg(m_field.help, m_id));
}

void ReferenceEditor::take()
{
    const QString id = valueAmong(entityChoices(m_directory, m_field.reference), m_combo->currentText().trimmed());
    if (std::exchange(m_id, id) != id)
        m_sink.edited(id.isEmpty() ? discarded : Json(id.toStdString()));
    m_sink.finished();
}

RowsEditor::RowsEditor(const FieldSpec& field, std::vector<FieldSpec> columns, const Directory& directory,
                       FieldSink sink, QWidget* parent)
    : FieldEditor(field, std::move(sink), parent)
    , m_table(new QTableView(this))
{
    const RowsModel::Shape shape = shapeOf(field, columns);
    if (shape == RowsModel::Shape::Values)
        columns = {itemField(field)};
    m_model = new RowsModel(shape, std::move(columns), directory, this);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ChoiceDelegate(m_table));
    m_table->setAccessibleName(field.title);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setVisible(shape != RowsModel::Shape::Values);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->setTabKeyNavigation(false);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins({});
    box->setSpacing(2);
    box->addWidget(m_table);
    auto* buttons = new QHBoxLayout;
    const auto button = [&](const QString& icon, const QString& name, const std::function<void(int)>& action) {
        QToolButton* made = smallButton(icon, name, this);
        buttons->addWidget(made);
        connect(made, &QToolButton::clicked, this, [this, action] { action(m_table->currentIndex().row()); });
    };
    button(u"add"_s, tr("Add a row"), [this](int) { m_model->addRow(); });
    button(u"minus"_s, tr("Remove the row"), [this](int row) { m_model->removeRow(row); });
    button(u"up"_s, tr("Move up"), [this](int row) { m_model->moveRow(row, -1); });
    button(u"down"_s, tr("Move down"), [this](int row) { m_model->moveRow(row, 1); });
    buttons->addStretch();
    box->addLayout(buttons);
    setFocusProxy(m_table);
    fitTable();
    connect(m_model, &RowsModel::edited, this, [this] {
        fitTable();
        m_sink.edited(m_model->value());
        m_sink.finished();
    });
}

void RowsEditor::fitTable()
{
    const int rows = std::clamp(m_model->rowCount(), 2, 7);
    const int head =
        m_table->horizontalHeader()->isVisibleTo(m_table) ? m_table->horizontalHeader()->sizeHint().height() : 0;
    const bool wide = m_model->columnCount() > 2;
    const int bar = wide ? m_table->horizontalScrollBar()->sizeHint().height() : 0;
    m_table->setFixedHeight(rows * m_table->verticalHeader()->defaultSectionSize() + head + bar + 4);
    if (wide)
        m_table->resizeColumnsToContents();
}

void RowsEditor::setValue(const Json* value)
{
    const Json empty = m_field.type == Type::Object ? Json::object() : Json::array();
    const Json& shown = value ? *value : empty;
    if (m_model->value() != shown)
        m_model->setValue(shown);
    fitTable();
}

FieldEditor* makeFieldEditor(const FieldSpec& field, const std::vector<FieldSpec>& columns,
                             const Directory& directory, FieldSink sink, QWidget* parent)
{
    if (!field.reference.isEmpty() && field.type == Type::Text)
        return new ReferenceEditor(field, directory, std::move(sink), parent);
    if (field.type == Type::Enum || field.type == Type::Bool)
        return new ChoiceEditor(field, std::move(sink), parent);
    const bool rows = (field.type == Type::List && (!columns.empty() || field.itemType != u"object"_s)) ||
                      field.type == Type::Object;
    if (rows)
        return new RowsEditor(field, columns, directory, std::move(sink), parent);
    return new LineEditor(field, std::move(sink), parent);
}

} // namespace hookswitch
