import { HostObject } from '../../protocol/hostObject';
import { ChartFont } from './chartFont';
import type { ChartLookAccess } from './chartLookAccess';

/** `Excel.ChartFormatString`: letters of a text. */
export class ChartFormatString extends HostObject {
  readonly #access: ChartLookAccess;

  constructor(access: ChartLookAccess) {
    super('ChartFormatString');
    this.#access = access;
  }

  get font(): ChartFont {
    return new ChartFont(this.#access);
  }
}
