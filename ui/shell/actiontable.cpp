// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/actiontable.h"

#include "parts/icons.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::Literals::StringLiterals;

namespace hookswitch {

namespace {

constexpr const char* line = "-";

/// One line of a menu. An id that ends in ">" is a sub-menu, "-" is a separator.
struct ActionSpec
{
    const char* menu;
    const char* id;
    const char* text;
    const char* keys; ///< as QKeySequence reads them, several with "; "
    const char* icon;
    const char* tip;
};

// clang-format off
#define TEXT(text) QT_TRANSLATE_NOOP("hookswitch", text)
const ActionSpec specs[] = {
    {"file", "new", TEXT("&New Project"), "Ctrl+N", "add", TEXT("Begin a new project with one empty flow")},
    {"file", "samples>", TEXT("New from Sa&mple"), "", "book", ""},
    {"file", "open", TEXT("&Open..."), "Ctrl+O", "open", TEXT("Open a project or a flow of any platform")},
    {"file", "recent>", TEXT("Open &Recent"), "", "clock", ""},
    {"file", line, "", "", "", ""},
    {"file", "save", TEXT("&Save"), "Ctrl+S", "save", TEXT("Save the project")},
    {"file", "saveAs", TEXT("Save &As..."), "Ctrl+Shift+S", "", TEXT("Save the project under another name")},
    {"file", line, "", "", "", ""},
    {"file", "importFlow", TEXT("&Import Flow..."), "Ctrl+I", "", TEXT("Add a flow of any platform to this project")},
    {"file", "exportFlow", TEXT("&Export Flow as JSON..."), "Ctrl+E", "", TEXT("Write this flow in its platform's own form")},
    {"file", "exportAs>", TEXT("Export Flow &To"), "", "", ""},
    {"file", line, "", "", "", ""},
    {"file", "quit", TEXT("&Quit"), "Ctrl+Q", "", ""},
    {"edit", "undo", TEXT("&Undo"), "Ctrl+Z", "undo", ""},
    {"edit", "redo", TEXT("&Redo"), "Ctrl+Shift+Z; Ctrl+Y", "redo", ""},
    {"edit", line, "", "", "", ""},
    {"edit", "addBlock", TEXT("Add &Block..."), "Ctrl+B", "add", TEXT("Find a block in the palette")},
    {"edit", "editBlock", TEXT("&Edit Block"), "F2", "edit", TEXT("Go to the selected block's first field")},
    {"edit", "removeBlock", TEXT("Remove Bloc&k, Keep What Follows"), "", "", ""},
    {"edit", "removeBranch", TEXT("Remove Bra&nch"), "", "trash", TEXT("Remove the selected block and everything below it")},
    {"edit", line, "", "", "", ""},
    {"edit", "cutBranch", TEXT("Cut Branc&h"), "Ctrl+X", "", TEXT("Put the selected branch on the clipboard and remove it")},
    {"edit", "copyBranch", TEXT("&Copy Branch"), "Ctrl+C", "copy", TEXT("Put the selected branch on the clipboard as JSON text")},
    {"edit", "paste", TEXT("&Paste"), "Ctrl+V", "", TEXT("Add the branch or flow on the clipboard after the selected block")},
    {"edit", "duplicate", TEXT("Dup&licate Branch"), "Ctrl+D", "", ""},
    {"edit", "selectAll", TEXT("Select &All"), "Ctrl+A", "", ""},
    {"edit", line, "", "", "", ""},
    {"edit", "find", TEXT("&Find and Replace..."), "Ctrl+F", "search", TEXT("Find a text in every field of every block")},
    {"edit", "whereUsed", TEXT("Find Uses of This &Value..."), "", "", TEXT("Where else the thing this block refers to is used")},
    {"edit", "goTo", TEXT("&Go to Anything..."), "Ctrl+P; Ctrl+K", "", TEXT("A block, a flow, a number, a person or a command by a few letters")},
    {"edit", line, "", "", "", ""},
    {"edit", "tidy", TEXT("&Tidy Flow"), "", "tidy", TEXT("Forget the places blocks were moved to by hand")},
    {"edit", "arrange>", TEXT("Al&ign and Spread"), "", "", ""},
    {"edit", "addNote", TEXT("Add N&ote"), "", "note", TEXT("A sheet with words beside the blocks")},
    {"edit", "addFrame", TEXT("Add Fra&me"), "", "", TEXT("A titled border around the selected blocks")},
    {"edit", line, "", "", "", ""},
    {"edit", "numbers", TEXT("Number&s and Callbacks..."), "Ctrl+Shift+N", "hash", ""},
    {"edit", "directory", TEXT("Director&y..."), "Ctrl+Shift+D", "book", TEXT("Users, devices, menus, boxes, media, time rules")},
    {"edit", "farEnds", TEXT("Far En&ds..."), "Ctrl+Shift+F", "device", TEXT("What phones do when nobody plays them")},
    {"view", "zoomIn", TEXT("Zoom &In"), "Ctrl++; Ctrl+=", "zoom-in", ""},
    {"view", "zoomOut", TEXT("Zoom &Out"), "Ctrl+-", "zoom-out", ""},
    {"view", "zoomNormal", TEXT("&Normal Size"), "Ctrl+0", "", ""},
    {"view", "fit", TEXT("&Fit Flow"), "Ctrl+9", "fit", ""},
    {"view", "fitSelection", TEXT("Fit &Selection"), "Ctrl+8", "", ""},
    {"view", line, "", "", "", ""},
    {"view", "fold", TEXT("Fold or &Unfold Branch"), "Ctrl+.", "", TEXT("Hide what hangs below the selected block, or show it again")},
    {"view", "foldAll", TEXT("Fold Al&l"), "", "", ""},
    {"view", "unfoldAll", TEXT("Unfold &All"), "", "", ""},
    {"view", "toRight", TEXT("Lay Out Left to Ri&ght"), "", "", TEXT("The flow grows to the right instead of downwards")},
    {"view", "split", TEXT("Split &View"), "Ctrl+Shift+E", "", TEXT("Two views of the flow side by side")},
    {"view", "minimap", TEXT("Overview &Map"), "Ctrl+M", "", TEXT("The whole flow in a corner when not all of it is seen")},
    {"view", "lasso", TEXT("Sele&ct with Lasso"), "", "", TEXT("Dragging draws a line around blocks instead of a rectangle")},
    {"view", line, "", "", "", ""},
    {"view", "theme>", TEXT("&Theme"), "", "moon", ""},
    {"view", "language>", TEXT("Languag&e"), "", "", ""},
    {"view", "panels>", TEXT("&Panels"), "", "", ""},
    {"view", "resetLayout", TEXT("&Reset Layout"), "", "", TEXT("Put every panel back where it was at first")},
    {"call", "placeCall", TEXT("&Place Call"), "F5", "call", TEXT("Place the call the dialer describes")},
    {"call", "endAll", TEXT("&End All Calls"), "Shift+F5", "hangup", TEXT("Hang up every call that is still alive")},
    {"call", "clearRun", TEXT("&Clear Run"), "Ctrl+Shift+Del", "trash", TEXT("End every call and forget what happened")},
    {"call", line, "", "", "", ""},
    {"call", "server", TEXT("&Local Server"), "Ctrl+L", "server", TEXT("Answer the platforms' APIs on this machine")},
    {"call", "copyAddress", TEXT("Copy Server &Address"), "", "copy", ""},
    {"call", "copyKeys", TEXT("Copy Server &Keys"), "", "key", TEXT("Copy the credentials clients of the local server must present")},
    {"run", "pause", TEXT("&Pause"), "F6", "pause", TEXT("Virtual time stands still; what you do on the phones still happens")},
    {"run", "goOn", TEXT("&Go On"), "F8", "play", TEXT("On by the speed of the dialer")},
    {"run", "step", TEXT("&Step to Next Block"), "F10", "step", TEXT("As fast as possible to the next block this call enters")},
    {"run", "runToBlock", TEXT("&Run to Selected Block"), "Ctrl+F10", "flag", TEXT("As fast as possible until a call enters the selected block")},
    {"run", "runToWebhook", TEXT("Run until Next &Webhook"), "Ctrl+F8", "webhook", TEXT("As fast as possible until a webhook is sent")},
    {"run", line, "", "", "", ""},
    {"run", "breakpoint", TEXT("&Breakpoint at Selected Block"), "F9", "record", TEXT("Calls stop in front of this block, or no longer")},
    {"run", "condition", TEXT("Breakpoint &Condition..."), "Ctrl+F9", "", TEXT("Stop here only with a variable, digits, or at one visit")},
    {"run", "noBreakpoints", TEXT("Re&move All Breakpoints"), "Ctrl+Shift+F9", "", ""},
    {"run", line, "", "", "", ""},
    {"run", "eventBack", TEXT("&Event Back"), "Alt+Left", "undo", TEXT("Look back: every panel shows the moment before")},
    {"run", "eventForward", TEXT("Event &Forward"), "Alt+Right", "redo", ""},
    {"run", "present", TEXT("To the Prese&nt"), "Alt+End", "", TEXT("Show the run as it is now")},
    {"help", "commands", TEXT("&Command Bar..."), "Ctrl+Shift+P; Ctrl+Alt+I", "", TEXT("Any command by a few letters")},
    {"help", "shortcuts", TEXT("&Keyboard Shortcuts"), "Ctrl+/", "keys", ""},
    {"help", "about", TEXT("&About Hookswitch"), "", "note", ""},
    {"help", "aboutQt", TEXT("About &Qt"), "", "", ""},
};
const char* const menus[][2] = {{"file", TEXT("&File")}, {"edit", TEXT("&Edit")}, {"view", TEXT("&View")},
    {"call", TEXT("&Call")}, {"run", TEXT("&Run")}, {"help", TEXT("&Help")}};
#undef TEXT
// clang-format on

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

QString translated(const char* latin)
{
    return *latin ? QCoreApplication::translate("hookswitch", latin) : QString();
}

} // namespace

ActionTable::ActionTable(QMainWindow& window)
{
    for (const auto& [id, title] : menus)
        m_menus[text(id)] = window.menuBar()->addMenu(translated(title));
    for (const ActionSpec& spec : specs) {
        QMenu& menu = *m_menus[text(spec.menu)];
        const QString id = text(spec.id);
        const QIcon icon = *spec.icon ? drawnIcon(text(spec.icon)) : QIcon();
        if (id == u"-") {
            menu.addSeparator();
        } else if (id.endsWith(u'>')) {
            m_menus[id.chopped(1)] = menu.addMenu(icon, translated(spec.text));
        } else {
            auto* action = new QAction(icon, translated(spec.text), &window);
            action->setObjectName(id);
            if (*spec.keys)
                action->setShortcuts(QKeySequence::listFromString(text(spec.keys)));
            action->setStatusTip(translated(spec.tip));
            menu.addAction(action);
            m_actions[id] = action;
            m_all += action;
        }
    }
    for (const QString& id : {u"server"_s, u"toRight"_s, u"split"_s, u"minimap"_s, u"lasso"_s})
        (*this)[id].setCheckable(true);
    (*this)[u"quit"_s].setMenuRole(QAction::QuitRole);
}

QAction& ActionTable::operator[](const QString& id) const
{
    QAction* action = m_actions.value(id);
    Q_ASSERT(action);
    return *action;
}

QMenu& ActionTable::menu(const QString& id) const
{
    QMenu* menu = m_menus.value(id);
    Q_ASSERT(menu);
    return *menu;
}

} // namespace hookswitch
