import { element } from './element';

/** By this the browser would give the file another ending than its name has, were it wrong. */
const contentTypes = {
  plain: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  macros: 'application/vnd.ms-excel.sheet.macroEnabled.12',
};

/** Hands a file to the browser, which puts it where the clerk keeps downloads. */
export function downloadWorkbook(bytes: Uint8Array<ArrayBuffer>, fileName: string): void {
  const type = /m$/i.test(fileName) ? contentTypes.macros : contentTypes.plain;
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  element('a', { href: address, download: fileName }).click();
  // The browser has taken the content by the next turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(address));
}
