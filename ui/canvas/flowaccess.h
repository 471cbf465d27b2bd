// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hookswitch {

/// Makes the blocks on every canvas known to assistive technology, as list items of the view: "option 2, Play a
/// recording, Welcome, child 2 of 4 of Menu Main". They can be selected, activated and scrolled to. To be called once
/// in a program.
void exposeFlowViews();

} // namespace hookswitch
