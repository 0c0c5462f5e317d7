import { parseAddress } from '../grid/address';
import { typeOfValue } from '../grid/cellValue';
import type { Evaluated } from '../grid/evaluations';
import { changeName, findName, removeName, type DefinedName } from '../grid/names';
import { homeOfFormulas } from '../grid/sheets';
import { itemNotFound } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';
import { booleanArgument, formulaArgument, textArgument } from './arguments';
import type { ModelContext } from './modelContext';
import { NamedItemArrayValues } from './namedItemArrayValues';
import { Range } from './range/range';
import { resolveAddress } from './range/resolveAddress';

/** `Excel.NamedItem` of the workbook or of a worksheet. */
export class NamedItem extends HostObject {
  readonly #context: ModelContext;
  readonly #name: string;
  readonly #sheetId: string | null;
  readonly #evaluated: () => Evaluated;

  /** @param sheetId null for a name of the workbook */
  constructor(context: ModelContext, name: string, sheetId: string | null) {
    super('NamedItem', { _Id: name });
    this.#context = context;
    this.#name = name;
    this.#sheetId = sheetId;
    const { grid } = context;
    const homeOf = homeOfFormulas(grid);
    this.#evaluated = grid.evaluations.want(() => {
      const defined = findName(grid, name, sheetId);
      return !defined || parseAddress(defined.reference)
        ? null
        : { sheetId: sheetId ?? homeOf(), formula: `=${defined.reference}` };
    });
  }

  get name(): string {
    return this.#name;
  }

  get comment(): string {
    return this.#defined.comment;
  }

  set comment(value: unknown) {
    changeName(this.#context.grid, this.#defined, { comment: textArgument(value) });
  }

  get type(): string {
    if (this.#address) return 'Range';
    const value = this.#evaluated();
    if (typeof value === 'object') return 'Array';
    const type = typeOfValue(value);
    return type === 'Double' && Number.isInteger(value) ? 'Integer' : type;
  }

  get scope(): string {
    return this.#sheetId === null ? 'Workbook' : 'Worksheet';
  }

  get visible(): boolean {
    return this.#defined.isVisible;
  }

  set visible(value: unknown) {
    changeName(this.#context.grid, this.#defined, { isVisible: booleanArgument(value) });
  }

  get formula(): string {
    return `=${this.#defined.reference}`;
  }

  set formula(value: unknown) {
    changeName(this.#context.grid, this.#defined, { reference: formulaArgument(value) });
  }

  /** For a range its address, as Excel gives it; else what the formula comes to. */
  get value(): Evaluated {
    return this.#address ? this.#defined.reference.replaceAll('$', '') : this.#evaluated();
  }

  /** The values of a range, those of an array, or the one value. */
  get arrayValues(): NamedItemArrayValues {
    const value = this.#address ? (this.getRange().values ?? []) : this.#evaluated();
    return new NamedItemArrayValues(typeof value === 'object' ? value : [[value]]);
  }

  /** @throws HostError ItemNotFound for a name of the workbook */
  get worksheet(): HostObject {
    const sheet = this.worksheetOrNullObject;
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  get worksheetOrNullObject(): HostObject | null {
    return this.#sheetId === null ? null : this.#context.worksheet(this.#sheetId);
  }

  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }

  getRangeOrNullObject(): Range | null {
    if (!this.#address?.sheet) return null;
    const { sheetId, box } = resolveAddress(this.#context, this.#defined.reference, '');
    return new Range(this.#context, sheetId, box);
  }

  delete(): void {
    removeName(this.#context.grid, this.#defined);
  }

  get #defined(): DefinedName {
    const defined = findName(this.#context.grid, this.#name, this.#sheetId);
    if (!defined) throw itemNotFound();
    return defined;
  }

  get #address() {
    return parseAddress(this.#defined.reference);
  }
}
