import { EVENT_METHODS, type EventType } from './eventTypes';

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
    const type = EVENT_METHODS[`${className}.${name}`] ?? EVENT_METHODS[name];
    if (type === undefined) return false;
    const key = keyOf(target, type);
    const count = (this.#counts.get(key) ?? 0) + (verb === 'Register' ? 1 : -1);
    this.#counts.set(key, Math.max(0, count));
    return true;
  }

  has(target: string, type: EventType): boolean {
    return (this.#counts.get(keyOf(target, type)) ?? 0) > 0;
  }
}

function keyOf(target: string, type: EventType): string {
  return `${type} ${target}`;
}
