// SPDX-License-Identifier: MIT

/** Names of the files in languages/, set by build.mjs. */
declare const LEDE_PACKS: readonly string[];
/** Languages other than English that the element speaks, set by build.mjs. */
declare const LEDE_MESSAGES: readonly string[];
