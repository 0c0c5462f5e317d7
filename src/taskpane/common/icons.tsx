import type { JSX } from 'react';
import { registerIcons } from 'office-ui-fabric-react';

/**
 * The name of each icon that the pane draws itself; the others are those that Fluent's components
 * ask for.
 */
export type IconName =
  | 'success'
  | 'error'
  | 'warning'
  | 'info'
  | 'refresh'
  | 'copy'
  | 'open'
  | 'back'
  | 'edit'
  | 'add'
  | 'exchange';

/** Draws one icon on a 20 × 20 grid, in the colour and size of the text around it. */
function drawing(path: string): JSX.Element {
  return (
    <svg viewBox="0 0 20 20" width="1em" height="1em" aria-hidden="true" focusable="false">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

const CIRCLE = 'M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15';
const CROSS = 'M5 5l10 10M15 5L5 15';

const PATHS: Readonly<Record<IconName, string>> = {
  success: `${CIRCLE}M6.5 10.2l2.4 2.4l4.6-5`,
  error: `${CIRCLE}M7.3 7.3l5.4 5.4M12.7 7.3l-5.4 5.4`,
  warning: 'M10 3L18 16.5H2ZM10 8v4M10 14.2v.2',
  info: `${CIRCLE}M10 9v5M10 6.2v.2`,
  refresh: 'M16 10a6 6 0 1 1-1.8-4.3L16.5 8M16.5 3.5V8H12',
  copy: 'M7 7h9v10H7ZM4 13V3h9',
  back: 'M16 10H4M9 5l-5 5l5 5',
  add: 'M10 4v12M4 10h12',
  edit: 'M4 16l1-4L13.5 3.5l3 3L8 15ZM11.5 5.5l3 3',
  exchange: 'M6 3v10M3 10l3 3l3-3M14 17V7M11 10l3-3l3 3',
  open: 'M9 4H4v12h12v-5M12 3.5h4.5V8M16.5 3.5L9.5 10.5',
};

const OWN = Object.fromEntries(
  Object.entries(PATHS).map(([name, path]) => [name, drawing(path)]),
) as Record<IconName, JSX.Element>;

/**
 * Gives Fluent's components their icons as drawings, so that no icon font is fetched. Call once,
 * before the first render.
 */
export function registerPaneIcons(): void {
  registerIcons({
    style: {},
    icons: {
      ChevronDown: drawing('M5 7.5l5 5l5-5'),
      CheckMark: drawing('M4.5 10.5l3.5 3.5l7.5-8'),
      Cancel: drawing(CROSS),
      Clear: drawing(CROSS),
      Search: drawing('M8.5 3a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11M12.6 12.6L17 17'),
    },
  });
}

/** One of the pane's own icons; decoration only, the text beside it says the same. */
export function PaneIcon({ name }: { readonly name: IconName }): JSX.Element {
  return <span className={`icon icon-${name}`}>{OWN[name]}</span>;
}
