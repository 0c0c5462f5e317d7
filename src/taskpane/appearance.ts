import type { IPalette, Theme } from 'office-ui-fabric-react';
import { theme, themeOf } from './theme';
import './appearance.css';

/** The letters and grounds of a dark pane, as Fluent's own dark samples have them. */
const DARK: Partial<IPalette> = {
  themeDarker: '#82c7ff',
  themeDark: '#6cb8f6',
  themeDarkAlt: '#3aa0f3',
  themePrimary: '#2899f5',
  themeSecondary: '#0078d4',
  themeTertiary: '#235a85',
  themeLight: '#004c87',
  themeLighter: '#043862',
  themeLighterAlt: '#092c47',
  black: '#ffffff',
  neutralDark: '#faf9f8',
  neutralPrimary: '#f3f2f1',
  neutralPrimaryAlt: '#c8c6c4',
  neutralSecondary: '#b3b0ad',
  neutralSecondaryAlt: '#979693',
  neutralTertiary: '#8a8886',
  neutralTertiaryAlt: '#484644',
  neutralQuaternary: '#3b3a39',
  neutralQuaternaryAlt: '#323130',
  neutralLight: '#3b3a39',
  neutralLighter: '#292827',
  neutralLighterAlt: '#201f1e',
  white: '#1b1a19',
  green: '#92c353',
  redDark: '#f1707b',
};

/** The pane beside a dark Excel. */
export const darkTheme = themeOf(DARK, true);

/** What the system asks for, where Excel does not say what it looks like. */
const SYSTEM = '(prefers-color-scheme: dark)';

/**
 * Whether letters on a ground of this colour have to be light.
 *
 * @param colour #rrggbb, as Office gives it
 * @returns null for what is no such colour
 * @example
 * isDarkGround('#262626') // → true
 * isDarkGround('#FFFFFF') // → false
 * isDarkGround('white') // → null
 */
export function isDarkGround(colour: string): boolean | null {
  const [, ...parts] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  const [red = NaN, green = NaN, blue = NaN] = parts.map((part) => parseInt(part, 16));
  const light = 0.299 * red + 0.587 * green + 0.114 * blue;
  return Number.isNaN(light) ? null : light < 128;
}

/**
 * Tells which theme the pane is to have: by Office's, or by the system's where Office tells of none.
 * Excel has no event for its theme, unlike Outlook; who changed it comes back to the pane afterwards,
 * and then it is asked again.
 *
 * @param show is given the theme now, and whenever it is another
 * @returns to be called when it is wanted no more
 */
export function watchTheme(show: (theme: Theme) => void): () => void {
  const tell = (): void => show(isDark() ? darkTheme : theme);
  const system = window.matchMedia(SYSTEM);
  system.addEventListener('change', tell);
  window.addEventListener('focus', tell);
  document.addEventListener('visibilitychange', tell);
  if (typeof Office !== 'undefined') void Office.onReady(tell);
  tell();
  return () => {
    system.removeEventListener('change', tell);
    window.removeEventListener('focus', tell);
    document.removeEventListener('visibilitychange', tell);
  };
}

function isDark(): boolean {
  // Before Office is ready there is no context, and not every Excel has a theme in it.
  const office = typeof Office === 'undefined' ? undefined : (Office as Partial<typeof Office>);
  const ground = office?.context?.officeTheme?.bodyBackgroundColor;
  return isDarkGround(ground ?? '') ?? window.matchMedia(SYSTEM).matches;
}
