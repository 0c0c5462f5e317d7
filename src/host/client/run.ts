import { ClientContext, type Connection } from './clientContext';
import { ClientObject } from './clientObject';
import { invalidClientArgument, runMustReturnPromise } from './officeError';

type BatchFunction = (context: ClientContext) => Promise<unknown>;

/**
 * `Excel.run`: carries out a batch function, sends what it leaves queued, and lets go of the ranges
 * that it has used.
 *
 * @param args the batch function; before it, a context, an object or objects whose context is to be
 *   used, or `{ previousObjects, delayForCellEdit }`
 * @returns what the batch function gives
 * @throws OfficeError InvalidArgument or RunMustReturnPromise; else whatever the batch function or
 *   the host throws
 */
export async function run(connection: Connection, args: readonly unknown[]): Promise<unknown> {
  const [first, second] = args;
  const batch = args.length > 1 ? second : first;
  if (typeof batch !== 'function') throw wrongRun();
  const target = args.length > 1 ? first : null;
  const context = contextOf(target) ?? new ClientContext(connection);
  if (
    delaysForCellEdit(target) &&
    connection.link.requirementSets['DelayForCellEdit'] !== undefined
  )
    context.waitsForCell = true;
  return context.whenFree(() => runIn(context, batch as BatchFunction));
}

async function runIn(context: ClientContext, batch: BatchFunction): Promise<unknown> {
  context.trackedObjects.beginRun();
  try {
    const promise: unknown = batch(context);
    if (!isPromise(promise)) throw runMustReturnPromise();
    const value = await promise;
    await context.sync();
    return value;
  } finally {
    // After a failure, what it has queued by then is not done.
    context.forget();
    // Nobody waits for it: what cannot be let go stays kept as long as the workbook is open.
    context.trackedObjects.endRun().catch(() => undefined);
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as Partial<Promise<unknown>> | null | undefined)?.then === 'function';
}

/** @returns null for a new one */
function contextOf(target: unknown): ClientContext | null {
  if (target === null || target === undefined) return null;
  if (target instanceof ClientContext) return target;
  if (target instanceof ClientObject) return target.context as ClientContext;
  if (Array.isArray(target)) return contextOf(target[0]);
  if (typeof target !== 'object') throw wrongRun();
  return 'previousObjects' in target ? contextOf(target.previousObjects) : null;
}

function delaysForCellEdit(target: unknown): boolean {
  return (
    typeof target === 'object' &&
    target !== null &&
    'delayForCellEdit' in target &&
    target.delayForCellEdit === true
  );
}

function wrongRun(): Error {
  return invalidClientArgument('{0}', { errorLocation: 'Excel.run' });
}
