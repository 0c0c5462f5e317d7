import { defaultSheetExtras, type WorkbookExtras } from './sheetExtras';

type Kept = Record<string, unknown>;

/** What a job changed of what Univer does not keep. */
export class ExtrasChange {
  readonly #before: WorkbookExtras;
  /** Of the changed parts, what they are when turned; undefined for one that is not there then. */
  #settings = new Map<string, unknown>();
  #sheets = new Map<string, unknown>();
  #whole = new Map<string, unknown>();

  /** @param extras as they are before the job */
  constructor(private readonly extras: WorkbookExtras) {
    this.#before = structuredClone(extras);
  }

  /** The job is over. */
  end(): void {
    const { settings, sheets, ...whole } = this.#before;
    const { settings: newSettings, sheets: newSheets, ...newWhole } = this.extras;
    this.#settings = changed(settings, newSettings);
    this.#sheets = changed(sheets, newSheets, defaultSheetExtras());
    this.#whole = changed(whole, newWhole);
  }

  /** Whether more has changed than settings, which nobody sees. */
  get isSeen(): boolean {
    return this.#sheets.size + this.#whole.size > 0;
  }

  /** @param act turns the rest of the job; rows that come or go with it take their extras along */
  turn(act: () => void): void {
    const { extras } = this;
    const whole = extras as unknown as Kept;
    const settings = present(extras.settings, this.#settings);
    const sheets = present(extras.sheets, this.#sheets);
    const others = present(whole, this.#whole);
    act();
    put(extras.settings, this.#settings);
    put(extras.sheets, this.#sheets);
    put(whole, this.#whole);
    this.#settings = settings;
    this.#sheets = sheets;
    this.#whole = others;
  }
}

/**
 * Former values of what is not the same any more.
 *
 * @param absent what one that is not there amounts to
 */
function changed(before: object, now: object, absent?: unknown): Map<string, unknown> {
  const [one, other] = [before as Kept, now as Kept];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return new Map(
    [...keys]
      .filter((key) => JSON.stringify(one[key] ?? absent) !== JSON.stringify(other[key] ?? absent))
      .map((key) => [key, one[key]]),
  );
}

/** What stands where some values are to be put. */
function present(target: Kept, values: ReadonlyMap<string, unknown>): Map<string, unknown> {
  return new Map([...values.keys()].map((key) => [key, structuredClone(target[key])]));
}

function put(target: Kept, values: ReadonlyMap<string, unknown>): void {
  for (const [key, value] of values)
    if (value === undefined) Reflect.deleteProperty(target, key);
    else target[key] = value;
}
