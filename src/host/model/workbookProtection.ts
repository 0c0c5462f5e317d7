import { accessDenied } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';
import { isGiven, textArgument } from './arguments';
import type { ModelContext } from './modelContext';

/** `Excel.WorkbookProtection`: of the workbook's structure. */
export class WorkbookProtection extends HostObject {
  readonly #context: ModelContext;

  constructor(context: ModelContext) {
    super('WorkbookProtection');
    this.#context = context;
  }

  get protected(): boolean {
    return this.#context.grid.extras.structureProtected;
  }

  protect(password: unknown): void {
    const { extras } = this.#context.grid;
    if (extras.structureProtected) throw accessDenied();
    extras.structureProtected = true;
    if (isGiven(password)) extras.password = textArgument(password);
  }

  unprotect(password: unknown): void {
    const { extras } = this.#context.grid;
    if (extras.password !== undefined && extras.password !== password) throw accessDenied();
    extras.structureProtected = false;
    delete extras.password;
  }
}
