import { isUnknown, type CellReader } from '../cell/cellReader';
import type { Flag } from '../header/headerLexicon';

/**
 * A reader of ticks and answers that stand for a value. Where a cell is no answer, it may name a
 * value itself: 是否停产 = 停产. An account that takes its word back is no answer.
 *
 * @param answer reads yes and no
 * @param flag the values that they stand for
 * @param own reads the words of the field; what it does not know either was meant as an answer
 * @example
 * flagReader(() => true, { yes: 'suspended', no: 'operating' }, () => undefined)({ value: '√' }) // → 'suspended'
 * flagReader(() => false, { yes: 'special' }, () => undefined)({ value: '否' }) // → undefined
 * flagReader(() => ({ accepted: ['是', '否'] }), { yes: 'suspended' }, () => 'closed')({ value: '关闭' }) // → 'closed'
 * flagReader(() => ({ accepted: ['是', '否'] }), { yes: 'closed', account: true }, () => ({ accepted: [] }))({ value: '2024年' }) // → 'closed'
 * flagReader(() => ({ accepted: ['是', '否'] }), { yes: 'suspended', account: true }, () => ({ accepted: [], takenBack: true }))({ value: '曾停产' }) // → { accepted: ['是', '否'] }
 */
export function flagReader(answer: CellReader<boolean>, flag: Flag, own: CellReader): CellReader {
  return (cell) => {
    const result = answer(cell);
    if (result === undefined) return undefined;
    if (!isUnknown(result)) return result ? flag.yes : flag.no;
    const named = own(cell);
    if (!isUnknown(named)) return named;
    return flag.account === true && named.takenBack !== true ? flag.yes : result;
  };
}
