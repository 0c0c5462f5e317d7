import type { Box } from '../../grid/box';
import { invalidArgument } from '../../protocol/hostError';
import { textArgument } from '../arguments';
import type { ModelContext } from '../modelContext';
import { RangeAreas } from './rangeAreas';
import { RangePlace } from './rangePlace';
import { resolveAddress } from './resolveAddress';

/**
 * The cells of a sheet that a range, areas or addresses with commas between them stand for.
 *
 * @throws HostError InvalidArgument also for cells of another sheet
 */
export function placesArgument(
  context: ModelContext,
  value: unknown,
  sheetId: string,
): readonly Box[] {
  const places =
    value instanceof RangePlace
      ? [{ sheetId: value.sheetId, box: value.box }]
      : value instanceof RangeAreas
        ? value.boxes.map((box) => ({ sheetId: value.sheetId, box }))
        : textArgument(value)
            .split(',')
            .map((address) => resolveAddress(context, address.trim(), sheetId));
  if (places.some((place) => place.sheetId !== sheetId)) throw invalidArgument();
  return places.map(({ box }) => box);
}
