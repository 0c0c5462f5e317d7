import { CALCULATION_MODES } from '../grid/calculation';
import { HostObject } from '../protocol/hostObject';
import { CULTURE, CultureInfo } from './cultureInfo';
import { oneOf } from './arguments';
import type { ModelContext } from './modelContext';

/** `Excel.Application`. */
export class Application extends HostObject {
  readonly #context: ModelContext;

  constructor(context: ModelContext) {
    super('Application');
    this.#context = context;
  }

  get calculationMode(): string {
    return this.#context.grid.calculation.mode;
  }

  set calculationMode(value: unknown) {
    const { calculation, extras } = this.#context.grid;
    calculation.mode = extras.calculationMode = oneOf(value, CALCULATION_MODES);
  }

  get cultureInfo(): CultureInfo {
    return new CultureInfo();
  }

  get decimalSeparator(): string {
    return CULTURE.decimalSeparator;
  }

  get thousandsSeparator(): string {
    return CULTURE.groupSeparator;
  }

  get useSystemSeparators(): boolean {
    return true;
  }

  /** Recalculates everything, whatever the kind: the results are the same. */
  calculate(kind: unknown): void {
    oneOf(kind, ['Recalculate', 'Full', 'FullRebuild']);
    this.#context.grid.calculation.request();
  }

  /** Univer draws once after each request anyway. */
  suspendScreenUpdatingUntilNextSync(): void {
    return undefined;
  }

  /** The host calculates once, when the request ends or something is read. */
  suspendApiCalculationUntilNextSync(): void {
    return undefined;
  }
}
