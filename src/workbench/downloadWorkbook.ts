import { element } from './element';

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands a file to the browser, which puts it where the clerk keeps downloads. */
export function downloadWorkbook(bytes: Uint8Array<ArrayBuffer>, fileName: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: contentType }));
  element('a', { href: address, download: fileName }).click();
  // The browser has taken the content by the next turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(address));
}
