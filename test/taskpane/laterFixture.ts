import type { PaneApp } from '../../src/taskpane/paneApp';

/**
 * Answers of the program to the tabs behind the first one, in a workbook in which nothing is found.
 */
export const fakeLaterApp = {
  verifyWorkbook: () =>
    Promise.resolve({
      records: [],
      differences: [],
      notes: [],
      problems: [{ code: 'record-not-found', severity: 'error', sheet: '', cell: '' }],
      remarks: [],
    }),
  announceDraw: () => Promise.resolve({ kind: 'stopped', problems: [] }),
  packEvidence: () => Promise.resolve({ kind: 'stopped', problems: [] }),
  zipPackage: () => Promise.resolve(new Uint8Array()),
  proposeSubstitute: () => Promise.resolve({ added: null, problems: [] }),
  proposeReassign: () => Promise.resolve({ tasks: [], problems: [] }),
  substitute: () => Promise.resolve({ kind: 'stopped', problems: [] }),
  reassign: () => Promise.resolve({ kind: 'stopped', problems: [] }),
  voidList: () => Promise.resolve({ kind: 'stopped', problems: [] }),
  compareRatios: () => Promise.resolve(null),
  writeRatioSheet: () => Promise.resolve({ sheet: '比例核查 2026Q1', problems: [] }),
  frequency: () => Promise.resolve(null),
  isMarked: () => Promise.resolve(false),
  markFrequency: () => Promise.resolve({ sheet: '超频次', problems: [] }),
  clearMarks: () => Promise.resolve({ enterprises: 0, removed: 0, problems: [] }),
  writeBlanks: () =>
    Promise.resolve({ sheet: '检查对象名录', others: ['检查人员名录'], problems: [] }),
  selfCheck: () =>
    Promise.resolve({
      check: { count: 40, results: [], differences: [], file: '{}' },
      problems: [],
    }),
  writeFunctionSheet: () => Promise.resolve({ sheet: '函数示例', problems: [] }),
  enterpriseHere: () => Promise.resolve({ enterprise: null, problems: [] }),
  enterpriseFacts: () =>
    Promise.resolve({ unit: null, checks: [], drawn: [], codeFault: undefined }),
  productionCell: () => Promise.resolve(null),
  markProduction: () => Promise.resolve([]),
  planCounts: () => Promise.resolve({ columns: [], left: [], problems: [] }),
  writeCounts: () => Promise.resolve({ written: 0, problems: [] }),
  rememberNotice: () => Promise.resolve([]),
  watchWorkbook: () => Promise.resolve(() => Promise.resolve()),
  sheetNamesNow: () => Promise.resolve(null),
  publication: () => Promise.resolve({ lines: [], rate: 0, problems: [] }),
  writeDocument: () => Promise.resolve({ sheet: '检查台账 2026Q1', problems: [] }),
  readHistoryFile: () =>
    Promise.resolve({ periods: [], history: { checks: [], loads: [], numbers: [] }, problems: [] }),
  keepHistory: () => Promise.resolve({ sheet: '历次抽查记录', problems: [] }),
  showOnSheet: () =>
    Promise.resolve({ kind: 'shown', sheet: '现场展示', shown: 0, all: 0, problems: [] }),
  removeProjectorSheets: () => Promise.resolve({ removed: 1, problems: [] }),
} satisfies Partial<PaneApp>;
