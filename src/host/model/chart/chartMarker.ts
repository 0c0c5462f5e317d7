import { MARKER_STYLES, type MarkerLook, type MarkerStyle } from '../../grid/chartLooks';
import { invalidArgument } from '../../protocol/hostError';
import { integerArgument, oneOf } from '../arguments';
import { colorArgument } from '../color';

/** Points, as Excel draws a marker of which nothing is said. */
export function markerSize({ size = 5 }: MarkerLook): number {
  return size;
}

export const markerColor = colorArgument;

/** @returns points, 2 to 72 */
export function markerArgument(value: unknown): number {
  const size = integerArgument(value);
  if (size < 2 || size > 72) throw invalidArgument();
  return size;
}

export function markerStyle(value: unknown): MarkerStyle {
  return oneOf(value, MARKER_STYLES);
}
