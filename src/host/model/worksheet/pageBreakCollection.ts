import { HostCollection, HostObject } from '../../protocol/hostObject';
import { itemNotFound } from '../../protocol/hostError';
import { textArgument } from '../arguments';
import type { ModelContext } from '../modelContext';
import { Range } from '../range/range';
import { resolveAddress } from '../range/resolveAddress';
import { sheetOf } from './sheetAccess';

/**
 * `Excel.PageBreakCollection`: where new pages begin by hand, from above to below or from left to
 * right.
 */
export class PageBreakCollection extends HostCollection {
  readonly #context: ModelContext;
  readonly #sheetId: string;
  readonly #kind: BreakKind;

  constructor(context: ModelContext, sheetId: string, kind: BreakKind) {
    super('PageBreakCollection');
    this.#context = context;
    this.#sheetId = sheetId;
    this.#kind = kind;
  }

  listItems(): PageBreak[] {
    return this.#lines.map((line) => new PageBreak(this.#context, this.#sheetId, this.#kind, line));
  }

  findItem(key: unknown): PageBreak | null {
    return this.listItems()[Number(key)] ?? null;
  }

  getCount(): number {
    return this.#lines.length;
  }

  getItem(index: unknown): PageBreak {
    const found = this.findItem(index);
    if (!found) throw itemNotFound();
    return found;
  }

  /** @param range its first cell begins the new page */
  add(range: unknown): PageBreak {
    const box =
      range instanceof Range
        ? range.box
        : resolveAddress(this.#context, textArgument(range), this.#sheetId).box;
    const line = this.#kind === 'rowBreaks' ? box.firstRow : box.firstColumn;
    const { extras } = sheetOf(this.#context, this.#sheetId);
    // The first line begins a page anyway.
    if (line > 0)
      extras[this.#kind] = [...new Set([...this.#lines, line])].sort((one, other) => one - other);
    return new PageBreak(this.#context, this.#sheetId, this.#kind, line);
  }

  removePageBreaks(): void {
    sheetOf(this.#context, this.#sheetId).extras[this.#kind] = [];
  }

  get #lines(): readonly number[] {
    return sheetOf(this.#context, this.#sheetId).extras[this.#kind];
  }
}

/** Which breaks of a sheet: before rows or before columns. */
export type BreakKind = 'rowBreaks' | 'columnBreaks';

/** `Excel.PageBreak`. */
export class PageBreak extends HostObject {
  readonly #context: ModelContext;
  readonly #sheetId: string;
  readonly #kind: BreakKind;
  readonly #line: number;

  constructor(context: ModelContext, sheetId: string, kind: BreakKind, line: number) {
    super('PageBreak', { _Id: String(line) });
    this.#context = context;
    this.#sheetId = sheetId;
    this.#kind = kind;
    this.#line = line;
  }

  get columnIndex(): number {
    return this.#kind === 'columnBreaks' ? this.#line : 0;
  }

  get rowIndex(): number {
    return this.#kind === 'rowBreaks' ? this.#line : 0;
  }

  getCellAfterBreak(): Range {
    const [firstRow, firstColumn] = [this.rowIndex, this.columnIndex];
    return new Range(this.#context, this.#sheetId, {
      firstRow,
      firstColumn,
      lastRow: firstRow,
      lastColumn: firstColumn,
    });
  }

  delete(): void {
    const { extras } = sheetOf(this.#context, this.#sheetId);
    extras[this.#kind] = extras[this.#kind].filter((line) => line !== this.#line);
  }
}
