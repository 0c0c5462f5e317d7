const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * True for the container of Office 97–2003, which password-protected new files are wrapped in too.
 */
export function isOle2Container(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** What such a container holds; null for a document of another program, such as Word. */
export type Ole2Content = 'workbook' | 'encrypted' | null;

/** Streams that hold a whole new workbook under a password or under rights management. */
const ENCRYPTED_STREAMS = ['EncryptedPackage', '\tDRMContent', '\tDRMEncryptedDataSpace'];

/** Streams of a workbook of Excel 97–2003, and of Excel 5 and 95. */
const WORKBOOK_STREAMS = ['Workbook', 'Book'];

/**
 * Looks at the names of the streams. A workbook may still be found to need a password when its
 * stream is read.
 */
export function ole2Content(bytes: Uint8Array): Ole2Content {
  if (ENCRYPTED_STREAMS.some((name) => holdsName(bytes, name))) return 'encrypted';
  return WORKBOOK_STREAMS.some((name) => holdsName(bytes, name)) ? 'workbook' : null;
}

function holdsName(bytes: Uint8Array, name: string): boolean {
  // The directory is a row of 128-byte entries, each beginning with its name in UTF-16, ended by a
  // zero.
  for (let entry = 512; entry + 128 <= bytes.length; entry += 128) {
    let index = 0;
    while (
      index < name.length &&
      bytes[entry + 2 * index] === name.charCodeAt(index) &&
      bytes[entry + 2 * index + 1] === 0
    )
      index++;
    if (
      index === name.length &&
      bytes[entry + 2 * index] === 0 &&
      bytes[entry + 2 * index + 1] === 0
    )
      return true;
  }
  return false;
}
