/** What Office.js says of an error: https://learn.microsoft.com/javascript/api/office/officeextension.debuginfo */
export interface DebugInfo {
  readonly code: string;
  readonly message: string;
  readonly errorLocation?: string;
  readonly statement?: string;
  readonly surroundingStatements?: readonly string[];
  readonly fullStatements?: readonly string[];
  readonly innerError?: DebugInfo;
}

/** Where an error came from, as far as it is known. */
export type ErrorPlace = Omit<DebugInfo, 'code' | 'message'>;

/** `OfficeExtension.Error`: whatever Office.js rejects with or throws. */
export class OfficeError extends Error {
  override readonly name = 'RichApi.Error';
  readonly traceMessages: readonly string[] = [];
  readonly debugInfo: DebugInfo;

  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
    place: ErrorPlace = {},
  ) {
    super(message);
    this.debugInfo = { code, message, ...place };
  }

  override toString(): string {
    return `${this.code}: ${this.message}`;
  }
}

const CALL_SYNC = 'call "context.sync()" on the associated request context.' as const;

/** @param className null where Office.js does not say of which class */
export function propertyNotLoaded(name: string, className: string | null): OfficeError {
  return new OfficeError(
    'PropertyNotLoaded',
    `The property '${name}' is not available. Before reading the property's value, call the load method on the containing object and ${CALL_SYNC}`,
    400,
    className === null ? {} : { errorLocation: `${className}.${name}` },
  );
}

export function valueNotLoaded(): OfficeError {
  return new OfficeError(
    'ValueNotLoaded',
    `The value of the result object has not been loaded yet. Before reading the value property, ${CALL_SYNC}`,
    400,
    { errorLocation: 'clientResult.value' },
  );
}

/** @param path as code that leads to the object */
export function invalidObjectPath(path: string, place: ErrorPlace = {}): OfficeError {
  return new OfficeError(
    'InvalidObjectPath',
    `The object path '${path}' isn't working for what you're trying to do. If you're using the object across multiple "context.sync" calls and outside the sequential execution of a ".run" batch, please use the "context.trackedObjects.add()" and "context.trackedObjects.remove()" methods to manage the object's lifetime.`,
    400,
    place,
  );
}

export function invalidRequestContext(): OfficeError {
  return new OfficeError(
    'InvalidRequestContext',
    'Cannot use the object across different request contexts.',
  );
}

/** @param name of the argument */
export function invalidClientArgument(name: string, place: ErrorPlace = {}): OfficeError {
  return new OfficeError(
    'InvalidArgument',
    `The argument '${name}' doesn't work for this situation, is missing, or isn't in the right format.`,
    400,
    place,
  );
}

/**
 * @param member such as Range.getCellProperties
 * @param set see `Member`
 */
export function setNotSupported(member: string, set: string): OfficeError {
  const name = set.includes(' ') ? set : `ExcelApi ${set}`;
  return new OfficeError(
    'ApiNotFound',
    `The method or property ${member} is part of the ${name} requirement set, which is not available in your version of Excel.`,
    404,
    { errorLocation: member },
  );
}

export function runMustReturnPromise(): OfficeError {
  return new OfficeError(
    'RunMustReturnPromise',
    'The batch function passed to the ".run" method didn\'t return a promise. The function must return a promise, so that any automatically-tracked objects can be released at the completion of the batch operation. Typically, you return a promise by returning the response from "context.sync()".',
  );
}

/** For a request that was refused as a whole. */
export function requestFailed(statusCode: number, code: string, message: string): OfficeError {
  return code === ''
    ? new OfficeError(
        'ConnectionFailure',
        `The request failed with status code of ${statusCode}.`,
        statusCode,
      )
    : new OfficeError(
        code,
        `The request failed with status code of ${statusCode}, error code ${code} and the following error message: ${message}`,
        statusCode,
      );
}
