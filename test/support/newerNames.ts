/** Something that Chromium 95 has not: how it is used in a script, and since which version it is there. */
export interface NewerName {
  readonly used: RegExp;
  readonly since: number;
  /**
   * Provided by src/workbench/olderBrowsers.ts; or the question in the same script, without which it
   * may not be used. Neither where nothing uses it.
   */
  readonly behind?: 'provided' | RegExp;
}

/**
 * What a script could be found to use by its words alone. Names that other things have, too, such as
 * `with` and `union`, are taken away in the browser instead: test/support/olderBrowser.ts.
 */
export const NEWER_NAMES: readonly NewerName[] = [
  { used: /\.findLast(?:Index)?\(/, since: 97, behind: 'provided' },
  { used: /\bstructuredClone\(/, since: 98, behind: 'provided' },
  { used: /\.throwIfAborted\(/, since: 100, behind: 'provided' },
  { used: /\.(?:toSorted|toReversed)\(/, since: 110, behind: 'provided' },
  { used: /\.toSpliced\(/, since: 110 },
  { used: /\bAbortSignal\.(?:timeout|any)\b/, since: 103 },
  { used: /\.checkVisibility\(/, since: 105, behind: /typeof \w+\.checkVisibility=="function"/ },
  { used: /\bmaxByteLength:/, since: 111 },
  { used: /\.(?:isWellFormed|toWellFormed)\(/, since: 111 },
  {
    used: /\.startViewTransition\(/,
    since: 111,
    behind: /try\{var \w+=\w+\.startViewTransition\(/,
  },
  { used: /\bnavigation\.navigate\(/, since: 102, behind: /typeof navigation=="object"/ },
  { used: /\.(?:show|hide|toggle)Popover\(/, since: 114 },
  { used: /\.(?:transfer|transferToFixedLength)\(\)/, since: 114 },
  { used: /\b(?:Object|Map)\.groupBy\(/, since: 117 },
  { used: /\bPromise\.withResolvers\(/, since: 119 },
  { used: /\bURL\.(?:canParse|parse)\(/, since: 120 },
  { used: /\bArray\.fromAsync\(/, since: 121 },
  { used: /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/, since: 122 },
  { used: /\bIterator\.(?:from|concat)\(/, since: 122 },
  { used: /\.setHTMLUnsafe\(/, since: 124 },
  { used: /\.caretPositionFromPoint\(/, since: 128 },
  { used: /\bPromise\.try\(/, since: 128 },
  {
    used: /\bscheduler\.yield\(/,
    since: 129,
    behind: /typeof \w+\.scheduler\?\.yield=="function"/,
  },
  { used: /\.moveBefore\(/, since: 133 },
  { used: /\bError\.isError\(/, since: 134 },
  { used: /\bFloat16Array\b|\bMath\.f16round\(/, since: 135 },
  { used: /\bRegExp\.escape\(/, since: 136 },
  {
    used: /\bUint8Array\.from(?:Hex|Base64)\(/,
    since: 140,
    behind: /typeof Uint8Array\.fromHex=="function"/,
  },
  { used: /\bTemporal\.\w/, since: 144 },
  { used: /\.getOrInsert(?:Computed)?\(/, since: 145 },
];
