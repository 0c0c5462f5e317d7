/**
 * Takes from a page what Chromium 95 has not, before its own scripts run: a stand-in for a browser of
 * that age. Runs in the page, so all of it is inside.
 */
export function removeNewerNames(): void {
  const remove = (owner: object | undefined, ...names: string[]): void => {
    for (const name of names) if (owner) Reflect.deleteProperty(owner, name);
  };
  const typed = Object.getPrototypeOf(Uint8Array.prototype) as object;
  remove(
    Array.prototype,
    'findLast',
    'findLastIndex',
    'toSorted',
    'toReversed',
    'toSpliced',
    'with',
  );
  remove(typed, 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with');
  remove(Array, 'fromAsync');
  remove(String.prototype, 'isWellFormed', 'toWellFormed');
  remove(
    Set.prototype,
    ...['union', 'intersection', 'difference', 'symmetricDifference'],
    ...['isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
  );
  remove(Map.prototype, 'getOrInsert', 'getOrInsertComputed');
  remove(Map, 'groupBy');
  remove(Object, 'groupBy');
  remove(Promise, 'withResolvers', 'try');
  remove(AbortSignal, 'any', 'timeout');
  remove(AbortSignal.prototype, 'throwIfAborted', 'reason');
  remove(ArrayBuffer.prototype, 'transfer', 'transferToFixedLength', 'resize');
  remove(Element.prototype, 'checkVisibility', 'setHTML', 'setHTMLUnsafe', 'role');
  remove(HTMLElement.prototype, 'showPopover', 'hidePopover', 'togglePopover', 'inert');
  remove(RegExp, 'escape');
  remove(Error, 'isError');
  remove(URL, 'canParse', 'parse');
  remove(
    globalThis,
    ...['structuredClone', 'reportError', 'Iterator', 'scheduler'],
    ...['CompressionStream', 'DecompressionStream', 'Navigation', 'navigation'],
  );
}
