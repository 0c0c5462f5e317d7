import { HostObject } from '../../protocol/hostObject';
import { colorArgument } from '../color';
import type { ChartLookAccess } from './chartLookAccess';

/** `Excel.ChartFill`. */
export class ChartFill extends HostObject {
  readonly #access: ChartLookAccess;

  constructor(access: ChartLookAccess) {
    super('ChartFill');
    this.#access = access;
  }

  setSolidColor(color: unknown): void {
    this.#access.changeFill(colorArgument(color));
  }

  /** Back to what Excel chooses. */
  clear(): void {
    this.#access.changeFill(undefined);
  }
}
