import { remembered, type CellReader } from '../cell/cellReader';
import type { InspectorField } from '../../domain/register/field';
import { expertiseWords } from '../../domain/register/expertise';
import { foldWord } from '../cell/foldWord';
import { readIsoDate } from '../cell/isoDate';
import { normalizeText } from '../../domain/ground/normalizeText';
import { blankTest, normalTextReader, shownTextReader, type BlankTest } from '../cell/textReader';
import type { Vocabulary } from '../vocabulary';
import { countReader, wordReader, type WordList } from '../cell/wordReader';

/** The last day that can be written: the expiry of a licence that never expires. */
const NO_EXPIRY = '9999-12-31';

/** Fields whose cells hold several values; listCell.ts splits them. */
export type ListField = 'licence' | 'recusals';

/** One reader for each inspector field of one value, of that field's own type. */
export interface InspectorReaders extends Readonly<
  Record<Exclude<InspectorField, ListField>, CellReader>
> {
  readonly status: CellReader<boolean>;
  readonly onPost: CellReader<boolean>;
  readonly auxiliary: CellReader<boolean>;
  readonly years: CellReader<number>;
  readonly visits: CellReader<number>;
}

/**
 * The readers of the inspector fields that hold one value.
 *
 * @param vocabulary the words that the cells hold
 */
export function inspectorReaders(vocabulary: Vocabulary): InspectorReaders {
  const isBlank = blankTest(vocabulary.blank);
  const text = normalTextReader(isBlank);
  const shown = shownTextReader(isBlank);
  const count = countReader(vocabulary);
  const words = (yes: readonly string[], no: readonly string[]): CellReader<boolean> => {
    const list: WordList<boolean> = [
      [true, [...yes, ...vocabulary.yes]],
      [false, [...no, ...vocabulary.no]],
    ];
    return wordReader(list, vocabulary.noPrefixes, isBlank);
  };
  return {
    name: shown,
    unit: shown,
    licenceExpiry: expiryReader(vocabulary.unlimited, isBlank),
    title: text,
    department: text,
    region: text,
    years: count,
    specialty: specialtyReader(vocabulary.specialtyWords, text),
    status: words(vocabulary.active, vocabulary.inactive),
    onPost: words(vocabulary.onPost, vocabulary.offPost),
    auxiliary: words(vocabulary.auxiliary, vocabulary.notAuxiliary),
    visits: count,
  };
}

/**
 * 业务专长 with the kinds of pollution that it means written behind it, so that 大气 meets an
 * enterprise's 废气.
 */
function specialtyReader(
  kinds: Vocabulary['specialtyWords'],
  text: CellReader<string>,
): CellReader<string> {
  return remembered<string>((value) => {
    const specialty = text(value);
    if (typeof specialty !== 'string') return specialty;
    const own = expertiseWords(specialty);
    const means = (word: string): boolean =>
      own.some((each) => each === word || (word.length > 1 && each.includes(word)));
    const meant = Object.keys(kinds).filter(
      (kind) => !specialty.includes(kind) && kinds[kind]?.some(means),
    );
    return [specialty, ...meant].join('/');
  });
}

function expiryReader(unlimited: readonly string[], isBlank: BlankTest): CellReader<string> {
  const words = new Set(unlimited.map(foldWord));
  return remembered<string>((value) => {
    if (words.has(foldWord(value))) return NO_EXPIRY;
    const date = readIsoDate(value);
    return (
      date ??
      (isBlank(normalizeText(value))
        ? undefined
        : { accepted: ['2026-12-31', ...unlimited.slice(0, 1)] })
    );
  });
}
