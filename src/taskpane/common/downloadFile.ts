/**
 * Offers a file to save. Excel's web views may refuse it without a word, so what is said of it must
 * name another way, too.
 *
 * @param content of the file
 * @param type its media type
 * @param fileName of the file offered
 */
export function downloadFile(content: BlobPart, type: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
