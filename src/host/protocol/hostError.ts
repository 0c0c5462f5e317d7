/** An error that the add-in sees as an `OfficeExtension.Error` with the same code. */
export class HostError extends Error {
  /** The member that failed, such as Worksheet.name; set by whoever called it. */
  location = '';

  /**
   * @param code of Excel, such as ItemNotFound
   * @param message in Excel's words
   * @param httpStatusCode that Excel sends with this code
   */
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

/**
 * Runs what a member does and notes on the error, if there is one, which member it was.
 *
 * @param location type and member, such as Worksheet.name
 * @throws HostError always: a fault of the host itself becomes a GeneralException, as a fault of
 *   Excel does
 */
export function located<Result>(location: string, act: () => Result): Result {
  try {
    return act();
  } catch (thrown) {
    const error = asHostError(thrown);
    error.location ||= location;
    throw error;
  }
}

export function asHostError(thrown: unknown): HostError {
  if (thrown instanceof HostError) return thrown;
  const error = new HostError(
    'GeneralException',
    thrown instanceof Error ? thrown.message : String(thrown),
    500,
  );
  error.cause = thrown;
  return error;
}

export function itemNotFound(): HostError {
  return new HostError('ItemNotFound', "The requested resource doesn't exist.", 404);
}

export function itemAlreadyExists(): HostError {
  return new HostError(
    'ItemAlreadyExists',
    'A resource with the same name or identifier already exists.',
    409,
  );
}

/** @param message where Excel says more than that an argument is wrong */
export function invalidArgument(
  message = 'The argument is invalid or missing or has an incorrect format.',
): HostError {
  return new HostError('InvalidArgument', message);
}

export function invalidOperation(
  message = 'The operation attempted is invalid on the object.',
): HostError {
  return new HostError('InvalidOperation', message);
}

/**
 * What Excel answers where cells would have to leave the grid.
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
export function nonBlankCellOffSheet(): HostError {
  return new HostError(
    'NonBlankCellOffSheet',
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  );
}

/** What Excel answers to a change of something protected. */
export function accessDenied(): HostError {
  return new HostError('AccessDenied', 'You cannot perform the requested operation.', 403);
}

/** What Excel answers where a password is not the right one. */
export function badPassword(): HostError {
  return new HostError('BadPassword', 'The password is incorrect.', 403);
}

/**
 * What Excel answers when it is too old to know a member, and this host when it has not got it.
 *
 * @param member such as Worksheet.charts
 */
export function apiNotFound(member: string): HostError {
  return new HostError(
    'ApiNotFound',
    `The API you are trying to use could not be found: ${member}.`,
    404,
  );
}

/** What Excel answers to everything while the user has a cell open for typing. */
export function inCellEditMode(): HostError {
  return new HostError(
    'InvalidOperationInCellEditMode',
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  );
}
