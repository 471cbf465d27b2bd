// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// ./dev bench canvas: what large flows cost on the canvas and in the window, offscreen. Figures, never a pass mark.
#include "bench/bench.h"
#include "bench/bigflow.h"
#include "canvas/flowscene.h"
#include "canvas/flowview.h"
#include "canvas/nodeitem.h"
#include "dialect/kazoo/file.h"
#include "shell/flowtabs.h"
#include "shell/mainwindow.h"
#include "workspace/references.h"
#include "workspace/session.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTemporaryDir>

#include <cstdio>

using namespace hookswitch;
using namespace Qt::Literals::StringLiterals;

namespace {

ProjectFlow projectFlow(Flow flow)
{
    ProjectFlow made;
    made.id = u"big"_s;
    made.name = u"Large"_s;
    made.flow = std::move(flow);
    return made;
}

void paint(FlowView& view)
{
    view.viewport()->repaint();
}

void pan(FlowView& view)
{
    int way = 60;
    bench::print(u"  a frame of panning at %1 %"_s.arg(qRound(view.zoom() * 100)), bench::timed(40, [&] {
                     view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() + way);
                     view.viewport()->update(); // all of it, as on a screen that cannot scroll
                     paint(view);
                     way = -way;
                 }));
}

void canvas(int blocks)
{
    const QByteArray text = writeJson(kazoo::saveFlow(bench::bigFlow(blocks)));
    std::printf("%d blocks on the canvas\n", blocks);
    bench::print(u"  parse, lay out and show"_s, bench::timed(3, [&] {
                     FlowScene scene;
                     FlowView view(scene);
                     view.resize(1280, 800);
                     view.show();
                     scene.setFlow(projectFlow(kazoo::parseFlow(text).take().flow), {});
                     view.fit();
                     paint(view);
                 }));
    FlowScene scene;
    FlowView view(scene);
    view.resize(1280, 800);
    view.show();
    const ProjectFlow flow = projectFlow(kazoo::parseFlow(text).take().flow);
    bench::print(u"  set the flow"_s, bench::timed(3, [&] {
                     scene.setFlow(ProjectFlow(), {});
                     scene.setFlow(flow, {});
                 }));
    view.fit();
    bench::print(u"  a frame of everything"_s, bench::timed(20, [&] {
                     view.viewport()->update();
                     paint(view);
                 }));
    view.zoomToNormal();
    view.showNode(NodeId(5));
    pan(view);
    view.scale(0.3, 0.3);
    pan(view);
    view.zoomToNormal();
    view.showNode(NodeId(5));
    bench::print(u"  drag a block with its branch of %1"_s.arg(flow.flow.branch(NodeId(4)).size()),
                 bench::timed(20, [&] {
                     scene.shiftBranch(NodeId(4), {1, 1});
                     paint(view);
                 }));
    bench::print(u"  drag a block without followers"_s, bench::timed(20, [&] {
                     scene.shiftBranch(NodeId(quint32(flow.flow.nodes().size())), {1, 1});
                     paint(view);
                 }));
}

/// Everything that follows an edit until the window stands still.
void settle()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
}

void window(int blocks)
{
    std::printf("%d blocks in the window\n", blocks);
    MainWindow window{SessionOptions()};
    window.resize(1440, 900);
    window.show();
    Project project;
    project.flows.push_back(projectFlow(bench::bigFlow(blocks)));
    window.document().reset(std::move(project));
    settle();
    window.tabs().currentScene()->select(NodeId(5));
    settle();
    int count = 0;
    const auto type = [&] {
        const Flow& flow = window.document().project().flows.front().flow;
        Json data = flow.node(NodeId(5))->data;
        setMember(data, "text", "typed " + std::to_string(++count));
        window.document().edit(u"Type"_s, {ProjectEdit::EditFlow{u"big"_s, setData(flow, NodeId(5), data)}}, u"k"_s);
        settle();
    };
    bench::print(u"  type a letter in the inspector"_s, bench::timed(15, type));
    bench::print(u"  undo and redo it"_s, bench::timed(15, [&] {
                     window.document().undo();
                     settle();
                     window.document().redo();
                     settle();
                 }));
    const Flow& flow = window.document().project().flows.front().flow;
    const Edit move = removeNode(flow, NodeId(quint32(flow.nodes().size())));
    bench::print(u"  remove a block and undo"_s, bench::timed(7, [&] {
                     window.document().edit(u"Remove"_s, {ProjectEdit::EditFlow{u"big"_s, move}});
                     settle();
                     window.document().undo();
                     settle();
                 }));
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    std::printf("calibration: %.1f ms for 50 million multiplications\n", bench::calibration());
    canvas(10'000);
    canvas(50'000);
    window(10'000);
    return 0;
}
