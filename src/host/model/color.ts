import { invalidArgument } from '../protocol/hostError';
import { textArgument } from './arguments';

/** The names of HTML that add-ins use. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  orange: '#FFA500',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/**
 * @param value `#RRGGBB`, `RRGGBB` or one of the common names
 * @returns `#RRGGBB` in capitals, as Excel gives it back
 */
export function colorArgument(value: unknown): string {
  const text = textArgument(value);
  const color =
    NAMED[text.toLowerCase()] ?? (text.startsWith('#') ? text : `#${text}`).toUpperCase();
  if (!/^#[0-9A-F]{6}$/.test(color)) throw invalidArgument();
  return color;
}
