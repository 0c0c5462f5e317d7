/**
 * Makes an element. Texts only ever become text nodes.
 *
 * @param tag such as 'div'
 * @param className '' for none
 * @param children texts and nodes
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

/** As many sentences as a reader can take in; the others are counted. */
const MOST = 500;

/**
 * A numbered list of sentences.
 *
 * @param sentences any number
 * @param more says how many are not shown
 */
export function sentenceList(
  sentences: readonly string[],
  more: (count: number) => string,
): HTMLElement {
  const items = sentences.slice(0, MOST).map((each) => element('li', '', each));
  const rest = sentences.length - items.length;
  return element(
    'div',
    '',
    element('ol', 'differences', ...items),
    ...(rest > 0 ? [element('p', '', more(rest))] : []),
  );
}
