import type { Joined } from '../../domain/profile/condition';
import type { Condition, InspectorCondition } from '../../domain/profile/profile';
import type { CellReading } from '../../domain/profile/profileProblem';
import {
  AFTER_TEST,
  AND,
  APART,
  CLOSE,
  GRADE,
  HAVING,
  LACKING,
  NOT,
  OPEN,
  OR,
  QUESTIONS,
  QUOTED,
} from './conditionWords';
import { nearestCondition } from './nearestCondition';
import { DENIAL, enterpriseNames, inspectorNames, type RuleNames } from './ruleNames';
import { isNearName } from './editDistance';
import { kindVisitsAt, takeCountedKinds } from './kindVisits';
import { bareText, lost, NotUnderstood, Unsuited, type ConditionFault } from './readValues';
import type { Subject } from './readLimits';
import { isCompared, takePredicate } from './readPredicate';
import { vocabulary } from '../vocabulary/vocabulary';
import { wordScanner, type WordScanner } from './wordScanner';

/** Names of columns of a list that stand without quotation marks. */
const SHORTEST_NAME = 2;
const LONGEST_NAME = 24;
const SPACED_NAME = /^[^\s、，,；;“”"]{2,30}(?=\s)/;
const NO_NAME = /[不未非无没并已被要应须的]$|[\s、，,；;“”"且或]/;
const COMMA = /[，,；;](?=\s*(?:而且|并且|同时|且|或者|或))/;
/** Before a name that must be a column, whatever else it may mean. */
const COLUMN = /列(?=\s*[“"])/;

/**
 * A condition as conditionText writes it, and as clerks do: fields by any of their headers, other
 * columns by their own, with or without spaces, brackets and digits of either width; 不是 and 不含 for
 * 非, 且 before 或 where brackets are missing; C级及以下, 2次以上, 2020年以前, 未列入正面清单.
 *
 * @param text e.g. 环境信用评价 是 C、D 且 非（行业类别 含 印染）
 * @example
 * readCondition('环境信用评价是C、D') // → { ok: true, value: { field: 'credit', is: ['C', 'D'] } }
 * readCondition('信用等级 C级及以下') // → { ok: true, value: { field: 'credit', is: ['C', 'D', 'E'] } }
 * readCondition('占地面积 大于 500') // → { ok: true, value: { column: '占地面积', above: 500 } }
 */
export function readCondition(text: string): CellReading<Condition> {
  return read(text, enterpriseNames);
}

/** A condition over the inspector register. */
export function readInspectorCondition(text: string): CellReading<InspectorCondition> {
  return read(text, inspectorNames);
}

function read<Field extends string>(
  text: string,
  names: RuleNames<Field>,
): CellReading<Joined<Field>> {
  const reading = readWhole(text, names);
  if (reading.ok) return reading;
  const nearest = nearestCondition(text, names, (other) => readWhole(other, names));
  return nearest === null ? reading : { ok: false, fault: { ...reading.fault, nearest } };
}

type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: ConditionFault };

function readWhole<Field extends string>(
  text: string,
  names: RuleNames<Field>,
): Read<Joined<Field>> {
  const scanner = wordScanner(text.replace(GRADE, '$1$2'));
  try {
    const value = reader(scanner, names).takeJoined();
    if (scanner.rest() !== '') throw lost(scanner);
    return { ok: true, value };
  } catch (thrown) {
    if (!(thrown instanceof NotUnderstood)) throw thrown;
    return { ok: false, fault: thrown.fault };
  }
}

/** Takes conditions from a scanner. */
function reader<Field extends string>(scanner: WordScanner, names: RuleNames<Field>) {
  /** What the test before was of: 不少于 2 且 不超过 5. */
  let last: Subject<Field> | null = null;

  /** Parts joined by 或, each of them parts joined by 且. */
  const takeJoined = (): Joined<Field> => {
    const alternatives = [takeAll()];
    while (takeBetween(OR)) alternatives.push(takeAll());
    const [first] = alternatives;
    return alternatives.length > 1 || first === undefined ? { any: alternatives } : first;
  };

  const takeAll = (): Joined<Field> => {
    const parts = [takePart()];
    // 大于 2 小于 5 needs no word between.
    while (takeBetween(AND) || (last !== null && isCompared(scanner))) parts.push(takePart());
    const [first] = parts;
    return parts.length > 1 || first === undefined ? { all: parts } : first;
  };

  const takeBetween = (words: readonly string[]): boolean => {
    const at = scanner.rest();
    scanner.take(COMMA);
    if (scanner.takeWord(words) !== null) return true;
    scanner.goBack(at);
    return false;
  };

  const takePart = (): Joined<Field> => {
    // 非 begins 非现场 and denies nothing there.
    const counted = takeKindVisits();
    if (counted !== null) return counted;
    const flag = takeFlag();
    if (flag !== null) return flag;
    const not = scanner.takeWord(NOT);
    if (not !== null) {
      const part = takePart();
      if (not === '除') scanner.takeWord(APART);
      return { not: part };
    }
    if (scanner.take(OPEN) === null) return takeTest();
    const inner = takeJoined();
    if (scanner.take(CLOSE) === null) throw lost(scanner);
    return inner;
  };

  /** 未列入正面清单, 是否重点排污单位=否: a field that is a yes or a no, with words before it. */
  const takeFlag = (): Joined<Field> | null => {
    const at = scanner.rest();
    const asked = scanner.takeWord(QUESTIONS) !== null;
    const lacking = !asked && scanner.takeWord(LACKING) !== null;
    let having = false;
    while (!asked && scanner.takeWord(HAVING) !== null) having = true;
    if (asked || lacking || having)
      for (const [name, fields] of knownHere()) {
        const [field, ...others] = fields.filter((each) => names.kindOf(each).kind === 'yes-no');
        if (field === undefined || others.length > 0) continue;
        const test = attempt(() => {
          scanner.takeWord([name]);
          if (asked && isAtEnd()) throw lost(scanner);
          return takeSubject({ field, name });
        });
        if (test === null) continue;
        return lacking ? { not: test } : test;
      }
    scanner.goBack(at);
    return null;
  };

  const takeTest = (): Joined<Field> => {
    if (last !== null && isCompared(scanner)) return takeSubject(last);
    const isColumn = scanner.take(COLUMN) !== null;
    const quoted = scanner.take(QUOTED);
    if (quoted !== null) return takeQuoted(bareText(quoted), isColumn);
    return takeKnown() ?? takeColumn();
  };

  /** 年度非现场检查次数, 年度检查次数（计专项、部门联合）. */
  const takeKindVisits = (): Joined<Field> | null => {
    const { counts } = names;
    if (counts === undefined) return null;
    const at = scanner.rest();
    const named = kindVisitsAt(at);
    const [name] = knownHere().find(([, fields]) => fields.includes(counts)) ?? [];
    scanner.takeWord([named?.name ?? name ?? '']);
    const kinds = named?.kinds ?? (name === undefined ? null : takeCountedKinds(scanner));
    if (kinds !== null)
      return takeSubject({ field: counts, name: named?.name ?? names.nameOf(counts), kinds });
    scanner.goBack(at);
    return null;
  };

  const takeQuoted = (name: string, isColumn: boolean): Joined<Field> => {
    if (name.trim() === '') throw lost(scanner);
    const fields = names.known.find(([each]) => each === name)?.[1] ?? [];
    if (isColumn || fields.length === 0) return takeSubject({ column: name });
    return takeField(name, fields);
  };

  const knownHere = () => names.known.filter(([name]) => scanner.rest().startsWith(name));

  /** A field by one of its names. */
  const takeKnown = (): Joined<Field> | null => {
    const at = scanner.rest();
    let fault: NotUnderstood | null = null;
    for (const [name, fields] of knownHere()) {
      try {
        scanner.goBack(at);
        scanner.takeWord([name]);
        const apart = /^\s/.test(at.slice(name.length));
        const isOpen =
          vocabulary.ambiguousHeaders.includes(name) &&
          fields.some((field) => names.kindOf(field).kind === 'text');
        return takeField(name, fields, apart && !isOpen);
      } catch (thrown) {
        if (!(thrown instanceof NotUnderstood)) throw thrown;
        fault ??= thrown;
      }
    }
    scanner.goBack(at);
    if (fault === null) return null;
    // 信用修复日期 begins like 信用 and is a column of its own.
    const column = attempt(takeColumn);
    if (column === null || fault.fault.kind === 'value') throw fault;
    return column;
  };

  /** A test of the one field that it suits; of the column where it suits none. */
  const takeField = (name: string, fields: readonly Field[], apart = false): Joined<Field> => {
    const at = scanner.rest();
    let [fault, unsuited]: [NotUnderstood | null, boolean] = [null, false];
    const found = fields.flatMap((field) => {
      scanner.goBack(at);
      try {
        return [{ test: takeSubject({ field, name }, apart), rest: scanner.rest(), field }];
      } catch (thrown) {
        if (!(thrown instanceof NotUnderstood)) throw thrown;
        unsuited ||= thrown instanceof Unsuited;
        fault ??= thrown;
        return [];
      }
    });
    const [only, ...others] = found;
    if (only !== undefined && others.length === 0) {
      scanner.goBack(only.rest);
      last = { field: only.field, name };
      return only.test;
    }
    scanner.goBack(at);
    if (unsuited || others.length > 0) return takeSubject({ column: name });
    throw fault ?? lost(scanner);
  };

  /** A column by its header, which ends where something is said of it. */
  const takeColumn = (): Joined<Field> => {
    const at = scanner.rest();
    const spaced = SPACED_NAME.exec(at)?.[0];
    const lengths = [
      ...(spaced === undefined ? [] : [spaced.length]),
      ...Array.from({ length: LONGEST_NAME - SHORTEST_NAME }, (_, more) => more + SHORTEST_NAME),
    ];
    for (const length of lengths) {
      const name = at.slice(0, length).trimEnd();
      if (name.length > at.length || NO_NAME.test(name) || DENIAL.test(name) || !isBalanced(name))
        continue;
      const test = attempt(() => {
        scanner.goBack(at);
        scanner.takeWord([name]);
        return takeSubject({ column: name });
      });
      if (test === null) continue;
      const known = names.fields.map(names.nameOf);
      if (isNearName(name, known)) {
        scanner.goBack(at);
        throw new NotUnderstood({ kind: 'field', word: name, register: names.register });
      }
      return test;
    }
    scanner.goBack(at);
    throw lost(scanner);
  };

  const takeSubject = (subject: Subject<Field>, apart = false): Joined<Field> => {
    const test = takePredicate(scanner, subject, names, () => attempt(takeAll) !== null, apart);
    scanner.take(AFTER_TEST);
    last = subject;
    return test;
  };

  const isAtEnd = (): boolean => scanner.rest() === '';

  /** What is taken, or null and nothing is. */
  const attempt = <Taken>(take: () => Taken): Taken | null => {
    const [at, before] = [scanner.rest(), last];
    try {
      return take();
    } catch (thrown) {
      if (!(thrown instanceof NotUnderstood)) throw thrown;
      scanner.goBack(at);
      last = before;
      return null;
    }
  };

  return { takeJoined };
}

function isBalanced(name: string): boolean {
  return (name.match(/[（(]/g) ?? []).length === (name.match(/[）)]/g) ?? []).length;
}
