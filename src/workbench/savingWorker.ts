import './olderBrowsers';
import { openWorkbookFile, type OpenedWorkbook } from '../host/file/openWorkbookFile';
import { saveWorkbookFile } from '../host/file/saveWorkbookFile';
import { wholeAgain, type SavedParts } from './savedParts';

/** The file that a workbook was opened from: the first message. */
export interface FileMessage {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** What is to be packed, and under which number it is answered. */
export interface SaveMessage extends SavedParts {
  readonly save: number;
}

/** The bytes of the file; null where it could not be packed here. */
export interface SavedMessage {
  readonly save: number;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

/** The thread that files are packed in, so that the page does not stand still. */
let opened: Promise<OpenedWorkbook> | null = null;

async function packed(message: SaveMessage): Promise<Uint8Array<ArrayBuffer> | null> {
  if (opened === null) return null;
  const file = await opened;
  const { snapshot, extras, isTouched } = wholeAgain(message, file);
  return saveWorkbookFile(file, snapshot, extras, isTouched);
}

addEventListener('message', ({ data }: MessageEvent<FileMessage | SaveMessage>) => {
  if (!('save' in data)) {
    opened = openWorkbookFile(data.bytes, data.fileName);
    // Told when something is to be packed.
    opened.catch(() => undefined);
    return;
  }
  const answer = (bytes: SavedMessage['bytes']): void =>
    (self as unknown as Worker).postMessage({ save: data.save, bytes } satisfies SavedMessage);
  packed(data).then(answer, () => answer(null));
});
