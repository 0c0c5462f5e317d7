import { HostObject } from '../../protocol/hostObject';
import { storedColor } from '../../grid/color';
import { colorArgument } from '../color';
import type { ConditionalFormatAccess } from './conditionalFormatAccess';

/** `Excel.ConditionalRangeFill`. */
export class ConditionalRangeFill extends HostObject {
  readonly #access: ConditionalFormatAccess;

  constructor(access: ConditionalFormatAccess) {
    super('ConditionalRangeFill');
    this.#access = access;
  }

  /** '' without fill. */
  get color(): string {
    return storedColor(this.#access.style.bg?.rgb, '');
  }

  set color(value: unknown) {
    this.#access.changeStyle({ bg: { rgb: colorArgument(value) } });
  }

  clear(): void {
    this.#access.changeStyle({ bg: null });
  }
}
