/** What an element may be made with. */
export interface ElementParts {
  readonly className?: string;
  /** Shown as text, whatever is in it. */
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly (Node | null)[];
}

/**
 * Makes an element. Texts only ever become text nodes.
 *
 * @param tag such as 'div'
 * @param parts what it has; children that are null are left out
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { className, text, attributes = {}, children = [] }: ElementParts = {},
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== undefined) made.className = className;
  if (text !== undefined) made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/**
 * A button that keeps no focus ring after a click and is reached by the keyboard like any other.
 *
 * @param text on it
 * @param press what it does
 */
export function button(
  text: string,
  press: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const made = element('button', { text, attributes: { type: 'button', ...attributes } });
  made.addEventListener('click', press);
  return made;
}
