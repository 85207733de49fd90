// SPDX-License-Identifier: MIT
// What markup says a part of the page is: by its element, its attributes, the words of its class.

/** @typedef {import('../types/lede.js').Role} Role */

/**
 * @typedef {object} Mark
 * @property {Role} role
 * @property {string} word what says so
 * @property {boolean} [said] the publisher says so in so many words
 * @property {Mark} [outer] of what it stands in
 */

const kRoles = new Set(
  'title heading lead body question answer credit byline dateline caption promo other'.split(' '),
);

/** Roles that are none, and have been told so once. @type {Set<string>} */
const told = new Set();

/**
 * Words of class names, whole ones, and what they say.
 * @type {[RegExp, Role][]}
 */
const kClassWords = [
  [word('captions?|figcaption|cutline|gallery|carousel'), 'caption'],
  [word('credits?|copyright'), 'credit'],
  [word('byline|authors?|bio'), 'byline'],
  [word('kickers?|eyebrow|overline'), 'other'],
  [word('dateline|timestamp|date|datetime|pubdate|published|updated'), 'dateline'],
  [
    word(
      'related|recirc|recommended|recommendations?|promos?|newsletters?|subscribe|' +
        'sponsor|sponsored|ads?|advert|advertisement|share|sharing|' +
        'comments?|trending|popular|breadcrumbs?|navigation|pagination|tags|' +
        'toolbar|sidebar|widget|excerpt|cta|footer',
    ),
    'promo',
  ],
];

/** @param {string} words */
function word(words) {
  return new RegExp(`(?:^|[^a-z])(${words})(?![a-z])`);
}

/** Elements whose text is theirs alone: their class speaks of them, not of what they hold. */
const kText =
  /^(p|li|blockquote|dd|dt|pre|td|th|tr|table|tbody|ul|ol|a|span|em|strong|b|i|h[1-6])$/;

/**
 * What two marks have in common.
 * @param {Mark | undefined} one
 * @param {Mark | undefined} other
 */
export function commonMark(one, other) {
  for (let mark = one; mark; mark = mark.outer) {
    for (let m = other; m; m = m.outer) if (m === mark) return m;
  }
}

/**
 * @param {Element} element
 * @returns {Mark | null}
 */
export function markOf(element) {
  const role = element.getAttribute('data-lede-role');
  if (role && kRoles.has(role)) return { role: /** @type {Role} */ (role), word: '', said: true };
  if (role && !told.has(role)) {
    told.add(role);
    console.warn(`lede-summary: there is no data-lede-role "${role}".`);
  }
  const name = element.localName;
  if (name === 'aside' || element.getAttribute('role') === 'complementary') {
    return { role: 'promo', word: 'aside' };
  }
  if (name === 'figure') return { role: 'caption', word: name };
  // The standfirst: who reads the summary below has just read it.
  if (name === 'header') return { role: 'other', word: name };
  if (element.matches('address, [rel~="author"], [itemprop~="author"]')) {
    return { role: 'byline', word: 'author' };
  }
  if (element.matches('time, [itemprop~="datePublished"], [itemprop~="dateModified"]')) {
    return { role: 'dateline', word: 'time' };
  }
  return byClass(element);
}

/** @param {Element} element */
function byClass(element) {
  const { id, localName, classList } = element;
  const names = element.getAttribute('class')?.replace(/([a-z])([A-Z])/g, '$1-$2') ?? '';
  if (!names && !id) return null;
  const text = kText.test(localName);
  for (const [words, role] of kClassWords) {
    const [, found] = words.exec(names.toLowerCase()) ?? [];
    // Of a paragraph only a class that is the word: "share-price" is no share button.
    if (found && !(text && role === 'promo' && !classList.contains(found))) {
      return { role, word: found };
    }
    if (!text && words.exec(id)?.[0] === id) return { role, word: id };
  }
  return null;
}
