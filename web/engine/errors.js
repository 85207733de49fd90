// SPDX-License-Identifier: MIT

/** @typedef {import('../types/lede.js').ErrorCode} ErrorCode */

/** A failure with the contract's code, or the client's own. */
export class LedeError extends Error {
  /**
   * @param {ErrorCode} code
   * @param {string} message one sentence for a person
   */
  constructor(code, message) {
    super(message);
    this.name = 'LedeError';
    this.code = code;
  }
}

/**
 * Errors lose their class and code in a message between threads, so they cross as plain objects.
 * @param {unknown} error
 * @param {ErrorCode} [code] of anything that is no LedeError
 * @returns {{code: ErrorCode, message: string}}
 */
export function plainError(error, code = 'internal') {
  if (error instanceof LedeError) return { code: error.code, message: error.message };
  return { code, message: error instanceof Error ? error.message : String(error) };
}
