// SPDX-License-Identifier: MIT

/** Names of the files in languages/, a space between two, set by build.mjs. */
declare const LEDE_PACKS: string;
/** Languages other than English that the element speaks, likewise. */
declare const LEDE_MESSAGES: string;
