import { accessDenied } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';
import { isGiven, textArgument } from './arguments';
import type { ModelContext } from './modelContext';
import { sheetOf } from './sheetAccess';

/** `Excel.WorksheetProtection`. All cells are locked; what the options of `protect` would still allow is refused as well. */
export class WorksheetProtection extends HostObject {
  readonly #context: ModelContext;
  readonly #sheetId: string;

  constructor(context: ModelContext, sheetId: string) {
    super('WorksheetProtection');
    this.#context = context;
    this.#sheetId = sheetId;
  }

  get protected(): boolean {
    return sheetOf(this.#context, this.#sheetId).extras.protected;
  }

  protect(_options: unknown, password: unknown): void {
    const { extras } = sheetOf(this.#context, this.#sheetId);
    if (extras.protected) throw accessDenied();
    extras.protected = true;
    if (isGiven(password)) extras.password = textArgument(password);
  }

  unprotect(password: unknown): void {
    const { extras } = sheetOf(this.#context, this.#sheetId);
    if (extras.password !== undefined && extras.password !== password) throw accessDenied();
    extras.protected = false;
    delete extras.password;
  }
}
