import { basename } from 'node:path';
import type { FileFault, FileProblem } from '../text/fileProblemText';

/** What the system says of a path, by what it means for the one who gave it. */
const FAULTS: Readonly<Record<string, FileFault>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  ELOOP: 'link-loop',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'read-only',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  ENAMETOOLONG: 'name-too-long',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
};

/** Where a problem of a file stands: at the file, by its name. */
export function ofFile(path: string, severity: FileProblem['severity']) {
  return { isOfFile: true, severity, sheet: '', cell: '', fileName: basename(path) } as const;
}

/** A file that cannot be read or written: told to the clerk as a problem, with exit code 1. */
export class FileFaultError extends Error {
  override readonly name = 'FileFaultError';

  constructor(
    readonly problem: FileProblem,
    options?: ErrorOptions,
  ) {
    super(`${problem.fileName}: ${problem.code}`, options);
  }
}

/**
 * A fault of a path that was given.
 *
 * @param code what the path is for
 * @param path as given
 * @param systemCode what the system calls it, where it does
 */
export function fileFault(
  code: 'workbook-unreadable' | 'file-unreadable' | 'file-unwritable',
  path: string,
  cause: FileFault,
  systemCode = '',
): FileFaultError {
  return new FileFaultError({ code, ...ofFile(path, 'error'), cause, systemCode });
}

/**
 * What the system threw, as a fault of the path.
 *
 * @returns anything but a fault of the file system as it is
 */
export function systemFault(
  code: Parameters<typeof fileFault>[0],
  path: string,
  thrown: unknown,
): unknown {
  const { code: systemCode, syscall } = thrown as NodeJS.ErrnoException;
  if (systemCode === undefined || syscall === undefined) return thrown;
  const cause = FAULTS[systemCode] ?? 'failed';
  const isFolder = code === 'file-unwritable' && cause === 'missing';
  return fileFault(code, path, isFolder ? 'folder-missing' : cause, systemCode);
}
