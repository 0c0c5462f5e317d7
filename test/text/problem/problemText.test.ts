import type { Problem, ProblemCode, ProblemDetail } from '../../../src/text/problem/problemText';
import { problemText } from '../../../src/text/problem/problemText';
import { conflictDetails } from '../../support/conflictDetails';

/** One problem of every code; the type asks for all of them. */
const details: { readonly [Code in ProblemCode]: Extract<ProblemDetail, { readonly code: Code }> } =
  {
    'register-not-found': {
      code: 'register-not-found',
      register: 'enterprise',
      sheetNames: ['计划', '统计'],
    },
    'register-ambiguous': {
      code: 'register-ambiguous',
      register: 'inspector',
      candidates: ['人员', '人员2025'],
    },
    'sheet-not-found': { code: 'sheet-not-found', sheetNames: ['名录'] },
    'header-not-found': { code: 'header-not-found', register: 'enterprise' },
    'name-column-missing': {
      code: 'name-column-missing',
      register: 'enterprise',
      headers: ['厂子', '地址'],
    },
    'licence-column-missing': { code: 'licence-column-missing', headers: ['姓名', '单位'] },
    'column-ambiguous': { code: 'column-ambiguous', field: 'address', headers: ['地址', '地址'] },
    'column-asked': {
      code: 'column-asked',
      table: 'enterprise',
      header: '类别',
      possible: ['registeredCategory', 'permitClass'],
      readAs: null,
    },
    'column-filled-down': { code: 'column-filled-down', header: '乡镇', count: 8 },
    'grade-assumed': { code: 'grade-assumed', header: '信用等级', value: '1', grade: 'A' },
    'register-joined': { code: 'register-joined', sheets: ['东山镇', '西河镇'] },
    'records-not-found': { code: 'records-not-found' },
    'flag-unmatched': { code: 'flag-unmatched', field: 'positiveList', entry: '丁厂' },
    'inspector-field-missing': {
      code: 'inspector-field-missing',
      field: 'specialty',
      profileName: '县级方案',
    },
    'record-unmatched': { code: 'record-unmatched', enterprise: '丙厂', date: '2026-02-01' },
    'profile-cell': {
      code: 'profile-cell',
      header: '抽查数',
      value: '百分之三',
      fault: { kind: 'quota', rest: '百分之三' },
    },
    'profile-fault': { code: 'profile-fault', path: 'team.size', fault: 'range' },
    'profile-not-json': { code: 'profile-not-json' },
    'holiday-notice': {
      code: 'holiday-notice',
      fault: { kind: 'missing', festivals: ['中秋节', '国庆节'] },
    },
    'act-unlisted': { code: 'act-unlisted', name: '甲厂' },
    'act-unassigned': { code: 'act-unassigned', name: '张三' },
    'act-reason-missing': { code: 'act-reason-missing' },
    'act-person-unknown': { code: 'act-person-unknown', name: '张四', known: ['张三', '李四'] },
    'substitute-none': { code: 'substitute-none', name: '甲厂' },
    'seat-unfilled': { code: 'seat-unfilled', enterprise: '甲厂', inspector: '张三' },
    'record-differs': { code: 'record-differs', count: 2 },
    'list-missing': { code: 'list-missing', period: '2026Q1' },
    'offsite-none': { code: 'offsite-none', profileName: '某县 2026' },
    'publication-reason': { code: 'publication-reason', name: '甲厂', fault: 'missing' },
    'publication-date': { code: 'publication-date', header: '公开日期', value: '下周' },
    'publication-day': {
      code: 'publication-day',
      name: '乙厂',
      date: '2025-03-02',
      fault: 'check-early',
    },
    'publication-unlisted': { code: 'publication-unlisted', name: '乙厂' },
    'statistics-unchecked': { code: 'statistics-unchecked', count: 3, total: 39 },
    'sheet-locked': { code: 'sheet-locked' },
    'nothing-to-flag': { code: 'nothing-to-flag' },
    'register-empty': { code: 'register-empty', register: 'inspector' },
    'register-of-one': { code: 'register-of-one', register: 'enterprise', name: '甲厂' },
    'sheet-hidden': { code: 'sheet-hidden' },
    'sheet-protected': { code: 'sheet-protected' },
    'columns-hidden': { code: 'columns-hidden', headers: ['企业分类', '信用'] },
    'sheet-filtered': { code: 'sheet-filtered', hiddenRowCount: 12 },
    'name-missing': { code: 'name-missing', register: 'inspector' },
    'cell-error': {
      code: 'cell-error',
      value: '#N/A',
      header: '企业分类',
      count: 1,
      cells: ['C17'],
    },
    'credit-code-wrong': {
      code: 'credit-code-wrong',
      value: '91350100M000100Y4X',
      fault: { kind: 'check', expected: '3' },
    },
    'credit-code-numeric': { code: 'credit-code-numeric', value: '913501001234567000' },
    'value-unknown': {
      code: 'value-unknown',
      header: '环境信用评价',
      value: '三星',
      accepted: ['A', 'B'],
      count: 3,
      cells: ['C17:C18', 'C20'],
    },
    'more-alike': {
      code: 'more-alike',
      alike: 'credit-code-wrong',
      count: 900,
      cells: ['C120:C1019'],
    },
    'enterprise-duplicate': { code: 'enterprise-duplicate', name: '甲厂', otherCell: 'A2' },
    'inspector-duplicate': { code: 'inspector-duplicate', name: '张三', otherCell: 'A2' },
    'inspector-unlicensed': { code: 'inspector-unlicensed', name: '张三' },
    'licence-expired': { code: 'licence-expired', name: '张三', expiry: '2025-12-31' },
    'field-missing': { code: 'field-missing', field: 'credit', profileName: '唐山高新区2024' },
    'category-disagrees': {
      code: 'category-disagrees',
      name: '甲厂',
      registered: 'general',
      derived: 'key',
    },
    'region-missing': { code: 'region-missing', name: '甲厂' },
    ...conflictDetails,
    'nothing-to-draw': { code: 'nothing-to-draw' },
    'quota-exceeds-pool': {
      code: 'quota-exceeds-pool',
      category: 'special',
      quota: 12,
      pool: 9,
      excluded: { suspended: 2, capped: 1 },
    },
    'inspectors-too-few': { code: 'inspectors-too-few', licensed: 1, teamSize: 2 },
    'team-impossible': {
      code: 'team-impossible',
      enterprise: '甲厂',
      rule: 'recusal',
      eligible: 1,
      teamSize: 2,
    },
    'team-preference-unmet': {
      code: 'team-preference-unmet',
      enterprise: '甲厂',
      preference: 'expertise',
    },
    'inspectors-left-over': { code: 'inspectors-left-over', names: ['王一'] },
    'seed-empty': { code: 'seed-empty' },
    'period-drawn-already': { code: 'period-drawn-already', recordSheet: '抽取记录 2026Q1' },
    'plan-table-missing': { code: 'plan-table-missing' },
    'plan-sheet-protected': { code: 'plan-sheet-protected' },
    'population-changed': {
      code: 'population-changed',
      before: 'a'.repeat(64),
      now: 'b'.repeat(64),
    },
    'workbook-busy': { code: 'workbook-busy' },
    'workbook-protected': { code: 'workbook-protected' },
    'workbook-unreadable': {
      code: 'workbook-unreadable',
      fileName: '名录.xls',
      cause: 'encrypted',
    },
    'record-not-found': { code: 'record-not-found' },
    'record-unreadable': { code: 'record-unreadable', part: '种子' },
    'directed-exceeds-pool': {
      code: 'directed-exceeds-pool',
      name: '汽修',
      quota: 3,
      pool: 2,
      excluded: { suspended: 2 },
    },
    'host-failed': { code: 'host-failed', hostCode: 'GeneralException' },
  };

const worded = (detail: ProblemDetail, severity: Problem['severity'] = 'error') =>
  problemText({ ...detail, severity, sheet: '检查对象名录库', cell: 'C17' });

test.each(Object.values(details).map((detail) => [detail.code, detail] as const))(
  '%s is said in whole sentences',
  (_, detail) => {
    const text = worded(detail);
    expect(text).toMatch(/^[「\p{Script=Han}].*。$/u);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|。。|；。/);
  },
);

test('a wrong credit code is told with place, value, right letter and what to do', () => {
  expect(worded(details['credit-code-wrong'], 'warning')).toBe(
    '「检查对象名录库」C17：统一社会信用代码“91350100M000100Y4X”校验位不对（应为 3）。请核对证照；不影响抽取。',
  );
});

test('only warnings say that they do not stop the draw', () => {
  expect(worded(details['cell-error'], 'warning')).toContain('不影响抽取');
  expect(worded(details['cell-error'], 'error')).not.toContain('不影响抽取');
});

test('a quota that cannot be filled says who is missing and why', () => {
  expect(worded(details['quota-exceeds-pool'])).toContain(
    '特殊类应抽 12 家，可抽 9 家（停产 2 家，已达年度检查上限 1 家）',
  );
});

test('a problem without a place begins with the fact', () => {
  expect(problemText({ code: 'seed-empty', severity: 'error', sheet: '', cell: '' })).toMatch(
    /^还没有填种子/,
  );
});

test('equal values are told once, with their number and their cells', () => {
  expect(worded(details['value-unknown'], 'warning')).toContain(
    '“三星”无法识别（共 3 处：C17:C18、C20）',
  );
});

test('a header that has to be asked about names what it may be', () => {
  expect(worded(details['column-asked'])).toContain('可能是企业分类或排污许可管理类别，暂不读取');
});
