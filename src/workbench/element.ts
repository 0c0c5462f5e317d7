/**
 * Makes an element with a class, properties and children.
 * @param tag name of the element, such as 'button'
 * @param properties DOM properties (not attributes), such as `{ className: 'bar', title: '…' }`
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<Omit<HTMLElementTagNameMap[Tag], 'style'>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}
