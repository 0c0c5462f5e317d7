import { vocabulary } from '../../text/vocabulary/vocabulary';
import { sheetNames } from '../../text/sheet/sheetNames';

/**
 * A name that no sheet has yet: the wanted one, or the wanted one with (2), (3) …
 *
 * @param wanted at most 27 characters, as all result sheets have
 * @param taken names in the workbook; Excel does not tell capitals from small letters
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number++) name = `${wanted} (${number})`;
  return name;
}

/** Which of this program's sheets a name belongs to, or null for a sheet of the bureau's own. */
export function resultSheetKind(
  name: string,
): 'plan' | 'list' | 'ledger' | 'record' | 'announcement' | null {
  for (const kind of ['plan', 'list', 'ledger', 'record', 'announcement'] as const) {
    if (RESULT_NAME[kind].test(name)) return kind;
  }
  return null;
}

/**
 * Whether a name is one that this program gives: that of any of its sheets, with what belongs
 * behind it, a year or a period and a number.
 *
 * @param name of a sheet
 */
export function isOwnSheetName(name: string): boolean {
  if (resultSheetKind(name) !== null) return true;
  return vocabulary.ownSheetPrefixes.some(
    (prefix) =>
      !EVIDENCE.includes(prefix) &&
      name.startsWith(prefix) &&
      OWN_ENDING.test(name.slice(prefix.length)),
  );
}

/**
 * Whether a name is one that sheets have until all of them are written.
 *
 * @param name of a sheet
 */
export function isTemporarySheetName(name: string): boolean {
  return TEMPORARY.test(name);
}

/** Names that a bureau may give to sheets of its own: they are ours with a period only. */
const EVIDENCE: readonly string[] = [
  sheetNames.plan,
  sheetNames.list,
  sheetNames.ledger,
  sheetNames.record,
  sheetNames.announcement,
];
/** Some prefixes end with the first digits of the year. */
const code = String.raw`(?:Q[1-4]|M(?:0[1-9]|1[0-2])|H[12]|Y|B-[^()]+)`;
const OWN_ENDING = new RegExp(String.raw`^( ?(20)?\d{2}${code}?)?( \(\d+\))?$`, 'u');
const period = String.raw` \d{4}${code}`;
const number = String.raw`( \(\d+\))?`;
const TEMPORARY = new RegExp(`^${sheetNames.temporary}${number}$`);
const RESULT_NAME = {
  // Those of earlier versions have no period.
  plan: new RegExp(`^${sheetNames.plan}(?:${period})?${number}$`),
  list: new RegExp(`^${sheetNames.list}${period}${number}$`),
  ledger: new RegExp(`^${sheetNames.ledger}${period}${number}$`),
  record: new RegExp(`^${sheetNames.record}${period}${number}$`),
  announcement: new RegExp(`^${sheetNames.announcement}${period}${number}$`),
} as const;
