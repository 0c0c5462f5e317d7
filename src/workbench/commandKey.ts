/**
 * Gives a key with Ctrl to the page in place of the browser, whose own command would print or save
 * the page around the sheet.
 *
 * @param key its letter
 * @param command what it does; not called where `isReady` says no
 */
export function listenForCommandKey(
  key: string,
  command: () => unknown,
  isReady: () => boolean,
): void {
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== key || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (isReady()) command();
  });
}
