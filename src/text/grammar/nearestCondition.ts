/**
 * The phrasing that would be read and is nearest to what a clerk wrote: the name that is nearest by
 * its letters, with the clerk's own value and the direction of the comparison.
 */

import type { FieldTest } from '../../domain/profile/profile';
import type { CheckKind } from '../../domain/register/inspectionRecord';
import { codeText } from '../term/codeText';
import { editDistance, nearestText } from './editDistance';
import { testText } from './conditionText';
import { kindVisitsAt, kindVisitsText } from './kindVisits';
import { takeDays, takeQuantity } from './readAmounts';
import { codesOf, type ConditionFault } from './readValues';
import { isPlainName, type RuleNames } from './ruleNames';
import { codeOf, readAnswer } from './valueWords';
import { wordScanner } from './wordScanner';

const CONNECTIVES = /并且|而且|同时|且|或者|或|[，,；;。]/;
/** So much of a name's letters may be wrong. */
const FAR = 0.5;
/** So much, where the part may as well name a column of the list. */
const NEAR = 0.25;
const SPACED = /^(\S+)\s+(.+)$/;
const LESS = /低|少|下|小|内|不超|不足|不满|至多|最多|≤|</;
const BEYOND = /^(?:高于|大于|超过|多于|＞|>)/;
const NEGATED = /[非无未不没否×]/;
const EARLIER = /早|前|≤|</;
const FILLER = /^[\s的了应须要为是有在等于含属：:=，,]+|[\s的了等。]+$/g;

/**
 * A phrasing of the part that was not understood.
 *
 * @param text of the whole cell
 * @param fault where it was not understood
 * @returns null where no name is near
 */
export function nearestCondition<Field extends string>(
  text: string,
  fault: ConditionFault,
  names: RuleNames<Field>,
): string | null {
  const part = partOf(text, fault);
  const rest = 'rest' in fault ? fault.rest : '';
  const counted = kindVisitsIn(part);
  if (counted !== null && names.counts !== undefined)
    return testText(
      nearestTest(names.counts, counted.rest.replace(FILLER, ''), counted.rest, names),
      kindVisitsText(counted.kinds),
    );
  const found = nearestName(rest, names) ?? nearestName(part, names);
  if (found === null || (found.share > NEAR && SPACED.test(part)))
    return valueText(part, names) ?? columnText(part);
  const value = found.rest.replace(FILLER, '');
  return testText(nearestTest(found.field, value, found.rest, names), names.nameOf(found.field));
}

/** The first place of a text that names checks of some kinds, and what stands behind it. */
function kindVisitsIn(
  part: string,
): { readonly kinds: readonly CheckKind[]; readonly rest: string } | null {
  for (let from = 0; from < part.length; from += 1) {
    const found = kindVisitsAt(part.slice(from));
    if (found !== null) return { kinds: found.kinds, rest: part.slice(from + found.name.length) };
  }
  return null;
}

/** 停产 alone is a value of a field. */
function valueText<Field extends string>(part: string, names: RuleNames<Field>): string | null {
  const word = part.replace(FILLER, '');
  for (const field of names.fields) {
    const kind = names.kindOf(field);
    const code = kind.kind === 'codes' ? codeOf(field, kind.codes, word, false) : null;
    if (code !== null) return testText({ field, is: [code] }, names.nameOf(field));
  }
  return null;
}

/** A column of the list with a word between its header and the value. */
function columnText(part: string): string | null {
  const [, name = '', said = ''] = SPACED.exec(part) ?? [];
  if (!isPlainName(name)) return null;
  const amount = amountIn(said);
  if (amount === null) return testText({ column: name, is: [said.replace(FILLER, '')] }, name);
  return testText(
    LESS.test(said) ? { column: name, atMost: amount } : { column: name, atLeast: amount },
    name,
  );
}

/** The part of the cell that holds the fault, between words that join parts. */
function partOf(text: string, fault: ConditionFault): string {
  const parts = text.split(CONNECTIVES).map((part) => part.replace(/[（()）“”"]/g, '').trim());
  const marks = 'word' in fault ? fault.word : fault.rest;
  const at = text.lastIndexOf(marks);
  let end = 0;
  const holding = text.split(CONNECTIVES).findIndex((part) => {
    end = text.indexOf(part, end) + part.length;
    return marks !== '' && end > at;
  });
  return parts[holding] || [...parts].reverse().find((part) => part !== '') || '';
}

interface NamedPart<Field extends string> {
  readonly field: Field;
  /** How much of the name's letters is wrong. */
  readonly share: number;
  /** What stands behind the name. */
  readonly rest: string;
}

/** The name whose letters are nearest to a piece of a text: the first piece where several are. */
function nearestName<Field extends string>(
  part: string,
  names: RuleNames<Field>,
): NamedPart<Field> | null {
  let best: NamedPart<Field> | null = null;
  let length = 0;
  for (const [name, [field]] of names.known) {
    // Of few names the letters are there at all.
    const there = [...name].filter((letter) => part.includes(letter)).length;
    if (field === undefined || name.length < 2 || there <= name.length * (1 - FAR)) continue;
    for (let from = 0; from < part.length; from += 1)
      for (const size of [name.length, name.length - 1, name.length + 1]) {
        if (size < 2 || from + size > part.length) continue;
        const share = editDistance(part.slice(from, from + size), name) / name.length;
        const isBetter =
          best === null || share < best.share || (share === best.share && name.length > length);
        if (share >= FAR || !isBetter) continue;
        best = { field, share, rest: part.slice(from + size) || part.slice(0, from) };
        length = name.length;
      }
  }
  return best;
}

function nearestTest<Field extends string>(
  field: Field,
  value: string,
  said: string,
  names: RuleNames<Field>,
): FieldTest<Field> {
  const kind = names.kindOf(field);
  switch (kind.kind) {
    case 'yes-no':
      return { field, is: [readAnswer(value) ?? !NEGATED.test(said)] };
    case 'codes':
      return { field, is: codesIn(field, kind.codes, value) };
    case 'number': {
      const amount = amountIn(value);
      if (amount === null) return { field, atLeast: 1 };
      if (LESS.test(said) || EARLIER.test(said)) return { field, atMost: amount };
      return { field, atLeast: BEYOND.test(said) ? amount + 1 : amount };
    }
    case 'text':
      return value === '' ? { field, filled: true } : { field, contains: [value] };
  }
}

function amountIn(text: string): number | null {
  for (let from = 0; from < text.length; from += 1) {
    const scanner = wordScanner(text.slice(from));
    const amount = takeDays(scanner, false)?.year ?? takeQuantity(scanner)?.amount;
    if (amount !== undefined && amount !== null && amount >= 0) return Math.floor(amount);
  }
  return null;
}

/** The codes that a text names anywhere; the one whose word is nearest where it names none. */
function codesIn(field: string, codes: readonly string[], text: string): readonly string[] {
  const found: string[] = [];
  for (let from = 0; from < text.length; from += 1)
    for (let to = text.length; to > from; to -= 1) {
      try {
        found.push(...codesOf(field, codes, [{ text: text.slice(from, to), quoted: false }]));
      } catch {
        continue;
      }
      from = to - 1;
      break;
    }
  const meant = codes.filter((code) => found.includes(code));
  if (meant.length > 0) return meant;
  const { text: word } = nearestText(
    text,
    codes.map((code) => codeText(field, code)),
  );
  return codes.filter((code) => codeText(field, code) === word);
}
