import { EVENT_METHODS, type EventType } from './eventTypes';

/** Classes whose events `EVENT_METHODS` names without the class. */
const OF_SHEETS: ReadonlySet<string> = new Set(['Worksheet', 'WorksheetCollection']);

/** Which events the add-in listens to, counted, as it registers each handler. */
export class Registrations {
  readonly #counts = new Map<string, number>();

  /**
   * Carries out a call to `_RegisterXEvent` or `_UnregisterXEvent`, or `_RegisterEventX`.
   *
   * @param target a sheet's id, or `Workbook`
   * @param className of the object that it is a method of
   * @returns false when the host has no such event
   */
  call(target: string, method: string, className: string): boolean {
    const [, verb, name = ''] =
      /^_(Register|Unregister)(?:Event)?(\w+?)(?:Event)?$/.exec(method) ?? [];
    const key = OF_SHEETS.has(className) ? name : `${className}.${name}`;
    const type = EVENT_METHODS[key];
    if (type === undefined) return false;
    const counted = keyOf(target, type);
    const count = (this.#counts.get(counted) ?? 0) + (verb === 'Register' ? 1 : -1);
    this.#counts.set(counted, Math.max(0, count));
    return true;
  }

  has(target: string, type: EventType): boolean {
    return (this.#counts.get(keyOf(target, type)) ?? 0) > 0;
  }
}

function keyOf(target: string, type: EventType): string {
  return `${type} ${target}`;
}
