/** Evidence packages of draws with acts on them, and the script of a package as an auditor runs it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  packEvidence,
  zipPackage,
  type EvidencePackage,
  type PackOutcome,
} from '../../../src/app/packEvidence';
import { runDraw } from '../../../src/app/runDraw';
import { verifyWorkbook } from '../../../src/app/verifyWorkbook';
import { parseEvidence } from '../../../src/domain/evidence/parseEvidence';
import { cellAddress } from '../../../src/domain/ground/cellAddress';
import type { DirectedDraw } from '../../../src/domain/profile/profile';
import { checkEvidence } from '../../../src/verifyPage/checkEvidence';
import { bureauSheets, enterpriseRows, inspectorSheet, workbookOf } from '../../support/bureau';
import { aDrawRequest } from '../../support/drawRequest';
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
  record,
  RECORD,
  write,
} from '../../support/drawnBook';
import { openTestExcel } from '../../support/excel';
import {
  packageFolder,
  packed,
  python,
  recordOf,
  runScript,
  textOf,
  withPython,
  writePackage,
} from '../../support/packedEvidence';

const folder = packageFolder();

jest.setTimeout(240_000);

describe('two draws of a period and acts on both', () => {
  let book: EvidencePackage;
  let again: EvidencePackage;
  let spoiled: EvidencePackage;
  let undrawn: PackOutcome;

  beforeAll(async () => {
    await drawn();
    for (const deed of [doSubstitute, doReassign]) expect((await deed()).kind).toBe('done');
    await runDraw(aDrawRequest({ redrawReason: '名录有误', seed: '99' }));
    for (const deed of [doSubstitute, doReassign, doVoid]) expect((await deed()).kind).toBe('done');
    book = await packed();
    again = await packed({ year: 2026, quarter: 1 });
    undrawn = await packEvidence({ year: 2026, quarter: 2 });
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

  test('a period without a draw is named, with those that have one', () => {
    expect(undrawn).toMatchObject({
      kind: 'stopped',
      problems: [{ code: 'evidence-not-drawn', period: '2026Q2', known: ['2026Q1'] }],
    });
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

test('an empty workbook has nothing to be packed', async () => {
  const excel = await openTestExcel();
  expect(await packEvidence()).toMatchObject({
    kind: 'stopped',
    problems: [{ code: 'record-not-found' }],
  });
  excel.dispose();
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

test('what only a substitute has stands in its last column, goes on counting, and is compared', async () => {
  const next = '云溪第41加工厂';
  const rows = enterpriseRows(60);
  const others = rows.map(([, name]) => name).filter((name) => name !== next);
  const sheets = bureauSheets(rows);
  const helper = [9, '何八', '执法大队', '', '是', '是', others.join('、')];
  await openBook(
    workbookOf({
      ...sheets,
      [inspectorSheet]: (sheets[inspectorSheet] ?? [])
        .map((row, index) => (index === 1 ? [...row, '辅助人员', '回避企业'] : row))
        .concat([helper]),
    }),
  );
  const { profile } = aDrawRequest();
  const watch: DirectedDraw = {
    id: 'watch',
    name: '许可专项',
    shared: true,
    units: { field: 'name', contains: [next] },
    plan: { quota: { kind: 'none' } },
  };
  const ruled = { ...profile, team: { ...profile.team, auxiliaries: 1 }, directed: [watch] };
  expect(await runDraw(aDrawRequest({ profile: ruled }))).toMatchObject({ kind: 'done' });
  expect(await doSubstitute()).toMatchObject({ kind: 'done' });
  const [header = [], , row = []] = (await cells(LIST)).slice(2);
  expect(header.filter((text) => /辅助|定向/.test(text))).toEqual([]);
  expect(row[1]).toBe(next);
  expect(row[header.indexOf('变动')]).toMatch(
    /^补抽，接替“.+”：停产；辅助人员：何八；兼定向抽查：许可专项$/,
  );
  expect(await doReassign()).toMatchObject({ kind: 'done' });
  expect((await record()).current?.tasks[1]).toMatchObject({
    unit: { name: next },
    auxiliaries: [{ name: '何八' }],
    shared: ['watch'],
  });
  const book = await packed();
  expect(book.differences).toEqual([]);
  expect(checkEvidence(recordOf(book)).differences).toEqual([]);
  if (python !== undefined)
    expect(runScript(writePackage(book, join(folder, 'unlisted'))).said).toContain(
      '一致：1 次抽取',
    );
  const place = cellAddress(4, header.indexOf('变动'));
  await write(
    LIST,
    place,
    (await cells(LIST))[4]?.[header.indexOf('变动')]?.replace('何八', '何九') ?? '',
  );
  expect((await verifyWorkbook()).differences).toMatchObject([
    { what: 'task-change', sheet: LIST, cell: place },
  ]);
  closeBook();
});
