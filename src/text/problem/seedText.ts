import { LONGEST_SEED, type SeedDetail, type SeedLetter } from '../../domain/draw/ticket/seed';
import { worded, type Words } from './words';

/** So many letters of a seed are told; of more, how many there are. */
const SHOWN_LETTERS = 5;

/** Why a text is no seed, and what to do. */
export const seedProblemWords: Words<SeedDetail> = {
  'seed-empty': () => '还没有填种子。请填写见证人报出的数字、公开号码，或点“产生种子”。',
  'seed-too-long': ({ length }) =>
    `种子有 ${length} 个字，最多 ${LONGEST_SEED} 个。请改用念得完的数字。`,
  'seed-letters': ({ letters }) =>
    `种子里${lettersText(letters)}。请删去，或清空后用键盘照念的重新输入。`,
};

/**
 * All that keeps a text from being a seed, in sentences.
 *
 * @param faults as readSeed found them
 *
 * @example
 * seedFaultsText([{ code: 'seed-too-long', length: 201 }]) // → '种子有 201 个字，最多 200 个。请改用念得完的数字。'
 */
export function seedFaultsText(faults: readonly SeedDetail[]): string {
  return faults
    .map((fault) =>
      worded(seedProblemWords, { ...fault, severity: 'error', sheet: '', cell: '' } as const),
    )
    .join('');
}

const WHY: Readonly<Record<SeedLetter['why'], string>> = {
  unseen: '看不见',
  mark: '是没有落在字上的附加符号',
  apostrophe: '是开头的撇号，Excel 会把它丢掉',
  space: '是空白',
};

/**
 * Letters of a seed with their places, and what is wrong with them.
 *
 * @example
 * lettersText([{ place: 3, code: 'U+200B', why: 'unseen' }]) // → '第 3 个字（U+200B）看不见'
 */
export function lettersText(letters: readonly SeedLetter[]): string {
  const shown = letters.slice(0, SHOWN_LETTERS);
  const reasons = [...new Set(shown.map(({ why }) => why))];
  const parts = reasons.map(
    (why) =>
      shown
        .filter((letter) => letter.why === why)
        .map(({ place, code }) => `第 ${place} 个字（${code}）`)
        .join('、') + WHY[why],
  );
  return (
    parts.join('，') + (shown.length < letters.length ? `，这样的字共 ${letters.length} 个` : '')
  );
}
