import { intersection } from '../../grid/box';
import type { Grid } from '../../grid/grid';
import {
  allDependents,
  allPrecedents,
  directDependents,
  directPrecedents,
} from '../../grid/precedents';
import { areColumnsHidden, areRowsHidden } from '../../grid/rowsAndColumns';
import type { SheetBox } from '../../grid/sheets';
import { itemNotFound } from '../../protocol/hostError';
import type { HostObject } from '../../protocol/hostObject';
import { sheetOf } from '../worksheet/sheetAccess';
import { requireSize } from './gridArgument';
import { RangeContents } from './rangeContents';
import { linesOf } from './rangeProperties';
import { RangeView } from './rangeView';
import { WorkbookRangeAreas } from './workbookRangeAreas';

/** What `Excel.Range` says of other cells that its own have to do with. */
export abstract class RangeRelations<Part extends HostObject> extends RangeContents<Part> {
  /** The merged cells that the range has cells of. */
  getMergedAreasOrNullObject(): HostObject | null {
    const boxes = sheetOf(this.context, this.sheetId)
      .mergedBoxes()
      .filter((merged) => intersection(merged, this.box) !== null);
    return boxes.length === 0 ? null : this.context.rangeAreas(this.sheetId, boxes);
  }

  getVisibleView(): RangeView {
    const visible = (axis: 'row' | 'column'): number[] =>
      linesOf(this.box, axis).flatMap((line, index) => {
        const isHidden = axis === 'row' ? areRowsHidden : areColumnsHidden;
        return isHidden(sheetOf(this.context, this.sheetId), line) === true ? [] : [index];
      });
    requireSize(this.box, this.context.maxCellsPerRange);
    return new RangeView(this.context, this, {
      rows: visible('row'),
      columns: visible('column'),
    });
  }

  /** @throws HostError ItemNotFound where no formula names any, as the others below */
  getDirectPrecedents(): WorkbookRangeAreas {
    return this.#related(directPrecedents);
  }

  getPrecedents(): WorkbookRangeAreas {
    return this.#related(allPrecedents);
  }

  getDirectDependents(): WorkbookRangeAreas {
    return this.#related(directDependents);
  }

  getDependents(): WorkbookRangeAreas {
    return this.#related(allDependents);
  }

  #related(find: (grid: Grid, of: SheetBox) => readonly SheetBox[]): WorkbookRangeAreas {
    const places = find(this.context.grid, this);
    if (places.length === 0) throw itemNotFound();
    return new WorkbookRangeAreas(this.context, places);
  }
}
