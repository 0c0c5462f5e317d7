import { parseAddress } from '../grid/address';
import { findName, removeName, setNameFormula, type DefinedName } from '../grid/names';
import { itemNotFound } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';
import { textArgument } from './arguments';
import type { ModelContext } from './modelContext';
import { Range } from './range/range';
import { resolveAddress } from './range/resolveAddress';

/** `Excel.NamedItem` of the workbook. */
export class NamedItem extends HostObject {
  readonly #context: ModelContext;
  readonly #name: string;

  constructor(context: ModelContext, name: string) {
    super('NamedItem', { _Id: name });
    this.#context = context;
    this.#name = name;
  }

  get name(): string {
    return this.#name;
  }

  get type(): string {
    return this.#address ? 'Range' : 'String';
  }

  get scope(): string {
    return 'Workbook';
  }

  get visible(): boolean {
    return true;
  }

  get formula(): string {
    return `=${this.#defined.reference}`;
  }

  set formula(value: unknown) {
    setNameFormula(this.#context.grid, this.#name, textArgument(value));
  }

  /** For a range its address, as Excel gives it. */
  get value(): string {
    return this.#defined.reference.replaceAll('$', '');
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
    removeName(this.#context.grid, this.#name);
  }

  get #defined(): DefinedName {
    const defined = findName(this.#context.grid, this.#name);
    if (!defined) throw itemNotFound();
    return defined;
  }

  get #address() {
    return parseAddress(this.#defined.reference);
  }
}
