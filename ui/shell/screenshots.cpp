// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/screenshots.h"

#include "parts/tones.h"
#include "project/directorypanel.h"
#include "project/farendspanel.h"
#include "project/numberspanel.h"
#include "runs/dialerpanel.h"
#include "runs/ladderpanel.h"
#include "shell/flowtabs.h"
#include "shell/liverun.h"
#include "shell/mainwindow.h"
#include "shell/panes.h"
#include "shell/startpage.h"
#include "shell/theme.h"

#include <QDir>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPixmap>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

/// Lets the program work until a condition holds or seconds have passed.
void workUntil(const std::function<bool()>& done, double seconds)
{
    QElapsedTimer clock;
    clock.start();
    while (!done() && clock.elapsed() < qRound64(seconds * 1000))
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

class Camera
{
public:
    explicit Camera(QString folder)
        : m_folder(std::move(folder))
    {}

    void shoot(QWidget& widget, const QString& name)
    {
        if (widget.isWindow() && !widget.isVisible()) {
            widget.setAttribute(Qt::WA_DontShowOnScreen); // laid out as if it were shown
            widget.show();
        }
        workUntil([] { return false; }, 0.05); // layouts and charts settle
        for (const double scale : {1.0, 1.5}) {
            QPixmap picture(widget.size() * scale);
            picture.setDevicePixelRatio(scale);
            picture.fill(widget.palette().color(QPalette::Window));
            widget.render(&picture);
            const QString theme = isDark(QGuiApplication::palette()) ? u"dark"_s : u"light"_s;
            const QString path = u"%1/%2-%3-%4.png"_s.arg(m_folder, name, theme).arg(qRound(scale * 100));
            if (!picture.save(path) && m_failed.isEmpty())
                m_failed = path;
        }
    }
    [[nodiscard]] const QString& failed() const { return m_failed; }

private:
    QString m_folder;
    QString m_failed;
};

/// One call that was answered and is over, one that rings.
void play(MainWindow& window)
{
    CallOrder order = window.panes().dialer->order();
    order.interactive = false;
    order.press = u"1"_s;
    window.run().setSpeed(0);
    window.run().placeCall(order);
    workUntil([&] { return !window.trace().rows().empty() && !window.trace().isLive(); }, 10);
    order.press = u"2"_s;
    order.from = u"+12025550143"_s;
    order.interactive = true;
    window.run().setSpeed(20);
    window.run().placeCall(order);
    workUntil([&] { return window.trace().lastBlock(window.trace().currentCall()).module == u"menu"; }, 5);
    window.run().runner().press(window.trace().currentCall(), LegId(1), u"2"_s);
    workUntil([&] { return window.trace().current() && window.trace().current()->legs.size() > 1; }, 3);
    window.run().setSpeed(1);
}

void shootPanels(MainWindow& window, Camera& camera)
{
    for (const QString& name : window.panes().names()) {
        window.panes().raise(name);
        camera.shoot(*window.panes().dock(name)->widget(), name);
    }
    window.panes().raise(u"calls"_s);
    window.panes().raise(u"ladder"_s);
    window.panes().raise(u"palette"_s);
    window.panes().raise(u"phone"_s);
    camera.shoot(window, u"window"_s);
    camera.shoot(window.tabs(), u"canvas"_s);
    NumbersPanel numbers(window.document());
    numbers.resize(940, 760);
    camera.shoot(numbers, u"numbers"_s);
    DirectoryPanel directory(window.document());
    directory.resize(820, 520);
    camera.shoot(directory, u"directory"_s);
    FarEndsPanel farEnds(window.document());
    farEnds.resize(820, 420);
    camera.shoot(farEnds, u"farends"_s);
    StartPage start;
    start.resize(900, 640);
    camera.shoot(start, u"start"_s);
}

} // namespace

Result<void> takeScreenshots(const QString& folder)
{
    if (!QDir().mkpath(folder))
        return Error{u"the folder cannot be made"_s, folder};
    applyTheme(Theme::Light);
    MainWindow window{SessionOptions()};
    if (!window.files().openSample(sampleNames().value(0)))
        return Error{u"the sample cannot be opened"_s, sampleNames().value(0)};
    window.show();
    play(window);
    if (const BlockPlace place = window.trace().lastBlock(window.trace().currentCall()); !place.flow.isEmpty())
        window.tabs().showPlace(place.flow, place.node);
    Camera camera(folder);
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        applyTheme(theme);
        shootPanels(window, camera);
    }
    if (!camera.failed().isEmpty())
        return Error{u"the picture cannot be written"_s, camera.failed()};
    return {};
}

} // namespace hookswitch
