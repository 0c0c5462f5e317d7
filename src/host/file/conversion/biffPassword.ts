import { isOle2Container } from './ole2';

/** The part of the reader of old formats that takes their containers apart. */
export interface ContainerReader {
  read(bytes: Uint8Array, options: { readonly type: 'array' }): object;
  find(container: object, name: string): { readonly content: ArrayLike<number> } | null;
}

const FILEPASS = 0x2f;
const BOUNDSHEET = 0x85;

/**
 * Whether an old workbook is encrypted: a FILEPASS record among the first says so, and all after it
 * cannot be read.
 */
export function needsPassword(bytes: Uint8Array, containers: ContainerReader): boolean {
  if (!isOle2Container(bytes)) return false;
  const container = containers.read(bytes, { type: 'array' });
  const stream = Uint8Array.from(
    (containers.find(container, 'Workbook') ?? containers.find(container, 'Book'))?.content ?? [],
  );
  const view = new DataView(stream.buffer);
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    const record = view.getUint16(at, true);
    if (record === FILEPASS) return true;
    if (record === BOUNDSHEET) return false;
  }
  return false;
}
