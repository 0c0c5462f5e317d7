import type { Joined } from '../../domain/profile/condition';
import {
  enterpriseFieldKind,
  inspectorFieldKind,
  type FieldKind,
} from '../../domain/profile/fieldKind';
import type { Condition, InspectorCondition } from '../../domain/profile/profile';
import type { CellReading, ProfileCellFault } from '../../domain/profile/profileProblem';
import {
  ENTERPRISE_FIELDS,
  INSPECTOR_FIELDS,
  type EnterpriseField,
  type InspectorField,
} from '../../domain/register/field';
import { codeText } from '../term/codeText';
import { fieldText } from '../term/fieldText';
import { inspectorFieldText } from '../term/inspectorFieldText';
import { codeOf, readAnswer } from './valueWords';
import { numberOf } from './numberWords';
import { wordScanner, type WordScanner } from './wordScanner';

const OPEN = /[（(]/;
const CLOSE = /[）)]/;
const SEPARATOR = /[、，,；;]/;
const BARE = /[^\s、，,；;（）()“”"且或]+/;
const QUOTED = /“(?:[^”]|””)*”|"(?:[^"]|"")*"/;
const AMOUNT = /[0-9０-９]+(?:[.．][0-9０-９]+)?(?:e[+-]?[0-9]+)?|[零〇一二两三四五六七八九十百]+/;
const UNITS = ['次', '年', '家'];
const OR_VALUE = /^(?:或者|或)\s*([^\s、，,；;（）()“”"且或]+)/;

const VERBS = {
  is: ['是', '为', '等于', '属于', '=', '＝'],
  isNot: ['不是', '不为', '不等于', '不属于'],
  contains: ['含有', '含', '包含', '包括'],
  containsNot: ['不含有', '不含', '不包含', '不包括'],
  atLeast: ['不少于', '不低于', '不小于', '至少', '≥', '>='],
  atMost: ['不多于', '不超过', '不大于', '至多', '最多', '≤', '<='],
  above: ['大于', '多于', '超过', '高于', '＞', '>'],
  below: ['小于', '少于', '低于', '＜', '<'],
} as const;

/** What a condition may name, and what each field holds. */
interface Fields<Field extends string> {
  /** The longest name first, so that no name hides a longer one. */
  readonly names: readonly (readonly [name: string, field: Field])[];
  readonly kindOf: (field: Field) => FieldKind;
}

const enterpriseFields = fieldsOf<EnterpriseField>(
  ENTERPRISE_FIELDS,
  fieldText,
  enterpriseFieldKind,
);
const inspectorFields = fieldsOf<InspectorField>(
  INSPECTOR_FIELDS,
  inspectorFieldText,
  inspectorFieldKind,
);

/**
 * A condition as conditionText writes it, and as clerks do: with or without spaces, brackets and
 * digits of either width, 不是 and 不含 for 非, 且 before 或 where brackets are missing.
 *
 * @param text e.g. 环境信用评价 是 C、D 且 非（行业类别 含 印染）
 * @example
 * readCondition('环境信用评价是C、D') // → { ok: true, value: { field: 'credit', is: ['C', 'D'] } }
 */
export function readCondition(text: string): CellReading<Condition> {
  return read(text, enterpriseFields);
}

/** A condition over the inspector register. */
export function readInspectorCondition(text: string): CellReading<InspectorCondition> {
  return read(text, inspectorFields);
}

/**
 * Texts in a list, as listedText writes it; null when it is none.
 *
 * @example
 * readListed('执法大队、“水、土科”') // → ['执法大队', '水、土科']
 * readListed('执法大队且') // → null
 */
export function readListed(text: string): readonly string[] | null {
  const scanner = wordScanner(text);
  const values = takeValues(scanner);
  return values === null || scanner.rest() !== '' ? null : values.map((each) => each.text);
}

/** Stops the walk at the first thing that cannot be understood. */
class NotUnderstood extends Error {
  constructor(readonly fault: ProfileCellFault) {
    super(fault.kind);
  }
}

function read<Field extends string>(
  text: string,
  fields: Fields<Field>,
): CellReading<Joined<Field>> {
  const scanner = wordScanner(text);
  try {
    const value = takeJoined(scanner, fields);
    if (scanner.rest() !== '') throw lost(scanner);
    return { ok: true, value };
  } catch (thrown) {
    if (thrown instanceof NotUnderstood) return { ok: false, fault: thrown.fault };
    throw thrown;
  }
}

/** Parts joined by 或, each of them parts joined by 且. */
function takeJoined<Field extends string>(
  scanner: WordScanner,
  fields: Fields<Field>,
): Joined<Field> {
  const alternatives = [takeAll(scanner, fields)];
  while (scanner.takeWord(['或者', '或']) !== null) alternatives.push(takeAll(scanner, fields));
  const [first] = alternatives;
  return alternatives.length > 1 || first === undefined ? { any: alternatives } : first;
}

function takeAll<Field extends string>(scanner: WordScanner, fields: Fields<Field>): Joined<Field> {
  const parts = [takePart(scanner, fields)];
  while (scanner.takeWord(['并且', '且']) !== null) parts.push(takePart(scanner, fields));
  const [first] = parts;
  return parts.length > 1 || first === undefined ? { all: parts } : first;
}

function takePart<Field extends string>(
  scanner: WordScanner,
  fields: Fields<Field>,
): Joined<Field> {
  if (scanner.takeWord(['非']) !== null) return { not: takePart(scanner, fields) };
  if (scanner.take(OPEN) === null) return takeTest(scanner, fields);
  const inner = takeJoined(scanner, fields);
  if (scanner.take(CLOSE) === null) throw lost(scanner);
  return inner;
}

function takeTest<Field extends string>(
  scanner: WordScanner,
  { names, kindOf }: Fields<Field>,
): Joined<Field> {
  const name = scanner.takeWord(names.map(([each]) => each));
  const field = names.find(([each]) => each === name)?.[1];
  if (field === undefined) {
    const word = scanner.take(BARE);
    throw word === null ? lost(scanner) : new NotUnderstood({ kind: 'field', word });
  }
  const kind = kindOf(field);
  if (scanner.takeWord(VERBS.atLeast) !== null) return { field, atLeast: takeNumber(scanner) };
  if (scanner.takeWord(VERBS.atMost) !== null) return { field, atMost: takeNumber(scanner) };
  // Fields that hold numbers hold whole ones.
  if (scanner.takeWord(VERBS.above) !== null)
    return { field, atLeast: Math.floor(takeNumber(scanner)) + 1 };
  if (scanner.takeWord(VERBS.below) !== null)
    return { field, atMost: Math.ceil(takeNumber(scanner)) - 1 };
  if (scanner.takeWord(VERBS.containsNot) !== null)
    return { not: { field, contains: takeWords(scanner) } };
  if (scanner.takeWord(VERBS.contains) !== null) return { field, contains: takeWords(scanner) };
  if (scanner.takeWord(VERBS.isNot) !== null)
    return { not: { field, is: takeComparable(scanner, field, kind) } };
  if (scanner.takeWord(VERBS.is) !== null)
    return { field, is: takeComparable(scanner, field, kind) };
  throw lost(scanner);
}

/** What is counted may stand behind: 不低于三次. */
function takeNumber(scanner: WordScanner): number {
  const at = scanner.rest();
  const digits = scanner.take(AMOUNT);
  const number = digits === null ? null : numberOf(digits.normalize('NFKC'));
  if (number === null) throw new NotUnderstood({ kind: 'condition', rest: at });
  scanner.takeWord(UNITS);
  return number;
}

function takeWords(scanner: WordScanner): readonly string[] {
  const values = takeValues(scanner);
  if (values === null) throw lost(scanner);
  return values.map((each) => each.text);
}

function takeComparable(
  scanner: WordScanner,
  field: string,
  kind: FieldKind,
): readonly (string | boolean)[] {
  const values = takeValues(scanner);
  if (values === null) throw lost(scanner);
  if (kind.kind === 'yes-no') return values.map(({ text }) => yesNo(text));
  if (kind.kind !== 'codes') return values.map(({ text }) => text);
  const { codes } = kind;
  const found = values.map(({ text, quoted }) => {
    const code = codeOf(field, codes, text, quoted);
    if (code !== null) return code;
    throw new NotUnderstood({
      kind: 'value',
      word: text,
      accepted: codes.map((each) => codeText(field, each)),
    });
  });
  // 是 C 或 D: a value behind 或 goes on with the list, where a field would begin another test.
  for (;;) {
    const word = OR_VALUE.exec(scanner.rest())?.[1];
    const code = word === undefined ? null : codeOf(field, codes, word, false);
    if (code === null) return found;
    scanner.take(/(?:或者|或)\s*[^\s、，,；;（）()“”"且或]+/);
    found.push(code);
  }
}

function yesNo(text: string): boolean {
  const answer = readAnswer(text);
  if (answer !== null) return answer;
  throw new NotUnderstood({ kind: 'value', word: text, accepted: ['是', '否'] });
}

interface Value {
  readonly text: string;
  readonly quoted: boolean;
}

function takeValues(scanner: WordScanner): readonly Value[] | null {
  const values: Value[] = [];
  do {
    const value = takeValue(scanner);
    if (value === null) return null;
    values.push(value);
  } while (scanner.take(SEPARATOR) !== null);
  return values;
}

function takeValue(scanner: WordScanner): Value | null {
  const quoted = scanner.take(QUOTED);
  if (quoted !== null) {
    const mark = quoted.slice(-1);
    return { text: quoted.slice(1, -1).replaceAll(mark + mark, mark), quoted: true };
  }
  const bare = scanner.take(BARE);
  return bare === null ? null : { text: bare, quoted: false };
}

function lost(scanner: WordScanner): NotUnderstood {
  return new NotUnderstood({ kind: 'condition', rest: scanner.rest() });
}

function fieldsOf<Field extends string>(
  fields: readonly Field[],
  nameOf: (field: Field) => string,
  kindOf: (field: Field) => FieldKind,
): Fields<Field> {
  const names = fields
    .map((field) => [nameOf(field), field] as const)
    .sort(([left], [right]) => right.length - left.length);
  return { names, kindOf };
}
