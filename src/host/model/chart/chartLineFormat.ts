import { LINE_STYLES, type LineStyle } from '../../grid/chartLooks';
import { HostObject } from '../../protocol/hostObject';
import { oneOf, positiveArgument } from '../arguments';
import { colorArgument } from '../color';
import type { ChartLookAccess } from './chartLookAccess';

/** What lines and borders have in common. */
abstract class ChartLineLook extends HostObject {
  readonly #access: ChartLookAccess;

  constructor(typeName: string, access: ChartLookAccess) {
    super(typeName);
    this.#access = access;
  }

  /** '' where Excel chooses. */
  get color(): string {
    return this.#access.look.line?.color ?? '';
  }

  set color(value: unknown) {
    this.#access.changeLine({ color: colorArgument(value) });
  }

  get lineStyle(): LineStyle {
    return this.#access.look.line?.style ?? 'Automatic';
  }

  set lineStyle(value: unknown) {
    this.#access.changeLine({ style: oneOf(value, LINE_STYLES) });
  }

  /** Points. */
  get weight(): number {
    return this.#access.look.line?.weight ?? 0.75;
  }

  set weight(value: unknown) {
    this.#access.changeLine({ weight: positiveArgument(value) });
  }

  /** Back to what Excel chooses. */
  clear(): void {
    this.#access.changeLine(undefined);
  }
}

/** `Excel.ChartLineFormat`. */
export class ChartLineFormat extends ChartLineLook {
  constructor(access: ChartLookAccess) {
    super('ChartLineFormat', access);
  }
}

/** `Excel.ChartBorder`. */
export class ChartBorder extends ChartLineLook {
  constructor(access: ChartLookAccess) {
    super('ChartBorder', access);
  }
}
