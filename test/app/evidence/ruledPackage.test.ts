/** Evidence packages of draws by every kind of rule: weights, coverage, directed draws, spans of the year. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvidencePackage } from '../../../src/app/packEvidence';
import { runDraw } from '../../../src/app/runDraw';
import { groupedHash } from '../../../src/domain/ground/hashGroups';
import type { Period } from '../../../src/domain/calendar/period';
import {
  writeEvidence,
  type Evidence,
  type EvidenceDraw,
} from '../../../src/domain/evidence/evidence';
import { parseEvidence } from '../../../src/domain/evidence/parseEvidence';
import type { CellValue } from '../../../src/domain/ground/cellValue';
import type { Profile } from '../../../src/domain/profile/profile';
import { openWorkbookFile } from '../../../src/host/file/openWorkbookFile';
import { findPreset } from '../../../src/text/preset/presets';
import { checkEvidence } from '../../../src/verifyPage/checkEvidence';
import { bureauSheets, enterpriseSheet, workbookOf } from '../../support/bureau';
import { aDrawRequest } from '../../support/drawRequest';
import { openTestExcel } from '../../support/excel';
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

/** Weights, coverage and directed draws, by both kinds of tickets, on the whole sample. */
const PRESETS = [
  ['xuchang-jianan-2026', 'sha256'],
  ['xuchang-jianan-2026', 'seedrandom-utf8'],
  ['lishui-2021-county', 'seedrandom-utf8'],
  ['tangshan-gaoxin-2024', 'sha256'],
] as const;

withPython('draws by the rules of several bureaus are found equal by page and script', async () => {
  const bytes = readFileSync(join(__dirname, '../../../samples/qinglan-county.xlsx'));
  const { snapshot, extras } = await openWorkbookFile(bytes, 'sample.xlsx');
  const excel = await openTestExcel({ workbook: snapshot, extras });
  for (const [index, [id, method]] of PRESETS.entries()) {
    const redrawReason = index === 0 ? '' : `改用${id}`;
    const profile = presetOf(id);
    expect(await runDraw(aDrawRequest({ profile, method, redrawReason }))).toMatchObject({
      kind: 'done',
    });
  }
  const book = await packed();
  excel.dispose();
  expect(book.differences).toEqual([]);
  const { evidence, differences } = checkEvidence(recordOf(book));
  expect(differences).toEqual([]);
  expect(evidence?.draws.map(({ method }) => method)).toEqual(PRESETS.map(([, method]) => method));
  const { status, said } = runScript(writePackage(book, join(folder, 'presets')));
  expect(said).toContain(`一致：${PRESETS.length} 次抽取`);
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
    const excel = await openTestExcel({ workbook: workbookOf(ruledSheets()) });
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
    const unitsOf = (name: string): EvidenceDraw['units'] =>
      parseEvidence(recordOf(bookOf(name))).evidence?.draws[0]?.units ?? [];
    const taken = (name: string): readonly string[] =>
      unitsOf(name).flatMap(({ id, directed }) => (directed.includes('permits') ? [id] : []));
    const [before, after] = [taken('2026M01'), taken('2026M02')];
    expect(Math.min(before.length, after.length)).toBeGreaterThan(0);
    expect(after.filter((id) => before.includes(id))).toEqual([]);
    // Nothing else keeps them out, and their tickets are lower.
    const waiting = unitsOf('2026M02').filter(({ id }) => before.includes(id));
    expect(waiting.filter(({ rank }) => rank === null)).toEqual([]);
    const ticketsOf = (ids: readonly string[]): string[] =>
      unitsOf('2026M02').flatMap(({ id, ticket }) => (ids.includes(id) ? [ticket] : []));
    expect(ticketsOf(before).sort()[0]).toBeDefined();
    expect((ticketsOf(before).sort()[0] ?? '') < (ticketsOf(after).sort()[0] ?? '')).toBe(true);
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
      const now = createHash('sha256').update(frozen).digest('hex');
      const later = (text: string): string =>
        text
          .replaceAll(draw.fingerprint, now)
          .replaceAll(groupedHash(draw.fingerprint), groupedHash(now));
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

function presetOf(id: string): Profile {
  const profile = findPreset(id);
  if (profile === null) throw new Error('the preset is built in');
  return profile;
}

/** A register in which each category and each directed draw of those rules has its units. */
function ruledSheets(): Record<string, CellValue[][]> {
  const header = [
    '序号',
    '企业名称',
    '单位地址',
    '排污许可管理类别',
    '重点排污单位',
    '信用评价结果',
  ];
  const rows = Array.from({ length: 90 }, (_, index) => [
    index + 1,
    `云溪第${index + 1}加工厂`,
    `云溪县工业路${index + 1}号`,
    ['登记管理', '简化管理', '登记管理', '重点管理'][index % 4] ?? '',
    index % 7 === 0 ? '是' : '否',
    index % 6 === 2 ? 'C' : 'B',
    index % 11 === 3 ? '是' : '否',
    '在产',
  ]);
  return {
    ...bureauSheets(),
    [enterpriseSheet]: [
      ['云溪县生态环境局检查对象名录库'],
      [...header, '正面清单', '生产状态'],
      ...rows,
    ],
  };
}

/** 唐山's people and teams, with quotas of every span, coverage, and directed draws of spans and batches. */
function ruledBySpans(): Profile {
  return {
    ...presetOf('tangshan-gaoxin-2024'),
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
