import type { HeadersFootersState } from '../../grid/sheetExtras';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument, oneOf } from '../arguments';
import { HeaderFooter } from './headerFooter';
import type { ModelContext } from '../modelContext';
import { sheetOf } from './sheetAccess';

/** `Excel.HeaderFooterGroup`. Odd pages and all pages share one text, as in a file. */
export class HeaderFooterGroup extends HostObject {
  readonly #context: ModelContext;
  readonly #sheetId: string;

  constructor(context: ModelContext, sheetId: string) {
    super('HeaderFooterGroup');
    this.#context = context;
    this.#sheetId = sheetId;
  }

  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.#context, this.#sheetId, 'all');
  }

  get oddPages(): HeaderFooter {
    return new HeaderFooter(this.#context, this.#sheetId, 'all');
  }

  get evenPages(): HeaderFooter {
    return new HeaderFooter(this.#context, this.#sheetId, 'even');
  }

  get firstPage(): HeaderFooter {
    return new HeaderFooter(this.#context, this.#sheetId, 'first');
  }

  get state(): string {
    return this.#state.state;
  }

  set state(value: unknown) {
    this.#state.state = oneOf(value, [
      'Default',
      'FirstAndDefault',
      'OddAndEven',
      'FirstOddAndEven',
    ]);
  }

  get useSheetMargins(): boolean {
    return this.#state.useSheetMargins;
  }

  set useSheetMargins(value: unknown) {
    this.#state.useSheetMargins = booleanArgument(value);
  }

  get useSheetScale(): boolean {
    return this.#state.useSheetScale;
  }

  set useSheetScale(value: unknown) {
    this.#state.useSheetScale = booleanArgument(value);
  }

  get #state(): HeadersFootersState {
    return sheetOf(this.#context, this.#sheetId).extras.pageLayout.headersFooters;
  }
}
