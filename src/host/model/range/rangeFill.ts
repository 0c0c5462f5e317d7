import { fillColor } from '../../grid/styleFacets';
import { HostObject } from '../../protocol/hostObject';
import { colorArgument } from '../color';
import type { LookAccess } from './lookAccess';

/** `Excel.RangeFill`. */
export class RangeFill extends HostObject {
  readonly #access: LookAccess;

  constructor(access: LookAccess) {
    super('RangeFill');
    this.#access = access;
  }

  /** '#FFFFFF' without fill, '' when the cells differ. */
  get color(): string {
    return this.#access.read(fillColor) ?? '';
  }

  set color(value: unknown) {
    this.#write(colorArgument(value));
  }

  clear(): void {
    this.#write('');
  }

  #write(color: string): void {
    this.#access.write(fillColor, color);
  }
}
