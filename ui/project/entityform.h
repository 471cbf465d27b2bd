// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "directory/directory.h"
#include "project/entityspec.h"

#include <QWidget>

class QFormLayout;

namespace hookswitch {

/// The main fields of one entity as a form, made from its kind's table.
class EntityForm : public QWidget
{
    Q_OBJECT
public:
    explicit EntityForm(QWidget* parent = nullptr);

    /// Shows an entity; fields are made anew only when the kind changes. directory: for references.
    void setEntity(const Entity& entity, const Directory& directory);

Q_SIGNALS:
    /// A field was changed by the user.
    void edited(const QString& path, const hookswitch::Json& value);

private:
    void build(const EntityKind& kind);
    QWidget* makeField(const EntityField& field);
    void load(QWidget& widget, const EntityField& field, const Directory& directory);

    Entity m_entity;
    EntityKind m_kind;
    std::vector<QWidget*> m_fields;
    QFormLayout* m_layout;
};

} // namespace hookswitch
