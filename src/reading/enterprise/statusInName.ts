import type { Production } from '../../domain/register/enterprise';
import { normalizeText } from '../../domain/ground/normalizeText';
import { foldNormal, foldWord } from '../cell/foldWord';
import { isUnknown, type CellReader } from '../cell/cellReader';
import type { TableEntries } from '../column/fieldCells';
import type { FieldColumn } from '../column/fieldColumns';
import { cellOf } from '../cell/sheetTable';

/** What a name says of the state of its enterprise. */
export interface NamedStatus {
  /** The remark as it stands, without its brackets. */
  readonly value: string;
  readonly production: Production;
  /** The name without it, after normalizeText. */
  readonly bare: string;
}

/** All brackets are half-width after normalizeText, but for these. */
const BRACKETED = /[([{\u3010\u3014]([^()[\]{}\u3010\u3011\u3014\u3015]{2,20})[)\]}\u3011\u3015]/gu;
const BRACKET = /[([{\u3010\u3014\uff08\uff3b\uff5b]/u;
/** A remark may say since when. */
const DATE = /\d{2,4}\D{0,1}(?:\d{1,2}\D{0,1}){0,2}/gu;
/** Letters that a remark may have beside the word: 已于, 现已. */
const MORE_LETTERS = 2;

/**
 * Makes the reader of remarks in brackets that say that an enterprise does not produce any more:
 * 甲厂（已注销）, 乙公司（2024年5月停产）. A remark counts where it says that and hardly anything else;
 * one that the enterprise is at work says what is taken for granted.
 *
 * @param words of the vocabulary
 * @param reader of the field production
 */
export function statusReader(
  words: Readonly<Record<Production, readonly string[]>>,
  reader: CellReader<Production>,
): (name: string) => NamedStatus | null {
  const folded = new Map(
    (Object.keys(words) as Production[]).map((production) => [
      production,
      words[production].map(foldWord),
    ]),
  );
  return (name) => {
    if (!BRACKET.test(name)) return null;
    const normal = normalizeText(name);
    for (const [bracketed, remark = ''] of normal.matchAll(BRACKETED)) {
      const text = foldNormal(remark.replace(DATE, ''));
      const production = reader(cellOf(text));
      if (production === undefined || isUnknown(production) || production === 'operating') continue;
      const isSaid = folded
        .get(production)
        ?.some((word) => text.includes(word) && text.length - word.length <= MORE_LETTERS);
      if (isSaid === true)
        return { value: remark, production, bare: normal.replace(bracketed, '') };
    }
    return null;
  };
}

/** An entry whose production may be completed. */
interface Producing {
  readonly name: string;
  production?: Production;
}

/**
 * Completes entries of which no column says whether they produce from the remarks in their names,
 * and says so.
 *
 * @param entries the rows, and what takes the problems
 * @param slots an entry for each row, completed in place
 * @param name the name column
 * @param statusOf as statusReader makes it
 */
export function readStatus(
  { rows, problems }: TableEntries,
  slots: readonly (Producing | undefined)[],
  { columnIndex }: FieldColumn,
  statusOf: (name: string) => NamedStatus | null,
): void {
  slots.forEach((entry, index) => {
    if (entry === undefined || entry.production !== undefined) return;
    const status = statusOf(entry.name);
    if (status === null) return;
    const { value, production } = status;
    entry.production = production;
    problems.addValue(rows[index] ?? 0, columnIndex, 'warning', {
      code: 'status-in-name',
      value,
      production,
    });
  });
}
