/** The evidence package of a draw that was announced, and chains that were forged as a whole. */
import { join } from 'node:path';
import {
  packEvidence,
  type EvidencePackage,
  type PackOutcome,
} from '../../../src/app/packEvidence';
import { writeEvidence, type Evidence } from '../../../src/domain/evidence/evidence';
import { checkEvidence } from '../../../src/verifyPage/checkEvidence';
import { announce, ANNOUNCEMENT, follow, LOTTERY } from '../../support/announcedBook';
import { cells, closeBook, doSubstitute, openBook, write } from '../../support/drawnBook';
import {
  chained,
  packageFolder,
  packed,
  recordOf,
  runScript,
  withPython,
  writePackage,
} from '../../support/packedEvidence';

const folder = packageFolder();

jest.setTimeout(240_000);

/** An act of a chain, to be forged. */
interface Changed {
  readonly kind: string;
  readonly fingerprint?: string;
  readonly categories?: readonly object[];
}
const set = (act: Changed | undefined, changes: object): void => {
  if (act === undefined) throw new Error('there is no such act');
  Object.assign(act, changes);
};

/** Where a sheet says what stands behind a label. */
async function addressBeside(sheet: string, label: string): Promise<string> {
  const row = (await cells(sheet)).findIndex(([first]) => first === label);
  expect(row).toBeGreaterThanOrEqual(0);
  return `B${row + 1}`;
}

describe('a draw as it was announced, after starts that were cancelled and failed', () => {
  let book: EvidencePackage;
  let unannounced: EvidencePackage;
  let undrawn: PackOutcome;

  beforeAll(async () => {
    await openBook();
    expect((await announce()).kind).toBe('done');
    undrawn = await packEvidence();
    const stop = new AbortController();
    const cancelled = await follow(
      {},
      {
        signal: stop.signal,
        onProgress: (at) => {
          if (at === 'draw') stop.abort();
        },
      },
    );
    expect(cancelled.kind).toBe('cancelled');
    // When it ended is written in by hand.
    const ending = (await cells(ANNOUNCEMENT)).findIndex(([, act]) => act === '取消');
    await write(ANNOUNCEMENT, `C${ending + 1}`, '2026年1月7日 9:40');
    const broken = follow(
      {},
      {
        onProgress: (at) => {
          if (at === 'draw') throw new Error('停电');
        },
      },
    );
    await broken.catch(String);
    expect((await follow()).kind).toBe('done');
    expect((await doSubstitute()).kind).toBe('done');
    book = await packed();
    await write(ANNOUNCEMENT, await addressBeside(ANNOUNCEMENT, '种子来源'), '别的来源');
    unannounced = await packed();
  });
  afterAll(closeBook);

  test('is nothing to be packed while it is announced alone', () => {
    expect(undrawn).toMatchObject({ kind: 'stopped', problems: [{ code: 'record-not-found' }] });
  });

  test('is packed with its announcement, and found equal by the page', () => {
    expect(book.files.map(({ name }) => name)).toContain(`${ANNOUNCEMENT}.csv`);
    expect(book.differences).toEqual([]);
    const { evidence, differences } = checkEvidence(recordOf(book));
    expect(differences).toEqual([]);
    expect(evidence?.entries.map((entry) => entry?.act.kind)).toEqual([
      'announce',
      'attempt',
      'cancelled',
      'attempt',
      'failed',
      'attempt',
      'draw',
      'substitute',
    ]);
    expect(evidence?.found.remarks.join()).toContain('先公告后抽取');
    expect(evidence?.found.remarks.join()).toContain('已取消');
    expect(evidence?.found.remarks.join()).toContain('停电');
  });

  test('an announcement that was changed is found by the page', () => {
    expect(unannounced.differences.join()).toContain('别的来源');
    expect(checkEvidence(recordOf(unannounced)).differences.join()).toContain('别的来源');
  });

  withPython('is found equal by the script, and its changed announcement is not', () => {
    const whole = runScript(writePackage(book, join(folder, 'announced')));
    expect(whole.said).toContain('一致：1 次抽取');
    expect(whole.status).toBe(0);
    const changed = runScript(writePackage(unannounced, join(folder, 'announced-otherwise')));
    expect(changed.said).toContain(`「${ANNOUNCEMENT}」种子来源：记录为“别的来源”`);
    expect(changed.status).toBe(1);
  });

  withPython.each<[string, (act: Changed, entries: Changed[]) => void, string]>([
    [
      'fingerprint',
      ({ fingerprint }, [first]) => set(first, { fingerprint: `${fingerprint}0` }),
      '名录指纹（公告）',
    ],
    ['method', (_, [first]) => set(first, { method: 'seedrandom-utf8' }), '抽取方法（公告）'],
    ['source', (_, [first]) => set(first, { source: { ...LOTTERY, name: '双色球' } }), '种子来源'],
    ['day', (_, [first]) => set(first, { madeAt: '2026-01-07T08:00' }), '已经产生'],
    [
      'start',
      (_, [, , , , , start]) => set(start, { startedAt: '2026-01-06T08:00' }),
      '之前就开始了',
    ],
    ['seed of the start', (_, [, , , , , start]) => set(start, { seed: '999' }), '种子（开始）'],
    ['count of starts', (_, [, , , , , start]) => set(start, { count: 1 }), '第几次开始'],
    ['following', (act) => set(act, { announced: undefined }), '没有按第 1 条公告抽取'],
    ['end', (_, [, , end]) => set(end, { attempt: 9 }), '不是还没有结束的开始'],
    [
      'quota',
      (_, [first]) => set(first, { categories: [{ ...first?.categories?.[0], quota: 99 }] }),
      '公告的重点应抽',
    ],
  ])(
    'a chain that was forged as a whole is found by the script for the %s that does not follow',
    (what, change, words) => {
      const forge = (text: string): string => {
        const evidence = JSON.parse(text) as Evidence;
        const acts = evidence.entries.map((entry) => entry?.act as unknown as Changed);
        const drawAct = acts.find(({ kind }) => kind === 'draw');
        if (drawAct === undefined) throw new Error('it was drawn');
        change(drawAct, acts);
        return writeEvidence({ ...evidence, entries: chained(evidence.entries) });
      };
      const place = join(folder, `forged-${what.replaceAll(' ', '-')}`);
      const { status, said } = runScript(writePackage(book, place, { 'record.json': forge }));
      expect(said).toContain(words);
      expect(said).not.toContain('校验值：记录为');
      expect(status).toBe(1);
    },
  );
});
