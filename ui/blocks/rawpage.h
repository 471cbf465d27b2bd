// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace hookswitch {

class JsonView;

/// The data of a block as JSON text, with Apply and the first mistake in place.
class RawPage : public QWidget
{
    Q_OBJECT
public:
    explicit RawPage(QWidget* parent = nullptr);

    /// Shows an object unless a person has changed the text and keep is set.
    void setData(const Json& object, bool keep);
    [[nodiscard]] JsonView& view() const { return *m_view; }
    /// Sends the text, or shows what is wrong with it.
    void apply();

    /// Gets the new data; it is an object.
    std::function<void(Json)> onApply;

private:
    void check();

    JsonView* m_view;
    QLabel* m_message;
    QPushButton* m_apply;
    QPushButton* m_revert;
    Json m_data;
};

} // namespace hookswitch
