import type { HostLink } from '../transport/link';
import { classNamed, constructors } from './clientClasses';
import { ClientContext, type Connection } from './clientContext';
import { ClientObject } from './clientObject';
import { ClientResult } from './clientResult';
import { enumerations } from './enumerations';
import { EventHandlers } from './eventHandlers';
import { isDeclared, officeFor } from './office';
import { OfficeError } from './officeError';
import { run } from './run';

/**
 * Makes `Office`, `Excel` and `OfficeExtension` globals of this realm that work on a workbook. Another
 * call makes them work on another workbook instead.
 */
export function connectClient(link: HostLink): void {
  const handlers = new EventHandlers();
  link.onEvents = (entries) => {
    handlers.tell(entries);
  };
  const has = new Map<string, boolean>();
  const connection: Connection = {
    link,
    handlers,
    classOf: classNamed,
    hasSet(set) {
      const known = has.get(set) ?? isDeclared(link.requirementSets, set);
      has.set(set, known);
      return known;
    },
  };
  class RequestContext extends ClientContext {
    constructor() {
      super(connection);
    }
  }
  Object.assign(globalThis, {
    Office: officeFor(link),
    OfficeExtension: {
      Error: OfficeError,
      ClientObject,
      ClientResult,
      ClientRequestContext: ClientContext,
    },
    Excel: Object.defineProperties(
      {
        ...enumerations,
        RequestContext,
        run: (...args: readonly unknown[]) => run(connection, args),
      },
      constructors,
    ),
  });
}
