import type { WorkbookFault } from './workbookFileError';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** True for the container of Office 97–2003, which password-protected new files are wrapped in too. */
export function isOle2Container(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

function holdsName(bytes: Uint8Array, name: string): boolean {
  // The directory is a row of 128-byte entries, each beginning with its name in UTF-16, ended by a zero.
  for (let entry = 512; entry + 128 <= bytes.length; entry += 128) {
    let index = 0;
    while (index < name.length && bytes[entry + 2 * index] === name.charCodeAt(index) && bytes[entry + 2 * index + 1] === 0) index++;
    if (index === name.length && bytes[entry + 2 * index] === 0) return true;
  }
  return false;
}

/** Why such a container cannot be opened. */
export function ole2Fault(bytes: Uint8Array): WorkbookFault {
  if (holdsName(bytes, 'EncryptedPackage')) return 'encrypted';
  return holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book') ? 'old-xls' : 'not-xlsx';
}
