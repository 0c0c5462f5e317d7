import { accessDenied, badPassword } from '../../protocol/hostError';
import { HostObject } from '../../protocol/hostObject';
import { booleanArgument, isGiven, oneOf, textArgument } from '../arguments';
import type { ModelContext } from '../modelContext';
import { sheetOf } from './sheetAccess';

/** What `Excel.WorksheetProtectionOptions` allows. */
const PROTECTION_OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

/** `Excel.ProtectionSelectionMode`. */
const SELECTION_MODES = ['Normal', 'Unlocked', 'None'] as const;

/** `Excel.WorksheetProtection`. */
export class WorksheetProtection extends HostObject {
  readonly #context: ModelContext;
  readonly #sheetId: string;

  constructor(context: ModelContext, sheetId: string) {
    super('WorksheetProtection');
    this.#context = context;
    this.#sheetId = sheetId;
  }

  get protected(): boolean {
    return this.#extras.protected;
  }

  get options(): Record<string, unknown> {
    const { allowed = [], selectionMode = 'Normal' } = this.#extras;
    return {
      ...Object.fromEntries(PROTECTION_OPTIONS.map((option) => [option, allowed.includes(option)])),
      selectionMode,
    };
  }

  /** @param options what stays allowed; nothing does that is not given */
  protect(options: unknown, password: unknown): void {
    const extras = this.#extras;
    if (extras.protected) throw accessDenied();
    const given = (options ?? {}) as Readonly<Record<string, unknown>>;
    const allowed = PROTECTION_OPTIONS.filter(
      (option) => isGiven(given[option]) && booleanArgument(given[option]),
    );
    const mode = isGiven(given.selectionMode)
      ? oneOf(given.selectionMode, SELECTION_MODES)
      : 'Normal';
    extras.protected = true;
    if (mode !== 'Normal') extras.selectionMode = mode;
    if (allowed.length > 0) extras.allowed = allowed;
    if (isGiven(password)) extras.password = textArgument(password);
    this.#tell(true);
  }

  unprotect(password: unknown): void {
    const extras = this.#extras;
    if (extras.password !== undefined && extras.password !== password) throw badPassword();
    const wasProtected = extras.protected;
    extras.protected = false;
    delete extras.password;
    delete extras.allowed;
    delete extras.selectionMode;
    if (wasProtected) this.#tell(false);
  }

  #tell(isProtected: boolean): void {
    const { grid } = this.#context;
    const change = { kind: 'protection', sheetId: this.#sheetId, isProtected } as const;
    grid.ownEdit(() => {
      grid.onChanged(change);
    });
  }

  get #extras() {
    return sheetOf(this.#context, this.#sheetId).extras;
  }
}
