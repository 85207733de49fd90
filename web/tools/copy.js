// SPDX-License-Identifier: MIT
// To the clipboard, and to others. The browser wants both asked for in the reader's click itself:
// nothing is awaited before.

/**
 * @param {{text: string, html?: string}} content
 * @returns {Promise<boolean>} whether it is in the clipboard, with or without its HTML
 */
export async function copy({ text, html }) {
  const { clipboard } = navigator;
  try {
    if (html && clipboard?.write && globalThis.ClipboardItem) {
      const kinds = { 'text/plain': text, 'text/html': html };
      const blobs = Object.entries(kinds).map(([type, part]) => [type, new Blob([part], { type })]);
      await clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      return true;
    }
  } catch {
    // Perhaps the text alone may be written.
  }
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text, html);
  }
}

/**
 * Where the page has no clipboard (served without TLS), the old way.
 * @param {string} text
 * @param {string} [html]
 */
function copyByCommand(text, html) {
  let copied = false;
  const fill = (/** @type {ClipboardEvent} */ event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    if (html) event.clipboardData?.setData('text/html', html);
    copied = Boolean(event.clipboardData);
  };
  addEventListener('copy', fill, true);
  try {
    return document.execCommand('copy') && copied;
  } catch {
    return false;
  } finally {
    removeEventListener('copy', fill, true);
  }
}

/**
 * The system's own sheet; where there is none, the clipboard.
 * @param {{title?: string, text?: string, url: string}} content
 * @returns {Promise<'shared' | 'copied' | 'dismissed' | 'failed'>}
 */
export async function shareOrCopy(content) {
  if (navigator.share && navigator.canShare?.(content) !== false) {
    try {
      await navigator.share(content);
      return 'shared';
    } catch (error) {
      if (/** @type {Error} */ (error).name === 'AbortError') return 'dismissed';
    }
  }
  const text = [content.text, content.url].filter(Boolean).join('\n');
  return (await copy({ text })) ? 'copied' : 'failed';
}
