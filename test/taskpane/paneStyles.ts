import { InjectionMode, Stylesheet } from 'office-ui-fabric-react';

/**
 * Fluent's rules as far as they decide what a query finds: whether an element is shown, and whether
 * its text stands in a line with others. jsdom matches each rule with each element that a query by
 * role looks at, which with the colours and paddings took longer than the pane itself.
 */
export function keepStylesThatHide(): void {
  const style = document.head.appendChild(document.createElement('style'));
  Stylesheet.getInstance().setConfig({
    injectionMode: InjectionMode.none,
    onInsertRule: (rule) => {
      if (/\b(display|visibility)\s*:/.test(rule))
        style.sheet?.insertRule(rule, style.sheet.cssRules.length);
    },
  });
}
