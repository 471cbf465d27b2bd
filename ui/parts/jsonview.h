// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QPlainTextEdit>

namespace hookswitch {

class JsonHighlighter;

/// A JSON text with colours, to read or to edit. Tab indents by two, a new line keeps the indent of the one before.
class JsonView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit JsonView(QWidget* parent = nullptr);

    /// Shows the value indented by two.
    void setJson(const Json& value);
    /// The text as a value, or what is wrong with it and where ("line 3, column 7").
    [[nodiscard]] Result<Json> json() const;
    /// Underlines a place and moves the cursor there; 1-based.
    void markError(int line, int column);
    void clearError();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    JsonHighlighter* m_highlighter = nullptr; ///< child of the text document
};

} // namespace hookswitch
