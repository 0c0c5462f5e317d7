import { InjectionMode, Stylesheet } from 'office-ui-fabric-react';

const SHOWS = ['display', 'visibility'] as const;

type Shows = Partial<Record<(typeof SHOWS)[number], string>>;

/** Elements that are never shown. */
const UNSHOWN = new Set(['head', 'script', 'style', 'template']);

/**
 * Whether an element is shown, which is all that queries ask of styles: by Fluent's rules, which are
 * of one class each, and the element's own. jsdom itself matches every rule of a browser with every element that a query by role looks at,
 * which took longer than the pane.
 */
export function keepStylesThatHide(): void {
  const ofClass = new Map<string, Shows>();
  Stylesheet.getInstance().setConfig({
    injectionMode: InjectionMode.none,
    onInsertRule: (rule) => {
      const [, name, body = ''] = /^\.([\w-]+)\{(.*)\}$/s.exec(rule) ?? [];
      if (name !== undefined) ofClass.set(name, { ...ofClass.get(name), ...showsIn(body) });
    },
  });
  const styles = new Map<string, CSSStyleDeclaration>();
  window.getComputedStyle = (element) => {
    const { display, visibility } = showsOf(element, ofClass);
    const key = `${display} ${visibility}`;
    const known = styles.get(key);
    if (known) return known;
    const { style } = document.createElement('span');
    Object.assign(style, { display, visibility });
    styles.set(key, style);
    return style;
  };
}

function showsIn(body: string): Shows {
  return Object.fromEntries(
    SHOWS.flatMap((property) => {
      const found = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([\\w-]+)`).exec(body)?.[1];
      return found === undefined ? [] : [[property, found]];
    }),
  );
}

function showsOf(element: Element, ofClass: ReadonlyMap<string, Shows>): Required<Shows> {
  const ruled = Object.assign(
    {},
    ...[...element.classList].map((name) => ofClass.get(name)),
  ) as Shows;
  const own = element instanceof HTMLElement ? element.style : null;
  return {
    display: own?.display || (ruled.display ?? displayOf(element)),
    visibility: own?.visibility || (ruled.visibility ?? inheritedVisibility(element, ofClass)),
  };
}

function displayOf(element: Element): string {
  return UNSHOWN.has(element.localName) || element.hasAttribute('hidden') ? 'none' : '';
}

function inheritedVisibility(
  { parentElement }: Element,
  ofClass: ReadonlyMap<string, Shows>,
): string {
  return parentElement === null ? 'visible' : showsOf(parentElement, ofClass).visibility;
}
