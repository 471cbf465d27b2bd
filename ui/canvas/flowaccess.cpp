// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A painted item is invisible to assistive technology; each block gets an interface of its own, made when asked for.
#include "canvas/flowaccess.h"

#include "canvas/flowscene.h"
#include "canvas/flowview.h"
#include "canvas/nodeitem.h"
#include "catalog/wording.h"

#include <QAccessibleWidget>
#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

/// What a person is told about a block: the way to it, what it is, and where it stands among its siblings.
QString spokenName(const FlowScene& scene, NodeId id)
{
    const Flow& flow = scene.flow().flow;
    const Node* node = flow.node(id);
    if (!node)
        return {};
    QStringList parts;
    const NodeId above = scene.forest().parent.value(id);
    const Node* parent = flow.node(above);
    for (const Exit& exit : parent ? parent->exits : std::vector<Exit>()) {
        if (exit.target == id)
            parts += FlowView::tr("option %1").arg(exitTitle(scene.catalog(), scene.directory(), *parent, exit));
    }
    parts += nodeTitle(scene.catalog(), *node);
    parts += nodeSummary(scene.catalog(), scene.directory(), *node);
    if (parent) {
        const std::vector<NodeId> beside = scene.forest().children.value(above);
        const auto own = std::find(beside.begin(), beside.end(), id) - beside.begin();
        const QString name =
            nodeTitle(scene.catalog(), *parent) + u' ' + nodeSummary(scene.catalog(), scene.directory(), *parent);
        parts += FlowView::tr("child %1 of %2 of %3").arg(own + 1).arg(beside.size()).arg(name.trimmed());
    }
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

class NodeAccess : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    NodeAccess(FlowView& view, NodeId id)
        : m_view(&view)
        , m_id(id)
    {}

    [[nodiscard]] bool isValid() const override { return m_view && item(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const FlowScene& scene = m_view->flowScene();
        const Node* node = scene.flow().flow.node(m_id);
        const BlockSpec* spec = node ? scene.catalog().block(node->module) : nullptr;
        if (kind == QAccessible::Name)
            return spokenName(scene, m_id);
        return kind == QAccessible::Description && spec ? spec->help : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect here = m_view->mapFromScene(item()->cardRect()).boundingRect();
        return {m_view->viewport()->mapToGlobal(here.topLeft()), here.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = state.focusable = true;
        state.invalid = !isValid();
        if (!isValid())
            return state;
        state.selected = item()->isSelected();
        state.focused = state.selected && m_view->hasFocus();
        state.invisible = !item()->isVisible();
        state.offscreen =
            !m_view->viewport()->rect().intersects(m_view->mapFromScene(item()->cardRect()).boundingRect());
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {setFocusAction(), pressAction()}; }
    void doAction(const QString& name) override
    {
        if (!isValid())
            return;
        m_view->flowScene().select(m_id);
        m_view->showNode(m_id);
        if (name == pressAction())
            Q_EMIT m_view->flowScene().nodeActivated(m_id);
        else
            m_view->setFocus(Qt::OtherFocusReason);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString& name) const override
    {
        return name == pressAction() ? QStringList{u"Return"_s} : QStringList();
    }

private:
    [[nodiscard]] NodeItem* item() const { return m_view->flowScene().item(m_id); }

    QPointer<FlowView> m_view;
    NodeId m_id;
};

class ViewAccess : public QAccessibleWidget
{
public:
    explicit ViewAccess(FlowView& view)
        : QAccessibleWidget(&view, QAccessible::List, view.accessibleName())
    {
        QObject::connect(&view.flowScene(), &FlowScene::nodeSelected, &view, [this](NodeId id) {
            if (QAccessibleInterface* now = id ? accessOf(id) : nullptr) {
                QAccessibleEvent event(now, QAccessible::Focus);
                QAccessible::updateAccessibility(&event);
            }
        });
    }
    ~ViewAccess() override
    {
        for (const QAccessible::Id id : std::as_const(m_made))
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return int(view().flowScene().flow().flow.nodes().size()); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        const std::vector<NodeId> all = view().flowScene().flow().flow.everyNode();
        return index < 0 || std::size_t(index) >= all.size() ? nullptr : accessOf(all[std::size_t(index)]);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        const std::vector<NodeId> all = view().flowScene().flow().flow.everyNode();
        const auto found = std::find_if(all.begin(), all.end(), [&](NodeId id) {
            return m_made.contains(id) && QAccessible::accessibleInterface(m_made.value(id)) == child;
        });
        return found == all.end() ? -1 : int(found - all.begin());
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPoint here = view().viewport()->mapFromGlobal(QPoint(x, y));
        const NodeItem* item = view().flowScene().itemUnder(view().mapToScene(here));
        return item ? accessOf(item->id()) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        const NodeId id = view().flowScene().selected();
        return id && view().hasFocus() ? accessOf(id) : nullptr;
    }

private:
    [[nodiscard]] FlowView& view() const { return *static_cast<FlowView*>(widget()); }
    [[nodiscard]] QAccessibleInterface* accessOf(NodeId id) const
    {
        if (!m_made.contains(id))
            m_made.insert(id, QAccessible::registerAccessibleInterface(new NodeAccess(view(), id)));
        return QAccessible::accessibleInterface(m_made.value(id));
    }

    mutable QHash<NodeId, QAccessible::Id> m_made;
};

QAccessibleInterface* makeAccess(const QString&, QObject* object)
{
    auto* view = qobject_cast<FlowView*>(object);
    return view ? new ViewAccess(*view) : nullptr;
}

} // namespace

void exposeFlowViews()
{
    QAccessible::installFactory(makeAccess);
}

} // namespace hookswitch
