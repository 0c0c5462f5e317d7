import type { Step } from './jobStep';
import { defaultSheetExtras, type WorkbookExtras } from './sheetExtras';

type Kept = Record<string, unknown>;

/** What a job changed of what Univer does not keep. */
export class ExtrasChange implements Step {
  readonly sheetId = null;
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

  turn(): void {
    this.#settings = exchanged(this.extras.settings, this.#settings);
    this.#sheets = exchanged(this.extras.sheets, this.#sheets);
    this.#whole = exchanged(this.extras as unknown as Kept, this.#whole);
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

/** Puts values into the place of others, which are returned. */
function exchanged(target: Kept, values: ReadonlyMap<string, unknown>): Map<string, unknown> {
  const others = new Map<string, unknown>();
  for (const [key, value] of values) {
    others.set(key, target[key]);
    if (value === undefined) Reflect.deleteProperty(target, key);
    else target[key] = value;
  }
  return others;
}
