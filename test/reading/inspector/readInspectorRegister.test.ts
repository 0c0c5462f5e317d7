import { sheetView } from '../../../src/reading/cell/sheetTable';
import type { CellValue } from '../../../src/domain/ground/cellValue';
import {
  readInspectorParts,
  readInspectorRegister,
} from '../../../src/reading/inspector/readInspectorRegister';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { sheetTable } from '../../support/sheetTable';

const read = (rows: readonly (readonly CellValue[])[]) =>
  readInspectorRegister(sheetTable('人员', rows), vocabulary, '2026-01-01');
const codes = (reading: ReturnType<typeof read>) =>
  reading.problems.map(({ code, severity, cell }) => `${severity} ${code} ${cell}`);

test('a list of the field as bureaus keep it', () => {
  const { register, problems } = read([
    ['执法人员信息库'],
    [
      '序号',
      '姓名',
      '单位',
      '执法（工作）证号',
      '证件有效期',
      '职务',
      '行政区域',
      '工作年限',
      '年度检查次数',
      '回避企业',
      '人员状态',
      '在编在岗',
      '是否辅助人员',
    ],
    [
      1,
      '张 三',
      '执法大队',
      '豫1001、豫1002',
      '2027年12月31日',
      '科员',
      '西平县',
      '12年',
      3,
      '甲化工厂，乙（西平）厂\n丙厂',
      '有效',
      '是',
      '否',
    ],
    [2, '李四', '监测站', '', '', '', '西平县', 2, '', '无', '', '', '是'],
    [3, '王五', '执法大队', 1003, 47000, '', '', '', '', '', '退休', '否', ''],
    ['合计', '3人'],
  ]);
  expect(problems).toEqual([
    expect.objectContaining({ code: 'rows-left-out', count: 1, samples: ['合计'] }),
  ]);
  expect(register?.rows).toStrictEqual([
    {
      id: '豫1001',
      rowNumber: 3,
      name: '张 三',
      unit: '执法大队',
      licences: ['豫1001', '豫1002'],
      licenceExpiry: '2027-12-31',
      title: '科员',
      region: '西平县',
      years: 12,
      active: true,
      onPost: true,
      auxiliary: false,
      visits: 3,
      recusals: ['甲化工厂', '乙(西平)厂', '丙厂'],
    },
    {
      id: '监测站 李四',
      rowNumber: 4,
      name: '李四',
      unit: '监测站',
      licences: [],
      region: '西平县',
      years: 2,
      active: true,
      onPost: true,
      auxiliary: true,
      visits: 0,
      recusals: [],
    },
    {
      id: '1003',
      rowNumber: 5,
      name: '王五',
      unit: '执法大队',
      licences: ['1003'],
      licenceExpiry: '2028-09-04',
      active: false,
      onPost: false,
      auxiliary: false,
      visits: 0,
      recusals: [],
    },
  ]);
});

test('who has no valid licence is said, unless nobody would send the person anyway', () => {
  const reading = read([
    ['姓名', '执法证号', '有效期至', '人员类别', '状态'],
    ['张三', '', '', '执法人员', '有效'],
    ['李四', '1001', '2025/12/31', '执法人员', '有效'],
    ['王五', '1002', '长期', '执法人员', '有效'],
    ['赵六', '', '', '辅助人员', '有效'],
    ['钱七', '1003', '2024-01-01', '执法人员', '调离'],
  ]);
  expect(codes(reading)).toEqual(['warning inspector-unlicensed B2', 'warning licence-expired C3']);
  expect(reading.register?.rows.map(({ licences }) => licences)).toEqual([
    [],
    [],
    ['1002'],
    [],
    [],
  ]);
  expect(reading.register?.rows[1]?.id).toBe('1001');
});

test('an identity card among licences is none, however Excel keeps it', () => {
  const reading = read([
    ['姓名', '单位', '执法证号'],
    ['张三', '执法大队', '1001'],
    ['李四', '执法大队', 110105194912310020],
    ['王五', '执法大队', '11010519491231002X'],
    ['赵六', '执法大队', '1004、110105 19491231 002x'],
    ['钱七', '执法大队', 1005],
  ]);
  expect(reading.register?.rows.map(({ id, licences }) => [id, ...licences])).toEqual([
    ['1001', '1001'],
    ['执法大队 李四'],
    ['执法大队 王五'],
    ['1004', '1004'],
    ['1005', '1005'],
  ]);
  expect(codes(reading)).toEqual([
    'warning inspector-unlicensed C3',
    'warning inspector-unlicensed C4',
  ]);
});

test('who holds no valid licence, as a column says, is said with the licence that there is', () => {
  const { register, problems } = read([
    ['姓名', '执法证号', '是否持证'],
    ['张三', '1001', '否'],
    ['李四', '1002', '是'],
    ['王五', '', '否'],
  ]);
  expect(register?.rows.map(({ id, licences }) => [id, ...licences])).toEqual([
    ['1001'],
    ['1002', '1002'],
    ['王五'],
  ]);
  const unlicensed = { code: 'inspector-unlicensed', severity: 'warning', sheet: '人员' };
  expect(problems).toStrictEqual([
    { ...unlicensed, cell: 'B2', name: '张三', withheld: true },
    { ...unlicensed, cell: 'B4', name: '王五' },
  ]);
});

test('a table that is no list of people has none', () => {
  const all = { columns: [], entryCells: [], questions: [] };
  const none = readInspectorParts([sheetView(sheetTable('人员', [['说明']]))], vocabulary, '', {});
  expect(none).toMatchObject({ ...all, register: null });
  expect(none.problems.map(({ code, severity }) => [code, severity])).toEqual([
    ['header-not-found', 'error'],
  ]);
});

test('cells that name enterprises are given with whose they are', () => {
  const { entryCells, register } = readInspectorParts(
    [
      sheetView(
        sheetTable(
          '人员',
          [
            ['姓名', '执法证号', '回避企业'],
            ['张 三', '1001', ' 甲厂、乙厂 '],
            ['李四', '1002', ''],
          ],
          { rowIndex: 2, columnIndex: 1 },
        ),
      ),
    ],
    vocabulary,
    '2026-01-01',
    {},
  );
  expect(entryCells).toEqual([
    {
      sheet: '人员',
      cell: 'D4',
      header: '回避企业',
      text: ' 甲厂、乙厂 ',
      id: '1001',
      name: '张 三',
    },
  ]);
  expect(register?.rows.map(({ rowNumber }) => rowNumber)).toEqual([4, 5]);
});

test('people of a table whose title says so are auxiliaries, where another table has licences', () => {
  const parts = (title: string) =>
    readInspectorParts(
      [
        sheetView(
          sheetTable('人员', [
            ['姓名', '单位', '执法证号'],
            ['张三', '大队', '1001'],
            ['李四', '大队', '1002'],
          ]),
        ),
        sheetView(
          sheetTable('其他', [
            ['某县'],
            ['', title],
            ['姓名', '单位', '职务'],
            ['辅助', '大队', '科员'],
            ['赵六', '大队', '科员'],
          ]),
        ),
      ],
      vocabulary,
      '2026-01-01',
      {},
    );
  const { register, problems } = parts('检查辅助人员');
  expect(register?.rows.map(({ auxiliary }) => auxiliary)).toEqual([false, false, true, true]);
  expect(problems).toEqual([]);
  const plain = parts('其他人员');
  expect(plain.register?.rows.map(({ auxiliary }) => auxiliary)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(plain.problems.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
    'inspector-unlicensed A4',
    'inspector-unlicensed A5',
  ]);
});

test('a formula error in a name stops the draw, in a post it does not', () => {
  const reading = read([
    ['姓名', '执法证号', '职务'],
    ['张三', '1001', '#REF!'],
    ['#REF!', '1002', '科员'],
    ['王五', '1003', '科员'],
  ]);
  expect(reading.register?.rows.map(({ name }) => name)).toEqual(['张三', '王五']);
  expect(codes(reading)).toEqual(['warning cell-error C2', 'error cell-error A3']);
});

test('a post from which somebody is away takes the person out', () => {
  const { register } = read([
    ['姓名', '执法证号', '在岗情况'],
    ['张三', '1001', '在岗'],
    ['李四', '1002', '借调'],
    ['王五', '1003', '编外'],
  ]);
  expect(register?.rows.map(({ active, onPost }) => [active, onPost])).toEqual([
    [true, true],
    [false, false],
    [true, false],
  ]);
});

test('two licences in two columns with their own dates count as one person with the later date', () => {
  const { register } = read([
    ['姓名', '部门执法证', '', '省政府执法证', ''],
    ['', '编号', '有效期', '编号', '有效期'],
    ['张三', 'B1001', '2025-06-30', 'S2001', '2028-06-30'],
    ['李四', 'B1002', '', '', ''],
  ]);
  expect(register?.rows.map(({ licences, licenceExpiry }) => [licences, licenceExpiry])).toEqual([
    [['B1001', 'S2001'], '2028-06-30'],
    [['B1002'], undefined],
  ]);
});

test('a person who stands there twice is an error, by any licence', () => {
  const reading = read([
    ['姓名', '单位', '执法证号'],
    ['张三', '大队', '1001/1002'],
    ['张三', '中队', '1002'],
    ['李四', '大队', '1003'],
  ]);
  expect(codes(reading)).toEqual(['error inspector-duplicate A3']);
  expect(reading.register?.rows).toHaveLength(2);
});

test('a list without licence numbers says so once', () => {
  expect(
    read([
      ['姓名', '工作', ''],
      ['', '单位', '职务'],
      ['张三', '执法大队', '科员'],
      ['李四', '执法大队', '科长'],
    ]).problems,
  ).toEqual([
    {
      code: 'licence-column-missing',
      severity: 'error',
      sheet: '人员',
      cell: 'A2',
      headers: ['姓名', '工作/单位', '工作/职务'],
    },
  ]);
});

test('a specialty names the kinds of pollution that it means', () => {
  const { register } = read([
    ['姓名', '执法证号', '业务专长'],
    ['张三', '1001', '大气'],
    ['李四', '1002', '水、固废'],
    ['王五', '1003', '废水治理'],
    ['赵六', '1004', '电气设备'],
  ]);
  expect(register?.rows.map(({ specialty }) => specialty)).toEqual([
    '大气/废气',
    '水、固废/废水/废渣',
    '废水治理',
    '电气设备',
  ]);
});

test('a header that may be the licence number is asked about, whatever its values look like', () => {
  const { columns } = readInspectorParts(
    [
      sheetView(
        sheetTable('人员', [
          ['姓名', '证号'],
          ['张三', '豫-Q-01'],
          ['李四', '豫-Q-02'],
        ]),
      ),
    ],
    vocabulary,
    '2026-01-01',
    {},
  );
  expect(columns.find(({ header }) => header === '证号')).toMatchObject({
    field: null,
    confidence: 'asked',
    possible: ['licence'],
  });
});

test('several columns of one field are read together', () => {
  const { register } = read([
    ['姓名', '执法证号', '人员状态', '在职状态', '是否在编', '是否在岗', '回避企业', '回避单位'],
    ['张三', '1001', '有效', '退休', '是', '是', '甲厂', '乙厂'],
    ['李四', '1002', '失效', '', '是', '否', '', '丙厂'],
    ['王五', '1003', '有效', '在职', '否', '', '', ''],
  ]);
  expect(
    register?.rows.map(({ active, onPost, recusals }) => [active, onPost, ...recusals]),
  ).toEqual([
    [false, true, '甲厂', '乙厂'],
    [false, false, '丙厂'],
    [true, false],
  ]);
});

test.each<[string, readonly CellValue[], readonly string[]]>([
  ['列A', ['在职', '离职', '借调'], ['status']],
  ['类型', ['执法人员', '协管员', '协管员'], ['auxiliary']],
  ['性质', ['在编', '编外', '编外'], ['onPost']],
  ['卡号', ['17010001', '17010002', '17010003'], ['licence']],
  ['备注', ['', '2025年1月退休', '骨干'], ['status']],
  ['备注', ['', '与甲厂有亲属关系，应回避', '骨干'], ['recusals']],
  ['备注', ['', '骨干', '党员'], []],
])('a column %s with %j is asked about', (header, cells, fields) => {
  const licence = fields.includes('licence') ? '职务' : '执法证号';
  const { questions } = readInspectorParts(
    [
      sheetView(
        sheetTable('人员', [
          ['姓名', '单位', licence, header],
          ...cells.map((cell, at) => [`张${'甲乙丙'.charAt(at)}`, '大队', `A100${at}`, cell]),
        ]),
      ),
    ],
    vocabulary,
    '2026-01-01',
    {},
  );
  expect(questions.map((each) => [each.header, ...each.choices])).toEqual(
    fields.length === 0 ? [] : [[header, ...fields, 'none']],
  );
});
