import type { Condition } from '../../domain/profile/profile';
import type { CellReading } from '../../domain/profile/profileProblem';
import { enterpriseFieldKind } from '../../domain/profile/fieldKind';
import { readCondition } from './readCondition';
import { wholeCodeOf } from './valueWords';

/** What the column says already: 除……外. */
const APART = /^除(?:了|去)?(.+?)(?:以外|之外|外)$/;
/** The same behind them: 不受限制. */
const FREE =
  /(?:的)?(?:均|都|可)?(?:不受(?:此|上述|该)?(?:次数)?(?:限制|限)|不在此限|除外|不限(?:次数)?)$/;
const BETWEEN = /[、，,/]|和|及|或者|或/;
const OBJECT = /的?(?:企业|单位|排污单位|污染源)?$/;

/**
 * Whom a cap does not limit, as a condition or in the words of documents, which name enterprises by
 * their credit alone: D级企业、红码企业不受限制.
 *
 * @example
 * readException('D级企业、红码企业不受限制') // → { ok: true, value: { field: 'credit', is: ['D'] } }
 * readException('除D级企业外') // → { ok: true, value: { field: 'credit', is: ['D'] } }
 * readException('挂牌督办 为 是 的除外') // → { ok: true, value: { field: 'supervised', is: [true] } }
 */
export function readException(text: string): CellReading<Condition> {
  const words = text.trim().replace(FREE, '').replace(APART, '$1');
  const reading = readCondition(words);
  if (reading.ok) return reading;
  const kind = enterpriseFieldKind('credit');
  const codes = kind.kind === 'codes' ? kind.codes : [];
  const named = words
    .split(BETWEEN)
    .map((word) => wholeCodeOf('credit', codes, word.trim().replace(OBJECT, ''), false));
  const is = named.filter((code) => code !== null);
  return is.length === named.length
    ? { ok: true, value: { field: 'credit', is: [...new Set(is)] } }
    : reading;
}
