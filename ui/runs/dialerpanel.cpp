// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/dialerpanel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>
#include <QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

constexpr int userRole = Qt::UserRole + 1; ///< id of a user of the directory

/// One entry of a number box: what is dialled, and whose it is.
void addNumber(QComboBox& box, const QString& number, const QString& name, const QString& user = {})
{
    box.addItem(name.isEmpty() ? number : u"%1  –  %2"_s.arg(number, name), number);
    box.setItemData(box.count() - 1, user, userRole);
}

QString flowName(const Project& project, const QString& id)
{
    const ProjectFlow* flow = project.flow(id);
    return flow ? flow->name : QString();
}

/// Extension of a user as the rest of the project dials it, "" when unknown.
QString extensionOf(const Entity& user)
{
    const Json* number = atPointer(user.document, u"/caller_id/internal/number");
    const QString text =
        number ? scalarText(*number) : stringMember(user.document, "presence_id").section(u'@', 0, 0);
    return !text.isEmpty() && text.front().isDigit() ? text : QString();
}

/// Fills the list again and keeps the text a person typed or chose.
template <typename Fill> void refill(QComboBox& box, Fill fill)
{
    const QSignalBlocker blocker(box);
    const QString text = box.currentText();
    const bool hadText = !text.isEmpty();
    box.clear();
    fill();
    const int index = box.findText(text);
    if (index >= 0)
        box.setCurrentIndex(index);
    else if (hadText && !text.contains(u"  –  "_s))
        box.setEditText(text);
    else
        box.setCurrentIndex(box.count() > 0 ? 0 : -1);
    box.lineEdit()->home(false);
}

} // namespace

DialerPanel::DialerPanel(QWidget* parent)
    : QWidget(parent)
    , m_from(new QComboBox(this))
    , m_to(new QComboBox(this))
    , m_phones(new QComboBox(this))
    , m_press(new QLineEdit(this))
    , m_pressLabel(new QLabel(tr("&Digits:"), this))
    , m_speed(new QComboBox(this))
    , m_seed(new QSpinBox(this))
    , m_place(new QPushButton(tr("Place &call"), this))
    , m_end(new QPushButton(tr("&End all"), this))
{
    build();
    connect(m_phones, &QComboBox::currentIndexChanged, this, &DialerPanel::applyMode);
    connect(m_speed, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT speedChanged(speed()); });
    connect(m_seed, &QSpinBox::valueChanged, this,
            [this](int seed) { Q_EMIT seedChanged(static_cast<quint64>(seed)); });
    connect(m_to, &QComboBox::editTextChanged, this, &DialerPanel::applyMode);
    connect(m_place, &QPushButton::clicked, this, &DialerPanel::place);
    connect(m_end, &QPushButton::clicked, this, &DialerPanel::endAllRequested);
    applyMode();
    setLive(false);
}

void DialerPanel::build()
{
    for (QComboBox* box : {m_from, m_to}) {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    m_from->setAccessibleName(tr("Calling number"));
    m_to->setAccessibleName(tr("Dialled number"));
    m_to->lineEdit()->setPlaceholderText(tr("number to dial"));
    m_phones->addItem(tr("I play the phones"), true);
    m_phones->addItem(tr("They act by themselves"), false);
    m_phones->setToolTip(
        tr("By themselves: called phones do what \"Far ends\" says, or answer after 2 s and hang up 10 s later."));
    m_press->setPlaceholderText(tr("for example 1,23#"));
    m_press->setToolTip(
        tr("Keys for the blocks that listen, in order. A comma waits for the next block, h hangs up."));
    m_press->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9*#A-Da-d,h ]*"_s), m_press));
    m_pressLabel->setBuddy(m_press);
    m_speed->addItem(tr("Real time"), 1.0);
    m_speed->addItem(tr("2 times as fast"), 2.0);
    m_speed->addItem(tr("10 times as fast"), 10.0);
    m_speed->addItem(tr("As fast as possible"), 0.0);
    m_seed->setRange(1, std::numeric_limits<int>::max());
    m_seed->setToolTip(tr("The same project, seed and keys give exactly the same run."));
    m_place->setDefault(true);

    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&From:"), m_from);
    form->addRow(tr("&To:"), m_to);
    form->addRow(tr("&Phones:"), m_phones);
    form->addRow(m_pressLabel, m_press);
    form->addRow(tr("&Speed:"), m_speed);
    form->addRow(tr("S&eed:"), m_seed);
    form->addRow(buildButtons());
}

QLayout* DialerPanel::buildButtons()
{
    m_end->setToolTip(tr("Hang up every call that is still alive"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_place, 2);
    buttons->addWidget(m_end, 1);
    return buttons;
}

void DialerPanel::setProject(const Project& project)
{
    refill(*m_to, [&] {
        for (const NumberBinding& binding : project.numbers)
            addNumber(*m_to, binding.number, flowName(project, binding.flow));
        for (const ProjectFlow& flow : project.flows) {
            for (const QString& number : flow.flow.textList("numbers")) {
                if (m_to->findData(number) < 0)
                    addNumber(*m_to, number, flow.name);
            }
        }
    });
    refill(*m_from, [&] {
        addNumber(*m_from, u"+15551230000"_s, tr("outside"));
        for (const Entity* user : project.directory.all(u"users")) {
            const QString extension = extensionOf(*user);
            addNumber(*m_from, extension.isEmpty() ? user->title() : extension,
                      extension.isEmpty() ? tr("user") : user->title(), user->id);
        }
        for (const NumberBinding& binding : project.numbers)
            addNumber(*m_from, binding.number, tr("our number"));
    });
    applyMode();
}

CallOrder DialerPanel::order() const
{
    CallOrder order;
    order.from = typedNumber(*m_from);
    order.to = typedNumber(*m_to);
    if (m_from->currentIndex() >= 0 && m_from->itemText(m_from->currentIndex()) == m_from->currentText())
        order.fromUser = m_from->currentData(userRole).toString();
    order.interactive = m_phones->currentData().toBool();
    if (!order.interactive)
        order.press = m_press->text().remove(u' ');
    return order;
}

void DialerPanel::setOrder(const CallOrder& order)
{
    m_from->setEditText(order.from);
    const int index = m_to->findData(order.to);
    if (index >= 0)
        m_to->setCurrentIndex(index);
    else
        m_to->setEditText(order.to);
    m_phones->setCurrentIndex(order.interactive ? 0 : 1);
    m_press->setText(order.press);
}

void DialerPanel::setLive(bool live)
{
    m_end->setEnabled(live);
}

void DialerPanel::setSpeed(double speed)
{
    m_speed->setCurrentIndex(std::max(0, m_speed->findData(speed)));
}

double DialerPanel::speed() const
{
    return m_speed->currentData().toDouble();
}

void DialerPanel::place()
{
    const CallOrder wanted = order();
    if (wanted.to.isEmpty())
        m_to->setFocus();
    else
        Q_EMIT callRequested(wanted);
}

/// A person cannot keep up with unlimited speed: phones would ring out before they are seen.
void DialerPanel::applyMode()
{
    const bool interactive = m_phones->currentData().toBool();
    m_press->setVisible(!interactive);
    m_pressLabel->setVisible(!interactive);
    if (interactive && speed() <= 0)
        setSpeed(1);
    const int fastest = m_speed->findData(0.0);
    if (interactive && fastest >= 0)
        m_speed->removeItem(fastest);
    else if (!interactive && fastest < 0)
        m_speed->addItem(tr("As fast as possible"), 0.0);
    m_place->setEnabled(!typedNumber(*m_to).isEmpty());
    m_place->setToolTip(m_place->isEnabled() ? tr("Dial %1").arg(typedNumber(*m_to))
                                             : tr("Say which number to dial"));
}

QString DialerPanel::typedNumber(const QComboBox& box) const
{
    const int index = box.findText(box.currentText());
    return index >= 0 ? box.itemData(index).toString() : box.currentText().trimmed();
}

} // namespace hookswitch
