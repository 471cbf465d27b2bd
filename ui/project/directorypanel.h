// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/document.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QTabWidget;

namespace hookswitch {

class EntityForm;
class JsonView;

/// Everything flows refer to, kind by kind: users, devices, menus, boxes, media, time rules. Edits are edits of the
/// document.
class DirectoryPanel : public QWidget
{
    Q_OBJECT
public:
    explicit DirectoryPanel(ProjectDocument& document, QWidget* parent = nullptr);

    /// Shows this entity; with an empty id a new one of the kind is made.
    void showEntity(const QString& kind, const QString& id);
    void addEntity();
    void removeEntity();
    /// Takes the JSON text over; false when it is no object, and the panel says where it breaks.
    bool applyJson();

    [[nodiscard]] QString currentKind() const;
    [[nodiscard]] QString currentId() const;

private:
    void build();
    QWidget* buildList();
    QWidget* buildDetails();
    void refresh();
    void refillKinds();
    void refillList();
    void showCurrent();
    void takeField(const QString& path, const Json& value);
    [[nodiscard]] const Entity* current() const;

    ProjectDocument& m_document;
    QComboBox* m_kind;
    QListWidget* m_list;
    QTabWidget* m_tabs;
    EntityForm* m_form;
    JsonView* m_json;
    QLabel* m_finding;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_apply;
    QWidget* m_hint = nullptr;
    bool m_filling = false;
};

} // namespace hookswitch
