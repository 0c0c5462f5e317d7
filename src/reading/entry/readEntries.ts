/**
 * The names in one cell. What the register holds decides how a cell is split: a text that is a name
 * as a whole is never split, of other texts as much is taken for names as can be, and only what is
 * left is split by its marks alone.
 */

import { normalizeText } from '../../domain/ground/normalizeText';
import { bracketsOf, piecesOf, type Piece } from './cellPieces';
import type { EntryWords } from './entryWords';
import { joinedNames, isMadeOf } from './joinedNames';
import { isOwnKey, type NamedRow, type NameFinder } from './nameFinder';
import { unnumbered } from './numbering';

/** A name stands in so many pieces at the most. */
const MOST_PIECES = 8;
const MOST_BRACKETS = 4;
const HAS_LETTER = /[\p{L}\p{N}]/u;
const MARKS_AROUND = /^[^\p{L}\p{N}([{\u3010\u3014\u300a]+|[^\p{L}\p{N})\]}\u3011\u3015\u300b]+$/gu;
const UNCLOSED = /[([{\u3010\u3014][^)\]}\u3011\u3015]*$/u;

/** What cells are read with. */
interface Reader<Row extends NamedRow> {
  readonly finder: NameFinder<Row>;
  readonly words: EntryWords;
}

/**
 * The entries of a cell, in order, each as lookUp understands it: a name or code of the register
 * where it is one, without remarks in brackets, or else what stands there.
 *
 * @param value of a cell
 * @param finder of the register whose rows are named
 * @param words that name nobody, and words between names
 */
export function readEntries<Row extends NamedRow>(
  value: string,
  finder: NameFinder<Row>,
  words: EntryWords,
): string[] {
  const whole = normalizeText(value);
  if (namesNobody(whole, words)) return [];
  if (finder.exact(whole).length > 0) return [whole];
  return entriesOf(unnumbered(value, words.numerals), { finder, words });
}

function entriesOf<Row extends NamedRow>(text: string, reader: Reader<Row>): string[] {
  const pieces = piecesOf(text);
  const entries: string[] = [];
  let rest: Piece[] = [];
  const closeRest = (): void => {
    entries.push(...unknownEntries(text, rest, reader));
    rest = [];
  };
  let at = 0;
  for (const taken of knownRuns(text, pieces, reader.finder)) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (taken.length === 0) {
      if (piece.isApart) closeRest();
      rest.push(piece);
      at += 1;
    } else {
      closeRest();
      const last = pieces[at + taken.length - 1] ?? piece;
      entries.push(...knownEntries(text.slice(piece.start, last.end), reader.finder));
      at += taken.length;
    }
  }
  closeRest();
  // A remark that stands alone is all that the cell says, and must be asked about.
  const named = entries.filter((entry) => !isMadeOf(reader.words.remarks, entry));
  return named.length === 0 ? entries : named;
}

interface Run {
  /** How many pieces are one name; 0 for a piece that is none. */
  readonly length: number;
}

/** The split that makes names of the most pieces, and of those the one with the fewest names. */
function knownRuns<Row extends NamedRow>(
  text: string,
  pieces: readonly Piece[],
  finder: NameFinder<Row>,
): Run[] {
  const nothing = { length: 0, known: 0, runs: 0 };
  const best: (typeof nothing)[] = [];
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    let chosen = { ...(best[at + 1] ?? nothing), length: 0 };
    const most = Math.min(MOST_PIECES, pieces.length - at);
    for (let length = 1; length <= most; length += 1) {
      const after = best[at + length] ?? nothing;
      const known = length + after.known;
      const runs = 1 + after.runs;
      if (known < chosen.known || (known === chosen.known && runs >= chosen.runs)) continue;
      const run = text.slice(pieces[at]?.start, pieces[at + length - 1]?.end);
      if (knownEntries(run, finder).length > 0) chosen = { length, known, runs };
    }
    best[at] = chosen;
  }
  const runs: Run[] = [];
  for (let at = 0; at < pieces.length; at += Math.max(1, best[at]?.length ?? 1))
    runs.push({ length: best[at]?.length ?? 0 });
  return runs;
}

/**
 * The names that a text is: itself, or what is left without remarks in brackets, with the names that
 * stand in those brackets. A licence or code behind a name that several have tells who is meant.
 */
function knownEntries<Row extends NamedRow>(text: string, finder: NameFinder<Row>): string[] {
  const bare = text.replace(MARKS_AROUND, '');
  for (const form of new Set([text, bare, bare.replace(UNCLOSED, '')])) {
    const known = finder.exact(form);
    const isBetterBare = form !== bare && !known.some((row) => isOwnKey(row, form));
    if (known.length > 0 && !(isBetterBare && finder.exact(bare).length > 0))
      return [normalizeText(form)];
    for (const { outside, inside } of withoutBrackets(form)) {
      const rows = finder.exact(outside);
      if (rows.length === 0) continue;
      const named = inside.filter((each) => finder.exact(each).length > 0).map(normalizeText);
      const told = named.filter((each) => finder.exact(each).every((row) => rows.includes(row)));
      const [code] = rows.length > 1 ? told : [];
      const others = named.filter((each) => !told.includes(each));
      return [code ?? normalizeText(outside), ...others];
    }
  }
  return [];
}

/** A text without some of its brackets, the fewest first, and of those the last. */
function withoutBrackets(
  text: string,
): { readonly outside: string; readonly inside: readonly string[] }[] {
  const brackets = bracketsOf(text).slice(-MOST_BRACKETS);
  const choices = Array.from({ length: 2 ** brackets.length - 1 }, (_, index) =>
    brackets.filter((__, place) => ((index + 1) >> (brackets.length - 1 - place)) & 1),
  );
  return choices
    .sort((one, other) => one.length - other.length)
    .map((removed) => ({
      outside: removed.reduceRight(
        (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
        text,
      ),
      inside: removed.map(({ start, end }) => text.slice(start + 1, end - 1)),
    }));
}

/** Pieces that are no names, of which none stands apart from the one before. */
function unknownEntries<Row extends NamedRow>(
  text: string,
  pieces: readonly Piece[],
  reader: Reader<Row>,
): string[] {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return [];
  const joined = text.slice(first.start, last.end);
  const texts = pieces.map(({ start, end }) => text.slice(start, end));
  const { finder, words } = reader;
  const isList =
    texts.length > 1 &&
    finder.short(joined).length === 0 &&
    texts.every((each) => namesNobody(each, words) || finder.isName(each));
  return (isList ? texts : [joined]).flatMap((each) => unknownEntry(each, reader));
}

function unknownEntry<Row extends NamedRow>(text: string, reader: Reader<Row>): string[] {
  const { finder, words } = reader;
  const entry = normalizeText(text).replace(MARKS_AROUND, '');
  if (namesNobody(entry, words)) return [];
  const joined = joinedNames(entry, finder, [...words.joining, ...words.remarks]);
  if (joined.length > 0) return joined;
  const all = withoutBrackets(entry).at(-1);
  if (all === undefined) return [entry];
  const inside = all.inside.flatMap((each) => entriesOf(each, reader));
  const isKnown = inside.length > 0 && inside.every((each) => finder.exact(each).length > 0);
  if (namesNobody(all.outside, words)) return inside;
  const around = joinedNames(all.outside, finder, [...words.joining, ...words.remarks]);
  if (around.length > 0) return [...around, ...(isKnown ? inside : [])];
  if (!isKnown) return [entry];
  return finder.isName(all.outside) ? [normalizeText(all.outside), ...inside] : inside;
}

function namesNobody(text: string, words: EntryWords): boolean {
  return !HAS_LETTER.test(text) || words.isNobody(text);
}
