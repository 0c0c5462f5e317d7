/** How often a unit was checked this year in some ways, in conditions: 年度非现场检查次数. */

import { isOnSite, ON_SITE_KINDS } from '../../domain/population/countedRow';
import { CHECK_KINDS, type CheckKind } from '../../domain/register/inspectionRecord';
import { countedKindsText, kindText } from '../term/codeText';
import { fieldText } from '../term/fieldText';
import { CLOSE, OPEN, SEPARATOR } from './conditionWords';
import type { WordScanner } from './wordScanner';

/** All kinds but 非现场. */
const ON_SITE = '现场';
const ALL = '各类检查';

/** Words of a kind beside its own, where 检查次数 follows. */
const OTHER_WORDS: Readonly<Partial<Record<CheckKind, readonly string[]>>> = {
  routine: ['双随机', '日常', '随机'],
  joint: ['联合'],
  complaint: ['信访', '举报'],
  case: ['案件'],
  emergency: ['应急', '突发'],
  offsite: ['非现场监管', '非现场执法'],
  revisit: ['复查', '回访'],
};

const KINDS_BY_WORD: readonly (readonly [word: string, kinds: readonly CheckKind[]])[] = [
  ...CHECK_KINDS.flatMap((kind) =>
    [kindText(kind), ...(OTHER_WORDS[kind] ?? [])].map((word): [string, readonly CheckKind[]] => [
      word,
      [kind],
    ]),
  ),
  [ON_SITE, ON_SITE_KINDS] as const,
];

const YEAR = '(?:本年度|年度|本年|今年|当年|年内)';
/** Of these the word alone is no header that lists have for something else. */
const NAME = new RegExp(
  `^(?:${YEAR}?已?(${KINDS_BY_WORD.map(([word]) => word).join('|')})(?:检查|抽查)次数|${YEAR}?(专项|双随机|非现场|部门联合)次数)`,
);
const COUNTED = /(?:只|仅)?计(?:入)?/;

/**
 * Checks of some kinds as a condition names them: 年度非现场检查次数, 年度现场检查次数, 年度检查次数（计专项、部门联合）.
 *
 * @example
 * kindVisitsText(['offsite']) // → '年度非现场检查次数'
 * kindVisitsText(['special', 'joint']) // → '年度检查次数（计专项、部门联合）'
 */
export function kindVisitsText(kinds: readonly CheckKind[]): string {
  const [only, ...others] = kinds;
  if (only !== undefined && others.length === 0) return `年度${kindText(only)}检查次数`;
  if (isOnSite(kinds) && kinds.length === ON_SITE_KINDS.length) return `年度${ON_SITE}检查次数`;
  return `${fieldText('visits')}（计${countedKindsText(kinds)}）`;
}

/**
 * The kinds that a text begins to name, with how long the name is; null where it names none.
 *
 * @example
 * kindVisitsAt('今年专项检查次数 不少于 1') // → { name: '今年专项检查次数', kinds: ['special'] }
 * kindVisitsAt('年度检查次数 不少于 1') // → null
 */
export function kindVisitsAt(
  text: string,
): { readonly name: string; readonly kinds: readonly CheckKind[] } | null {
  const [name, long, short] = NAME.exec(text) ?? [];
  const kinds = KINDS_BY_WORD.find(([word]) => word === (long ?? short))?.[1];
  return name === undefined || kinds === undefined ? null : { name, kinds };
}

/**
 * The kinds in brackets behind 年度检查次数: （计专项、部门联合）.
 *
 * @returns null where there are none; nothing is taken then
 */
export function takeCountedKinds(scanner: WordScanner): readonly CheckKind[] | null {
  const at = scanner.rest();
  const kinds: CheckKind[] = [];
  if (scanner.take(OPEN) !== null && scanner.take(COUNTED) !== null) {
    if (scanner.takeWord([ALL]) !== null) kinds.push(...CHECK_KINDS);
    else
      do {
        const word = scanner.takeWord(WORDS);
        const named = KINDS_BY_WORD.find(([each]) => each === word)?.[1];
        if (named === undefined) {
          scanner.goBack(at);
          return null;
        }
        kinds.push(...named);
      } while (scanner.take(SEPARATOR) !== null);
    if (scanner.take(CLOSE) !== null) return [...new Set(kinds)];
  }
  scanner.goBack(at);
  return null;
}

const WORDS = KINDS_BY_WORD.map(([word]) => word).sort((left, right) => right.length - left.length);
