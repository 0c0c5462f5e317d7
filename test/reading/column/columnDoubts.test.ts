import { FIRMS, IDENTITY, PEOPLE, firms, people, readLists, type ListColumn } from './lists';

const bare = people.slice(0, 2);

test('identity cards are no licences, whatever the header', () => {
  for (const header of ['执法证号', '证件号码', '证号', '行政执法证编号']) {
    const found = readLists({ inspector: [...bare, [header, IDENTITY]] });
    expect(found.questions).toEqual([]);
    expect(found.inspector.problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning column-refused',
      'error licence-column-missing',
    ]);
    expect(JSON.stringify(found.inspector.register)).not.toContain(IDENTITY);
  }
});

test('a licence column beside identity cards is taken, and asked for where its header is unknown', () => {
  const numbers = PEOPLE.map((_, index) => `1701${index}001`);
  const taken = readLists({ inspector: [...bare, ['证件号', IDENTITY], ['执法证号', ...numbers]] });
  expect(taken.inspector.problems.map(({ code }) => code)).toEqual(['column-refused']);
  expect(taken.inspector.register?.rows.map(({ licences }) => licences)).toEqual(
    numbers.map((number) => [number]),
  );
  const asked = readLists({ inspector: [...bare, ['证件号', IDENTITY], ['卡号', ...numbers]] });
  expect(asked.questions).toMatchObject([{ header: '卡号', choices: ['licence', 'none'] }]);
});

test('a single identity card among licences is not shown as one', () => {
  const numbers = PEOPLE.map((_, index) => (index === 3 ? IDENTITY : `1701${index}001`));
  const found = readLists({ inspector: [...bare, ['执法证号', ...numbers]] });
  expect(found.inspector.problems.map(({ code, cell }) => [code, cell])).toEqual([
    ['inspector-unlicensed', 'C5'],
  ]);
  expect(JSON.stringify(found.inspector.register)).not.toContain(IDENTITY);
});

test.each<[ListColumn]>([
  [['类别', '水环境', '大气环境']],
  [['类别', '废气', '废水']],
  [['类别', '企业', '个体']],
  [['分类', '国有', '民营']],
  [['代码', 'C2611', 'C2221']],
])('%j is no field of a draw and stops nothing', (column) => {
  const found = readLists({ enterprise: [...firms, column] });
  expect(found.questions).toEqual([]);
  expect(found.enterprise.problems).toEqual([]);
  expect(found.columns.enterprise[2]).toMatchObject({ field: null, confidence: 'none' });
});

test.each<[ListColumn, string]>([
  [['企业分类', '企业', '个体'], 'registeredCategory'],
  [['监管类别', '废气', '废水', '噪声', '固体', '综合', '其他'], 'registeredCategory'],
  [['生产状态', '烧碱', '水泥'], 'production'],
  [['正面清单', '甲类', '乙类'], 'positiveList'],
  [['年度检查次数', '上半年', '下半年'], 'visits'],
  [['是否停产', '东路', '西路'], 'production'],
])('%j contradicts its header and is left unread', (column, field) => {
  const found = readLists({ enterprise: [...firms, column] });
  expect(found.questions).toEqual([]);
  expect(found.enterprise.problems).toMatchObject([
    { code: 'column-contradicted', severity: 'warning', cell: 'C1', field },
  ]);
  expect(found.columns.enterprise[2]).toMatchObject({ field: null, confidence: 'none' });
});

test('cells that stand for nothing contradict nothing', () => {
  const found = readLists({
    enterprise: [...firms, ['环境信用评价', '未参评', '/', '-', '未评级', 'A']],
  });
  expect(found.enterprise.problems).toEqual([]);
  expect(found.columns.enterprise[2]).toMatchObject({ field: 'credit', confidence: 'sure' });
});

test('a contradicted column may speak for another field', () => {
  const found = readLists({ enterprise: [...firms, ['企业分类', '在产', '停产']] });
  expect(found.questions).toMatchObject([{ cell: 'C1', choices: ['production', 'none'] }]);
});

test('registration numbers of 15 digits are no fault', () => {
  for (const header of ['注册号', '统一社会信用代码', '营业执照注册号']) {
    const found = readLists({
      enterprise: [
        ['企业名称', ...FIRMS.slice(0, 2)],
        [header, '110108000000016', '110108000000017'],
        ['地址', ...FIRMS.map((_, index) => `东路${index}号`)],
      ],
    });
    expect(
      found.enterprise.problems
        .filter(({ code }) => code === 'credit-code-wrong')
        .map(({ cell }) => cell),
    ).toEqual(['B3', 'B5', 'B7', 'B9', 'B11']);
    expect(found.enterprise.register?.rows[0]?.creditCode).toBe('110108000000016');
  }
});
