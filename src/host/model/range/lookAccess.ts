import type { Box } from '../../grid/box';
import { readFacet, writeFacet, type StyleFacet } from '../../grid/styles';
import type { ModelContext } from '../modelContext';
import { sheetAllowing, sheetOf } from '../worksheet/sheetAccess';

/** The way to looks: those of cells, or those of a named style. */
export interface LookAccess {
  /** @returns null where they differ */
  read<Value extends string | number | boolean>(facet: StyleFacet<Value>): Value | null;
  write<Value>(facet: StyleFacet<Value>, value: Value): void;
}

/** The way to the looks of cells. */
export function looksOfCells(
  context: ModelContext,
  sheetId: string,
  place: Box | readonly Box[],
): LookAccess {
  return {
    read: (facet) => readFacet(sheetOf(context, sheetId), place, facet),
    write(facet, value) {
      writeFacet(sheetAllowing(context, sheetId, 'allowFormatCells'), place, facet, value);
    },
  };
}
