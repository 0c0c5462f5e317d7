/** Evidence packages of real draws, and the script of a package as an auditor runs it. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import seedrandom from 'seedrandom';
import { packEvidence, zipPackage, type EvidencePackage } from '../../src/app/packEvidence';
import { runDraw } from '../../src/app/runDraw';
import { appendEntry } from '../../src/domain/act/chain';
import type { Entry } from '../../src/domain/act/act';
import { drawTicket } from '../../src/domain/draw/ticket/ticket';
import { METHODS } from '../../src/domain/draw/draw';
import { writeEvidence, type Evidence } from '../../src/domain/evidence/evidence';
import { parseEvidence } from '../../src/domain/evidence/parseEvidence';
import { openWorkbookFile } from '../../src/host/file/openWorkbookFile';
import type { Period } from '../../src/domain/calendar/period';
import type { Profile } from '../../src/domain/profile/profile';
import { findPreset } from '../../src/text/preset/presets';
import { checkEvidence } from '../../src/verifyPage/checkEvidence';
import { announce, ANNOUNCEMENT, follow, LOTTERY } from '../support/announcedBook';
import { aSeed } from '../support/draw';
import { aDrawRequest } from '../support/drawRequest';
import {
  asEarlierVersion,
  cells,
  closeBook,
  doReassign,
  doSubstitute,
  doVoid,
  drawn,
  LIST,
  openBook,
  RECORD,
  write,
} from '../support/drawnBook';
import { openTestExcel, type TestExcel } from '../support/excel';
import { packed, python, runScript, writePackage } from '../support/packedEvidence';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'ssj-package-'));
const withPython = python === undefined ? test.skip : test;
if (python === undefined) console.warn('There is no Python here: verify.py was not run.');

jest.setTimeout(240_000);
afterAll(() => rmSync(folder, { recursive: true }));

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

/** Entries that were changed, chained anew. */
const chained = (entries: Evidence['entries']): readonly Entry[] =>
  entries.reduce<readonly Entry[]>(
    (all, entry) => (entry === null ? all : appendEntry(all, entry)),
    [],
  );

/** Opens the sample. */
async function openSample(): Promise<TestExcel> {
  const bytes = readFileSync(join(root, 'samples/qinglan-county.xlsx'));
  const { snapshot, extras } = await openWorkbookFile(bytes, 'sample.xlsx');
  return openTestExcel({ workbook: snapshot, extras });
}

/** Where a sheet says what stands behind a label. */
async function addressBeside(sheet: string, label: string): Promise<string> {
  const row = (await cells(sheet)).findIndex(([first]) => first === label);
  expect(row).toBeGreaterThanOrEqual(0);
  return `B${row + 1}`;
}

const textOf = ({ files }: EvidencePackage, name: string): string =>
  Buffer.from(files.find((file) => file.name === name)?.bytes ?? []).toString();
const recordOf = (book: EvidencePackage): string => textOf(book, 'record.json');

describe('two draws of a period and acts on both', () => {
  let book: EvidencePackage;
  let again: EvidencePackage;
  let spoiled: EvidencePackage;

  beforeAll(async () => {
    await drawn();
    for (const deed of [doSubstitute, doReassign]) expect((await deed()).kind).toBe('done');
    await runDraw(aDrawRequest({ redrawReason: '名录有误', seed: '99' }));
    for (const deed of [doSubstitute, doReassign, doVoid]) expect((await deed()).kind).toBe('done');
    book = await packed();
    again = await packed({ year: 2026, quarter: 1 });
    await write(LIST, 'B4', '改过的企业');
    spoiled = await packed();
  });
  afterAll(closeBook);

  test('make one package, the same bytes every time', () => {
    expect(book.files.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'verify.html',
        'verify.py',
        'record.json',
        '说明.txt',
        `${LIST}.csv`,
        `${RECORD} (2).csv`,
      ]),
    );
    expect(book.differences).toEqual([]);
    expect(zipPackage(again)).toEqual(zipPackage(book));
    const { evidence } = parseEvidence(recordOf(book));
    expect(evidence?.draws.map(({ state }) => state)).toEqual(['superseded', 'void']);
    expect(evidence?.entries.map((entry) => entry?.act.kind)).toEqual([
      'draw',
      'substitute',
      'reassign',
      'redraw',
      'substitute',
      'reassign',
      'void',
    ]);
  });

  test('are found equal by the page', () => {
    expect(checkEvidence(recordOf(book)).differences).toEqual([]);
  });

  test('a changed cell of the workbook is in the package, and the page finds it by itself', () => {
    expect(spoiled.differences.join()).toContain('改过的企业');
    const { evidence, differences } = checkEvidence(recordOf(spoiled));
    expect(evidence?.found.differences).toEqual(spoiled.differences);
    expect(differences.join()).toContain('改过的企业');
    expect(textOf(spoiled, '说明.txt')).toContain(`发现 ${spoiled.differences.length} 处不同`);
  });

  withPython('are found equal by the script, as is what it cannot see named', () => {
    const { status, said } = runScript(writePackage(book, join(folder, 'whole')));
    expect(said).toContain('一致：2 次抽取');
    expect(said).toContain('本程序不核对');
    expect(status).toBe(0);
  });

  withPython.each<[string, string, (text: string) => string, string]>([
    ['a cell of a CSV file', `${LIST}.csv`, (text) => text.replace('"1"', '"01"'), '.csv A'],
    [
      'a seed',
      'record.json',
      (text) => text.replace('"seed":"99","sheets"', '"seed":"98","sheets"'),
      '种子',
    ],
    [
      'a ticket',
      'record.json',
      (text) => text.replace(/"ticket":"0.(\d)/, '"ticket":"0.$1$1'),
      '票号',
    ],
    [
      'a line of the frozen text',
      'record.json',
      (text) => text.replace('unit\\t', 'unit\\tx'),
      '名录指纹',
    ],
    ['a quota', 'record.json', (text) => text.replace(/"quota":[1-9]/, '"quota":0'), '是否抽中'],
    ['a rank', 'record.json', (text) => text.replace(/"rank":1,/, '"rank":2,'), '名次'],
    [
      'a leader',
      'record.json',
      (text) => text.replace(/"lead":"[^"]+"(?=,"name")/, '"lead":"X"'),
      '名单指纹',
    ],
    [
      'a reason',
      'record.json',
      (text) => text.replaceAll('"reason":"停产"', '"reason":"搬迁"'),
      '校验值',
    ],
    [
      'a fact',
      'record.json',
      (text) => text.replace('"witness":"钱二"},"fing', '"witness":"孙三"},"fing'),
      '其他记载',
    ],
    [
      'a state',
      'record.json',
      (text) => text.replace('"state":"void"', '"state":"current"'),
      '是否作废',
    ],
    ['the format', 'record.json', (text) => text.replace('"draws":[', '"draws":[1,'), '被改坏了'],
  ])('%s that was changed is caught by the script', (what, file, change, words) => {
    const before = textOf(book, file);
    expect(change(before)).not.toBe(before);
    const place = join(folder, what.replaceAll(' ', '-'));
    const { status, said } = runScript(writePackage(book, place, { [file]: change }));
    expect(said).toContain(words);
    expect(said).toMatch(/不一致：\d+ 处/);
    expect(status).toBe(1);
  });

  withPython('a CSV file that is gone, and one that was put in, are named', () => {
    const place = writePackage(book, join(folder, 'gone'));
    rmSync(join(place, `${LIST}.csv`));
    writePackage(
      { ...book, files: [{ name: '多的.csv', bytes: new Uint8Array(), hash: '' }] },
      place,
    );
    const { status, said } = runScript(place);
    expect(said).toContain(`缺少文件 ${LIST}.csv`);
    expect(said).toContain('多出 多的.csv');
    expect(status).toBe(1);
  });
});

test('an empty workbook has nothing to be packed, and a period without a draw is named', async () => {
  const excel = await openTestExcel();
  expect(await packEvidence()).toMatchObject({
    kind: 'stopped',
    problems: [{ code: 'record-not-found' }],
  });
  excel.dispose();
  await openBook();
  expect((await announce()).kind).toBe('done');
  expect(await packEvidence()).toMatchObject({
    kind: 'stopped',
    problems: [{ code: 'record-not-found' }],
  });
  closeBook();
  await drawn();
  expect(await packEvidence({ year: 2026, quarter: 2 })).toMatchObject({
    kind: 'stopped',
    problems: [{ code: 'evidence-not-drawn', period: '2026Q2', known: ['2026Q1'] }],
  });
  closeBook();
});

describe('a draw of an earlier version', () => {
  let book: EvidencePackage;

  beforeAll(async () => {
    await drawn();
    await asEarlierVersion();
    book = await packed();
  });
  afterAll(closeBook);

  test('is packed, and found equal by the page, with what it could not compare', () => {
    expect(book.differences).toEqual([]);
    const { evidence, differences } = checkEvidence(recordOf(book));
    expect(differences).toEqual([]);
    expect(evidence?.entries).toEqual([]);
    expect(evidence?.draws[0]?.facts).toBeNull();
    expect(evidence?.found.remarks.join()).toContain('早先版本');
  });

  withPython('is found equal by the script, and a ticket of it that was changed is not', () => {
    const whole = runScript(writePackage(book, join(folder, 'earlier')));
    expect(whole.said).toContain('一致：1 次抽取');
    expect(whole.status).toBe(0);
    const changed = runScript(
      writePackage(book, join(folder, 'earlier-otherwise'), {
        'record.json': (text) => text.replace(/"ticket":"0.(\d)/, '"ticket":"0.$1$1'),
      }),
    );
    expect(changed.said).toContain('票号');
    expect(changed.status).toBe(1);
  });
});

describe('a draw as it was announced, after starts that were cancelled and failed', () => {
  let book: EvidencePackage;
  let unannounced: EvidencePackage;

  beforeAll(async () => {
    await openBook();
    expect((await announce()).kind).toBe('done');
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

/** Weights, coverage and directed draws, by both kinds of tickets, on the whole sample. */
withPython.each([
  ['xuchang-jianan-2026', 'sha256'],
  ['xuchang-jianan-2026', 'seedrandom-utf8'],
  ['lishui-2021-county', 'seedrandom-utf8'],
  ['tangshan-gaoxin-2024', 'sha256'],
] as const)('a draw by %s with %s is found equal by page and script', async (id, method) => {
  const excel = await openSample();
  const profile = findPreset(id);
  if (profile === null) throw new Error('the preset is built in');
  const outcome = await runDraw(aDrawRequest({ profile, method }));
  expect(outcome.kind).toBe('done');
  const book = await packed();
  excel.dispose();
  expect(book.differences).toEqual([]);
  expect(checkEvidence(recordOf(book)).differences).toEqual([]);
  const { status, said } = runScript(writePackage(book, join(folder, `${id}-${method}`)));
  expect(said).toContain('一致：1 次抽取');
  expect(status).toBe(0);
});

describe('draws of a year whose rules name months, quarters, half-years and coverage', () => {
  const profile = ruledBySpans();
  const periods: readonly (readonly [Period, string])[] = [
    [{ year: 2026, month: 1 }, '2026M01'],
    [{ year: 2026, month: 2 }, '2026M02'],
    [{ year: 2026, quarter: 2 }, '2026Q2'],
    [{ year: 2026, half: 2 }, '2026H2'],
    [{ year: 2026, batch: '专项', day: '2026-09-15' }, '2026B-专项'],
    [{ year: 2026, whole: true }, '2026Y'],
  ];
  const books = new Map<string, EvidencePackage>();

  beforeAll(async () => {
    const excel = await openSample();
    for (const [period] of periods) {
      const outcome = await runDraw(aDrawRequest({ profile, period }));
      const problems = 'problems' in outcome ? outcome.problems : [];
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(outcome.kind).toBe('done');
    }
    for (const [period, name] of periods) books.set(name, await packed(period));
    excel.dispose();
  });

  const bookOf = (name: string): EvidencePackage => {
    const book = books.get(name);
    if (book === undefined) throw new Error(name);
    return book;
  };

  withPython.each(periods)('%j is found equal by page and script', (_, name) => {
    const book = bookOf(name);
    expect(book.differences).toEqual([]);
    expect(checkEvidence(recordOf(book)).differences).toEqual([]);
    const { status, said } = runScript(writePackage(book, join(folder, name)));
    expect(said).toContain('一致：1 次抽取');
    expect(status).toBe(0);
  });

  test('in the second month those checked in the first stand behind the others, whatever their tickets', () => {
    const draw = parseEvidence(recordOf(bookOf('2026M02'))).evidence?.draws[0];
    expect(draw?.frozen).toMatch(/^ssj-population\t4\n/);
    for (const category of ['key', 'special', 'general', 'offsite'] as const) {
      const pool = (draw?.units ?? []).filter(
        (unit) => unit.category === category && (unit.rank ?? 0) > 0,
      );
      const byTicket = [...pool].sort((left, right) => (left.ticket < right.ticket ? -1 : 1));
      const byRank = [...pool].sort((left, right) => (left.rank ?? 0) - (right.rank ?? 0));
      if (category !== 'offsite')
        expect(byRank.map(({ id }) => id)).not.toEqual(byTicket.map(({ id }) => id));
    }
  });

  test('directed draws of the second month let those wait that they took in the first', () => {
    const draw = parseEvidence(recordOf(bookOf('2026M02'))).evidence?.draws[0];
    const taken = (draw?.units ?? []).filter((unit) => unit.directed.includes('permits'));
    expect(taken.length).toBeGreaterThan(0);
    const months = (draw?.frozen ?? '')
      .split('\n')
      .filter((line) => line.startsWith('unit\t'))
      .map((line) => line.split('\t').at(-1));
    expect(months.filter((text) => text?.includes('1')).length).toBeGreaterThan(0);
  });

  withPython('an order that leaves the months out is found by the script', () => {
    const place = writePackage(bookOf('2026M02'), join(folder, 'without-months'));
    const script = join(place, 'verify.py');
    const text = readFileSync(script, 'utf8');
    const changed = text.replace('if per in spans:', 'if False:');
    expect(changed).not.toBe(text);
    writeFileSync(script, changed);
    expect(runScript(place).said).toMatch(/名次：记录为/);
  });

  withPython.each<[string, (frozen: string) => string, readonly string[]]>([
    [
      'demand',
      (frozen) => frozen.replace('"plans":{"general":{', '"plans":{"general":{"aNewRule":1,'),
      ['一般类的规则本程序不认识（aNewRule）'],
    ],
    [
      'quota',
      (frozen) => frozen.replace('"per":"quarter","percent":25', '"per":"fortnight","percent":25'),
      ['本程序不认识（percent fortnight）'],
    ],
    [
      'format',
      (frozen) => frozen.replace('ssj-population\t4', 'ssj-population\t5'),
      ['重点', '特殊', '一般', '非现场'].map(
        (each) => `${each}类的规则本程序不认识（ssj-population 5）`,
      ),
    ],
  ])(
    'a %s that the script does not know is named, and nothing is called equal',
    (what, change, words) => {
      const book = bookOf('2026M02');
      const draw = parseEvidence(recordOf(book)).evidence?.draws[0];
      if (draw === undefined) throw new Error('it was drawn');
      const frozen = change(draw.frozen);
      expect(frozen).not.toBe(draw.frozen);
      // As a later version of the program would have written all of it.
      const later = (text: string): string =>
        text.replaceAll(draw.fingerprint, createHash('sha256').update(frozen).digest('hex'));
      const record = (text: string): string => {
        const evidence = JSON.parse(later(text)) as Evidence;
        const draws = evidence.draws.map((each) => ({ ...each, frozen }));
        return writeEvidence({ ...evidence, draws, entries: chained(evidence.entries) });
      };
      const changes = Object.fromEntries(
        book.files
          .filter(({ name }) => name.endsWith('.csv'))
          .map(({ name }) => [name, later] as const),
      );
      const place = join(folder, `unknown-${what}`);
      const { status, said } = runScript(
        writePackage(book, place, { ...changes, 'record.json': record }),
      );
      for (const each of words) expect(said).toContain(each);
      expect(said).toContain('没有核对完');
      expect(said).not.toMatch(/^不?一致/m);
      expect(status).toBe(2);
    },
  );
});

/** 唐山's people and teams, with quotas of every span, coverage, and directed draws of spans and batches. */
function ruledBySpans(): Profile {
  const profile = findPreset('tangshan-gaoxin-2024');
  if (profile === null) throw new Error('the preset is built in');
  return {
    ...profile,
    plans: {
      key: {
        quota: {
          kind: 'and',
          of: [
            { kind: 'percent', percent: 25, per: 'quarter' },
            { kind: 'most', quota: { kind: 'count', count: 200, per: 'year' } },
          ],
        },
      },
      special: {
        quota: {
          kind: 'and',
          of: [
            { kind: 'count', count: 2, per: 'month' },
            { kind: 'percent', percent: 40, per: 'half-year' },
          ],
        },
      },
      general: {
        coverageYears: 2,
        quota: {
          kind: 'bounded',
          floor: 2,
          quota: { kind: 'percent', percent: 5, per: 'quarter' },
        },
      },
      offsite: { quota: { kind: 'none' } },
    },
    directed: [
      {
        id: 'permits',
        name: '许可专项',
        units: { field: 'permitClass', is: ['simplified'] },
        plan: {
          quota: {
            kind: 'and',
            of: [
              { kind: 'count', count: 2, per: 'month' },
              { kind: 'count', count: 6, per: 'half-year' },
            ],
          },
        },
      },
      {
        id: 'once',
        name: '一次性专项',
        units: { field: 'permitClass', is: ['key'] },
        plan: { quota: { kind: 'percent', percent: 10, per: 'batch' } },
      },
    ],
  };
}

withPython('the script makes the tickets of every method, for letters of any kind', () => {
  const texts = ['A-1', '青澜县', '𠮷|é', '\u0000', 'x'.repeat(600)];
  const wanted = texts.flatMap((id) => [
    ...METHODS.map((method) => [method, id, String(drawTicket(method, aSeed(), id))]),
    // What the method of this name is, by the package itself.
    [
      'seedrandom-utf8',
      id,
      seedrandom(Buffer.from(`${aSeed()}|${id}`).toString('latin1'))().toFixed(16),
    ],
  ]);
  const place = join(root, 'src/text/evidence');
  const { stdout, stderr } = spawnSync(
    python ?? '',
    [
      '-B',
      '-c',
      'import json, sys, verify\nprint(json.dumps([verify.ticket(m, s, i) for m, s, i in json.load(sys.stdin)]))',
    ],
    {
      encoding: 'utf8',
      cwd: place,
      input: JSON.stringify(wanted.map(([method, id]) => [method, aSeed(), id])),
    },
  );
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual(wanted.map(([, , ticket]) => ticket));
});
