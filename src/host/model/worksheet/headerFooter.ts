import type { HeaderFooterState } from '../../grid/sheetExtras';
import { HostObject } from '../../protocol/hostObject';
import { textArgument } from '../arguments';
import type { ModelContext } from '../modelContext';
import { sheetOf } from './sheetAccess';

/** `Excel.HeaderFooter`: the texts above and below a printed page. */
export class HeaderFooter extends HostObject {
  readonly #context: ModelContext;
  readonly #sheetId: string;
  readonly #pages: 'all' | 'even' | 'first';

  constructor(context: ModelContext, sheetId: string, pages: 'all' | 'even' | 'first') {
    super('HeaderFooter');
    this.#context = context;
    this.#sheetId = sheetId;
    this.#pages = pages;
  }

  get leftHeader(): string {
    return this.#state.leftHeader;
  }

  set leftHeader(value: unknown) {
    this.#state.leftHeader = textArgument(value);
  }

  get centerHeader(): string {
    return this.#state.centerHeader;
  }

  set centerHeader(value: unknown) {
    this.#state.centerHeader = textArgument(value);
  }

  get rightHeader(): string {
    return this.#state.rightHeader;
  }

  set rightHeader(value: unknown) {
    this.#state.rightHeader = textArgument(value);
  }

  get leftFooter(): string {
    return this.#state.leftFooter;
  }

  set leftFooter(value: unknown) {
    this.#state.leftFooter = textArgument(value);
  }

  get centerFooter(): string {
    return this.#state.centerFooter;
  }

  set centerFooter(value: unknown) {
    this.#state.centerFooter = textArgument(value);
  }

  get rightFooter(): string {
    return this.#state.rightFooter;
  }

  set rightFooter(value: unknown) {
    this.#state.rightFooter = textArgument(value);
  }

  get #state(): HeaderFooterState {
    return sheetOf(this.#context, this.#sheetId).extras.pageLayout.headersFooters[this.#pages];
  }
}
