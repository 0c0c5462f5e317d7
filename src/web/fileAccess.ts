/**
 * Files of the clerk's disk by the browser's File System Access, which there is in pages from https
 * and from the disk; else by the field for files. https://wicg.github.io/file-system-access/
 */

import { webText } from '../text/webText';
import { OPENED_ENDINGS } from '../workbench/filePicker';

interface PickedKind {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

type Mode = 'read' | 'readwrite';

declare global {
  interface Window {
    showOpenFilePicker?(options: {
      readonly types: readonly PickedKind[];
    }): Promise<FileSystemFileHandle[]>;
    showSaveFilePicker?(options: {
      readonly suggestedName: string;
      readonly types: readonly PickedKind[];
    }): Promise<FileSystemFileHandle>;
  }
  interface FileSystemFileHandle {
    queryPermission?(options: { readonly mode: Mode }): Promise<PermissionState>;
    requestPermission?(options: { readonly mode: Mode }): Promise<PermissionState>;
  }
  interface DataTransferItem {
    getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
  }
}

/** A file, and what it can be written by; null where the browser gives no such thing. */
export interface ChosenFile {
  readonly file: File;
  readonly handle: FileSystemFileHandle | null;
}

/** Why a file could not be read or written. */
export type FileRefusal = 'denied' | 'gone' | 'busy';

export class FileRefused extends Error {
  constructor(readonly reason: FileRefusal) {
    super(reason);
  }
}

/** Whether the browser lets a page write into the clerk's files. */
export const canWriteFiles = (): boolean => window.showSaveFilePicker !== undefined;

/** @returns null where the clerk chose none */
export async function chooseFile(): Promise<ChosenFile | null> {
  const accept = { 'application/octet-stream': OPENED_ENDINGS };
  const handles = await chosen(
    window.showOpenFilePicker?.({ types: [{ description: webText.workbookFiles, accept }] }),
  );
  const [handle] = handles ?? [];
  return handle ? { handle, file: await handle.getFile() } : null;
}

/**
 * Asks where a workbook is to be saved.
 *
 * @param suggestedName of the file, whose ending stays
 * @returns null where the clerk chose no place
 */
export async function choosePlace(suggestedName: string): Promise<FileSystemFileHandle | null> {
  const ending = suggestedName.slice(suggestedName.lastIndexOf('.'));
  const accept = { 'application/octet-stream': [ending] };
  const types = [{ description: webText.workbookFiles, accept }];
  return chosen(window.showSaveFilePicker?.({ suggestedName, types }));
}

/** A file that was opened before. The browser may ask the clerk for leave. */
export async function fileAgain(handle: FileSystemFileHandle): Promise<File> {
  await mustHave(handle, 'read');
  return refusing(() => handle.getFile());
}

/** Asks for leave to write, while the clerk's click still counts. */
export async function mayWrite(handle: FileSystemFileHandle): Promise<void> {
  await mustHave(handle, 'readwrite');
}

/** When a file last changed, in milliseconds of the clock. */
export async function changedAt(handle: FileSystemFileHandle): Promise<number> {
  return (await refusing(() => handle.getFile())).lastModified;
}

/** Puts new content into a file: all of it, or none where it fails. */
export async function writeFile(
  handle: FileSystemFileHandle,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await refusing(async () => {
    const stream = await handle.createWritable();
    await stream.write(bytes);
    await stream.close();
  });
}

/** What was dropped on the page; null where it is no file. */
export async function droppedFile({ items, files }: DataTransfer): Promise<ChosenFile | null> {
  // Both are asked before the first pause, after which they are empty.
  const [file] = files;
  const handle = await items[0]?.getAsFileSystemHandle?.();
  if (handle && handle.kind !== 'file') return null;
  return file
    ? { file, handle: (handle as FileSystemFileHandle | null | undefined) ?? null }
    : null;
}

async function chosen<Chosen>(asked: Promise<Chosen> | undefined): Promise<Chosen | null> {
  try {
    return (await asked) ?? null;
  } catch (error) {
    // The clerk closed the dialog.
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

async function mustHave(handle: FileSystemFileHandle, mode: Mode): Promise<void> {
  if ((await handle.queryPermission?.({ mode })) === 'granted') return;
  const given = await refusing(async () => handle.requestPermission?.({ mode }));
  if (given !== undefined && given !== 'granted') throw new FileRefused('denied');
}

const REASONS: Readonly<Record<string, FileRefusal>> = {
  NotFoundError: 'gone',
  NotAllowedError: 'denied',
  SecurityError: 'denied',
};

async function refusing<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    throw new FileRefused(REASONS[error.name] ?? 'busy');
  }
}
