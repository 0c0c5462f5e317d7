import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { FormulaChange } from './cellChange';
import { isFormula } from './cellValue';
import type { CellStyles } from './cellStyles';
import type { CellPatch, ContentWrite } from './pendingWrites';
import type { StoredCells } from './writeLooks';

/**
 * Gives cells their contents.
 *
 * @param onFormula told of every cell that holds a formula afterwards or held one before, and whether
 *   it is another one
 * @returns whether a value or formula was written, not only what goes beside it
 */
export function writeContents(
  cells: StoredCells,
  { box, patchAt }: ContentWrite,
  styles: CellStyles,
  onFormula: (row: number, column: number, change: FormulaChange | null) => void,
): boolean {
  let isEdit = false;
  const formats = new Map<ICellData['s'], string>();
  const formatOf = (style: ICellData['s']): string => {
    const known = formats.get(style);
    if (known !== undefined) return known;
    const format = styles.numberFormat(style);
    formats.set(style, format);
    return format;
  };
  for (let row = box.firstRow; row <= box.lastRow; row++) {
    let stored = cells[row];
    for (let column = box.firstColumn; column <= box.lastColumn; column++) {
      const cell = stored?.[column];
      const patch = patchAt(row, column, formatOf(cell?.s));
      if (patch === null) continue;
      isEdit ||= patch.v !== undefined || patch.f !== undefined;
      const hadFormula = isFormula(cell);
      const previous = cell?.f ?? '';
      const changed = patchCell(cell ?? {}, patch, styles);
      if (!isEmpty(changed)) (stored ??= cells[row] ??= {})[column] = changed;
      else if (stored) Reflect.deleteProperty(stored, column);
      if (hadFormula || isFormula(changed)) {
        const isOther = (changed.f ?? '') !== previous;
        onFormula(row, column, isOther ? { row, column, previous } : null);
      }
    }
  }
  return isEdit;
}

/** @returns the cell, changed in place, or another one for it */
function patchCell(cell: ICellData, patch: CellPatch, styles: CellStyles): ICellData {
  const { v, t, f, ref, p, s, style, custom } = patch;
  const isValue = !f && !ref && !p && !s && style === undefined && custom === undefined;
  if (v !== undefined && v !== null && isValue && isPlain(cell))
    return valuedCell(v, t ?? typeOf(v), cell.s);
  if (v !== undefined || f !== undefined) {
    delete cell.f;
    delete cell.si;
    delete cell.p;
    delete cell.ref;
    put(cell, 'v', v);
    put(cell, 't', v === null ? null : (t ?? typeOf(v)));
    if (f) cell.f = f;
    if (ref) cell.ref = ref;
    if (p) cell.p = p;
  }
  if (custom !== undefined) put(cell, 'custom', custom);
  if (style !== undefined) put(cell, 's', style);
  if (s) put(cell, 's', styles.changed(cell.s, s));
  return cell;
}

function isPlain(cell: ICellData): boolean {
  for (const key in cell) if (key !== 'v' && key !== 't' && key !== 's') return false;
  return true;
}

/** As most cells are: there are millions, made with no room to spare. */
function valuedCell(v: ICellData['v'], t: ICellData['t'], s: ICellData['s']): ICellData {
  return s === undefined ? { v, t } : { v, t, s };
}

function typeOf(value: ICellData['v']): CellValueType {
  return typeof value === 'string' ? CellValueType.STRING : CellValueType.NUMBER;
}

function put<Key extends keyof ICellData>(
  cell: ICellData,
  key: Key,
  value: Nullable<ICellData[Key]>,
): void {
  if (value === null || value === undefined) Reflect.deleteProperty(cell, key);
  else cell[key] = value;
}

function isEmpty(cell: ICellData): boolean {
  for (const _ in cell) return false;
  return true;
}
