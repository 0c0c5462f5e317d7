import { invalidArgument } from '../protocol/hostError';
import { textArgument } from './arguments';
import { NAMED_COLORS } from './namedColors';

/**
 * @param value `#RRGGBB`, `RRGGBB` or one of the names of HTML
 * @returns `#RRGGBB` in capitals, as Excel gives it back
 */
export function colorArgument(value: unknown): string {
  const text = textArgument(value);
  const color =
    NAMED_COLORS[text.toLowerCase()] ?? (text.startsWith('#') ? text : `#${text}`).toUpperCase();
  if (!/^#[0-9A-F]{6}$/.test(color)) throw invalidArgument();
  return color;
}
