import type { Box } from '../grid/box';
import type { Grid } from '../grid/grid';
import type { CommentChange } from '../event/commentChange';
import type { SheetBox } from '../grid/sheets';
import type { HostObject } from '../protocol/hostObject';

/** What the objects of the model share. */
export interface ModelContext {
  readonly grid: Grid;
  /** Cells that may be read from or written to one range. */
  readonly maxCellsPerRange: number;
  /** Whether events are sent at all. */
  readonly events: {
    enabled: boolean;
    reportSettings(): void;
    reportComment(change: CommentChange): void;
    reportChart(kind: 'Added' | 'Deleted', sheetId: string, chartId: string): void;
  };
  /** The cells that a change event was about, while they are remembered. */
  readonly changedCells: (reference: string) => SheetBox | null;
  /** Ranges lead back to their sheet; this keeps the two files from importing each other. */
  readonly worksheet: (sheetId: string) => HostObject;
  /** Likewise what leads back to ranges. */
  readonly range: (sheetId: string, box: Box) => HostObject;
  readonly rangeAreas: (sheetId: string, boxes: readonly Box[]) => HostObject;
}
