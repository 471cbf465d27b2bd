// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/flowscene.h"
#include "canvas/flowview.h"
#include "canvas/nodeitem.h"
#include "canvas/wirelayer.h"
#include "canvas/wishes.h"
#include "parts/blockmime.h"
#include "workspace/document.h"
#include "workspace/flowform.h"
#include "workspace/references.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QTest>

namespace hookswitch {

using namespace Qt::Literals::StringLiterals;

inline const char* const menuFlow =
    R"({"numbers":["100"],"flow":{"module":"play","data":{"id":"hello"},"children":{"_":
    {"module":"menu","data":{"id":"main"},"children":{
        "1":{"module":"user","data":{"id":"u1"},"children":{}},
        "2":{"module":"device","data":{"id":"d1"},"children":{"_":{"module":"voicemail","data":{"id":"v1"},"children":{}}}}}}}}})";

/// A flow on a canvas over a real document, as the window has it.
class Desk
{
public:
    explicit Desk(QByteArrayView text = menuFlow, Platform platform = Platform::Kazoo)
        : view(scene)
    {
        Project project;
        ProjectFlow flow;
        flow.id = u"f1"_s;
        flow.flow = readFlowDocument(platform, *parseJson(text)).flow;
        project.flows.push_back(flow);
        document.reset(project);
        QObject::connect(&scene, &FlowScene::editRequested, &document,
                         [this](const QString& name, const ProjectEdit& edit) { document.edit(name, edit); });
        QObject::connect(&document, &ProjectDocument::changed, &scene, [this](const ProjectEdit& edit) {
            if (!scene.applyEdit(edit))
                show();
        });
        show();
        view.resize(1000, 700);
        view.show();
        view.fit();
    }

    void show() { scene.setFlow(pf(), referencesOf(document.project())); }
    const ProjectFlow& pf() const { return document.project().flows.front(); }
    NodeId at(const QString& place) const { return scene.nodeAt(place); }
    NodeItem& item(const QString& place) const { return *scene.item(at(place)); }
    QPoint spot(const QPointF& scenePoint) const { return view.mapFromScene(scenePoint); }
    QPoint middle(const QString& place) const { return spot(item(place).cardRect().center()); }
    QPoint port(const QString& place, const QString& key) const
    {
        const NodeItem& node = item(place);
        for (const PortFace& face : node.face().ports) {
            if (face.name.key == key)
                return spot(node.pos() + face.box.center());
        }
        return {};
    }
    void drag(const QPoint& from, const QPoint& to, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mousePress(view.viewport(), button, {}, from);
        for (int step = 1; step <= 4; ++step)
            move(from + (to - from) * step / 4, button);
        QTest::mouseRelease(view.viewport(), button, {}, to);
    }
    void move(const QPoint& to, Qt::MouseButtons buttons)
    {
        QMouseEvent event(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton, buttons, {});
        QApplication::sendEvent(view.viewport(), &event);
    }
    void drop(const QString& module, const QPoint& to)
    {
        QMimeData mime;
        mime.setData(blockMimeType(), module.toUtf8());
        QDragEnterEvent enter(to, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(view.viewport(), &enter);
        QDragMoveEvent over(to, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(view.viewport(), &over);
        QDropEvent drop(to, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(view.viewport(), &drop);
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, Qt::Key(key), modifiers); }
    /// "menu>1" for a wire to the node at this place: module of the node and of its parent with the key.
    QString wayTo(NodeId id) const
    {
        for (const auto& [parent, node] : pf().flow.nodes()) {
            for (const Exit& exit : node.exits) {
                if (exit.target == id)
                    return node.module + u'>' + exit.key;
            }
        }
        return pf().flow.start() == id ? u"start"_s : u"nothing"_s;
    }
    NodeId newest() const { return NodeId(pf().flow.nextId().value - 1); }

    ProjectDocument document;
    FlowScene scene;
    FlowView view;
};

inline const QString menuPlace = u"/flow/children/_"_s;
inline const QString userPlace = u"/flow/children/_/children/1"_s;
inline const QString devicePlace = u"/flow/children/_/children/2"_s;
inline const QString mailPlace = u"/flow/children/_/children/2/children/_"_s;

} // namespace hookswitch
