// SPDX-License-Identifier: MIT
#pragma once

#include "lede/document.hpp"

namespace lede {

/// Plain text in which one form of label that has no colon says who speaks, again and again, gets
/// blocks with speakers, without the labels, and with the times of these; any other text stays:
/// - "Ann Roe  00:12:03", "[12:03] Ann Roe" in a line of its own, times ascending;
/// - "MR. ROE. Thank you.", as hearings are printed;
/// - "Ann Roe. – Thank you.", "AR – Thank you.";
/// - "岡田　はい。", with a space of either width.
/// Cost: linear.
void take_transcript(Document& document);

}  // namespace lede
