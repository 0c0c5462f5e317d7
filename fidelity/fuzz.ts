import { uglyBook } from '../test/support/ugly/uglyBook';
import { wholeJob } from '../test/support/ugly/wholeJob';
import type { Step } from './step';

const BOOKS = 5000;
/** So many books are told of at once. */
const TOGETHER = 100;
/** Every so many-th book is gone through twice: the same bytes must come out. */
const TWICE = 50;

/**
 * Workbooks as no bureau should keep them, made from seeds with what they really say, are read,
 * drawn from, verified, saved and opened again. `--books=100` makes fewer, `--seed=17` that one.
 */
export const step: Step = async ({ options, check }) => {
  const only = options['seed'];
  const books = Number(options['books'] ?? BOOKS);
  const seeds =
    only === undefined ? Array.from({ length: books }, (_, index) => String(index)) : [only];
  let ends = new Map<string, number>();
  let faults: string[] = [];
  for (const [index, seed] of seeds.entries()) {
    const { end, found } = await throughTwice(seed, index % TWICE === 0);
    ends.set(end, (ends.get(end) ?? 0) + 1);
    faults.push(...found.map((fault) => `npm run fidelity -- fuzz --seed=${seed}: ${fault}`));
    if ((index + 1) % TOGETHER !== 0 && index + 1 !== seeds.length) continue;
    const told = [...ends].map(([how, count]) => `${count} ${how}`).join(', ');
    check(`books to ${seed}: ${told}`, faults);
    ends = new Map();
    faults = [];
  }
};

async function throughTwice(
  seed: string,
  isTwice: boolean,
): Promise<{ readonly end: string; readonly found: readonly string[] }> {
  try {
    const { end, faults, saved } = await wholeJob(uglyBook(seed));
    if (!isTwice || saved === null) return { end, found: faults };
    const again = await wholeJob(uglyBook(seed));
    const isSame = again.saved !== null && Buffer.compare(saved, again.saved) === 0;
    return { end, found: isSame ? faults : [...faults, 'the same book gave other bytes'] };
  } catch (thrown) {
    return { end: 'crashed', found: [thrown instanceof Error ? (thrown.stack ?? '') : 'crashed'] };
  }
}
