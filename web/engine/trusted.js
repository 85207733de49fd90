// SPDX-License-Identifier: MIT

/**
 * A worker's address as the page's policy wants it. Under Trusted Types a plain string throws; a
 * page that does not allow the policy name `lede` makes createPolicy throw instead.
 * @param {string} url
 * @returns {string}
 */
export function trustedScript(url) {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy('lede', {
    createScriptURL: (/** @type {string} */ address) => address,
  });
  return policy.createScriptURL(url);
}

/** @type {any} */
let policy;
