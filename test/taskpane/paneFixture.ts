import { ruleLines } from '../../src/domain/population/ruleLines';
import { type Answers } from '../../src/reading/question';
import { noneAnswers } from '../../src/reading/answers';
import { ruleQuestions } from '../../src/reading/ruleQuestions';
import { findBureau } from '../../src/app/bureau';
import { haveOurSheetsMoved, isDrawnSheet } from '../../src/app/drawnSheets';
import { isReadFrom } from '../../src/app/isReadFrom';
import { programVersion } from '../../src/app/programVersion';
import { prepareDraw, type Preparation } from '../../src/app/prepareDraw';
import type { DrawOptions, DrawOutcome, DrawRequest } from '../../src/app/runDraw';
import type { WorkbookScan } from '../../src/app/scanWorkbook';
import { drawPeriod } from '../../src/domain/draw/drawPeriod';
import { parseSeed } from '../../src/domain/draw/ticket/seed';
import type { Place } from '../../src/domain/ground/problem';
import { drawRequest, missingParts } from '../../src/taskpane/state/drawRequest';
import type { HealthProblem } from '../../src/reading/readingProblem';
import type { HealthReport } from '../../src/reading/health';
import type { WorkbookProblem } from '../../src/reading/workbookProblem';
import type { Enterprise, EnterpriseId } from '../../src/domain/register/enterprise';
import type { Inspector, InspectorId } from '../../src/domain/register/inspector';
import type { ColumnReading } from '../../src/reading/column/columnReading';
import type { RegisterChoice } from '../../src/reading/registerChoice';
import type { EnterpriseRegister, InspectorRegister } from '../../src/domain/register/register';
import type { PaneApp } from '../../src/taskpane/paneApp';
import type { WrittenSheet } from '../../src/app/addSheets';
import type { ListedProfile } from '../../src/app/profileStore';
import type { Memory, ShownOnce } from '../../src/taskpane/state/memory';
import type { Profile } from '../../src/domain/profile/profile';
import { heldRecord } from './heldRecord';
import { fakeLaterApp } from './laterFixture';
import { presets } from '../../src/text/preset/presets';

/**
 * What a county bureau's workbook looks like to the pane: 312 enterprises of all categories and 24
 * inspectors, 21 of them licensed.
 */

export const today = (): Date => new Date(2026, 0, 5, 9, 30);

const TOWNS = ['城关镇', '东岳镇', '庆丰街道', '白云街道'];
const TRADES = ['化工', '建材', '铸造', '食品', '纺织印染', '污水处理'];

export function enterprises(count = 312): EnterpriseRegister {
  return {
    sheet: '检查对象名录库',
    headerRow: 3,
    columns: {
      name: { header: '企业名称', columnIndex: 1 },
      creditCode: { header: '统一社会信用代码', columnIndex: 2 },
      address: { header: '污染源地址', columnIndex: 3 },
      credit: { header: '信用评价结果', columnIndex: 4 },
      permitClass: { header: '排污许可管理类别', columnIndex: 5 },
      positiveList: { header: '正面清单', columnIndex: 6 },
      production: { header: '生产状态', columnIndex: 7 },
      keyListed: { header: '重点排污单位', columnIndex: 8 },
    },
    unmapped: [
      { header: '序号', columnIndex: 0 },
      { header: '备注', columnIndex: 9 },
    ],
    rows: Array.from({ length: count }, (_, index) => enterprise(index)),
  };
}

function enterprise(index: number): Enterprise {
  return {
    id: `QY${String(index).padStart(4, '0')}` as EnterpriseId,
    rowNumber: index + 4,
    name: `唐山高新${TOWNS[index % 4] ?? ''}第${index + 1}${TRADES[index % 6] ?? ''}有限公司`,
    address: `${TOWNS[index % 4] ?? ''}工业路${index + 1}号`,
    region: '高新区',
    visits: 0,
    keyListed: index % 5 === 0,
    positiveList: index % 11 === 3,
    production: index % 40 === 7 ? 'suspended' : index % 100 === 50 ? 'closed' : 'operating',
    ...(index % 12 === 1 && { credit: 'C' as const }),
    ...(index % 3 === 0 && { permitClass: 'simplified' as const }),
  };
}

const SURNAMES = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙'];

export function inspectors(licensed = 21): InspectorRegister {
  const person = (index: number): Inspector => ({
    id: `ZF${String(index).padStart(3, '0')}` as InspectorId,
    rowNumber: index + 3,
    name: `${SURNAMES[index % 12] ?? ''}${index < 12 ? '建国' : '晓梅'}`,
    unit: '执法大队',
    department: index % 2 === 0 ? '水科' : '大气科',
    licences: index < licensed ? [`ZF${index}`] : [],
    region: '高新区',
    active: true,
    onPost: true,
    auxiliary: index >= licensed,
    visits: 0,
    recusals: [],
  });
  return {
    sheet: '执法人员',
    headerRow: 2,
    columns: {
      name: { header: '姓名', columnIndex: 0 },
      licence: { header: '执法证号', columnIndex: 2 },
    },
    unmapped: [],
    rows: Array.from({ length: 24 }, (_, index) => person(index)),
  };
}

export const warning: HealthProblem = {
  code: 'credit-code-wrong',
  severity: 'warning',
  sheet: '检查对象名录库',
  cell: 'C17',
  value: '91410421MA9F8K1234',
  fault: { kind: 'check', expected: 'X' },
};

export const error: HealthProblem = {
  code: 'cell-error',
  severity: 'error',
  sheet: '检查对象名录库',
  cell: 'B9',
  value: '#N/A',
  header: '企业名称',
  count: 1,
  cells: ['B9'],
};

export const busy: WorkbookProblem = {
  code: 'workbook-busy',
  severity: 'error',
  sheet: '',
  cell: '',
};

/** What the columns of the enterprise sheet were read as: most by their headers, two not at all. */
export function readings(): ColumnReading[] {
  const { sheet, columns, unmapped } = enterprises();
  const known = Object.entries(columns).map(([field, { header, columnIndex }]): ColumnReading => {
    const samples =
      field === 'name'
        ? ['唐山高新城关镇第1化工有限公司', '唐山高新东岳镇第2建材有限公司']
        : ['是', '否'];
    return {
      sheet,
      columnIndex,
      header,
      field: field as ColumnReading['field'],
      confidence: 'sure',
      possible: [],
      samples,
    };
  });
  const unused = unmapped.map(({ header, columnIndex }): ColumnReading => ({
    sheet,
    columnIndex,
    header,
    field: null,
    confidence: 'none',
    possible: [],
    samples: ['1', '2'],
  }));
  return [...known, ...unused].sort((one, other) => one.columnIndex - other.columnIndex);
}

/** A column whose header means more than one thing. */
export const askedColumn: ColumnReading = {
  sheet: '检查对象名录库',
  columnIndex: 10,
  header: '类别',
  field: 'registeredCategory',
  confidence: 'asked',
  possible: ['registeredCategory', 'permitClass', 'industry'],
  samples: ['重点', '一般', '特殊'],
};

/** What a check of the registers may find. */
export const healthReport: HealthReport = {
  enterpriseCount: 312,
  inspectorCount: 24,
  groups: [
    {
      code: 'credit-code-wrong',
      severity: 'warning',
      count: 2,
      problems: [
        {
          code: 'credit-code-wrong',
          severity: 'warning',
          sheet: '检查对象名录库',
          cell: 'C17',
          value: '91410421MA9F8K1234',
          fault: { kind: 'check', expected: 'X' },
        },
        {
          code: 'credit-code-wrong',
          severity: 'warning',
          sheet: '检查对象名录库',
          cell: 'C90',
          value: '9141',
          fault: { kind: 'length', length: 4 },
        },
      ],
    },
  ],
  duplicates: [
    {
      by: 'code',
      value: '91410421MA9F8K123X',
      members: [
        { name: '城关镇第1化工有限公司', sheet: '检查对象名录库', cell: 'C4' },
        { name: '城关镇第1化工有限公司二分厂', sheet: '检查对象名录库', cell: 'C9' },
      ],
    },
  ],
  fills: [
    { field: 'name', header: '企业名称', filled: 312, missing: 0, empty: [] },
    {
      field: 'credit',
      header: '信用评价结果',
      filled: 26,
      missing: 286,
      empty: [
        { sheet: '检查对象名录库', cell: 'N5' },
        { sheet: '检查对象名录库', cell: 'N9' },
      ],
    },
    {
      field: 'address',
      header: '污染源地址',
      filled: 300,
      missing: 12,
      empty: [{ sheet: '检查对象名录库', cell: 'F7' }],
    },
  ],
  filledCodes: [
    {
      name: '城关镇第5食品有限公司',
      code: '91410421MA9F8K1235',
      sheet: '检查对象名录库',
      cell: 'C8',
    },
  ],
  lacking: ['penalised', 'supervised'],
  lackingOfInspectors: [],
  profileName: '唐山高新区 2024',
};

/**
 * A scan that found everything, or what `change` says instead; of which the clerk has said that what
 * the rules of the presets look for and do not find is not there.
 */
export function scanOf(change: Partial<WorkbookScan> = {}): WorkbookScan {
  const scan = { ...openScan(), ...change };
  return change.choice === undefined ? { ...scan, choice: { answers: assumedNone(scan) } } : scan;
}

function assumedNone({ enterprises, inspectors, columns }: WorkbookScan): Answers {
  if (enterprises === null || inspectors === null) return {};
  const questions = presets.flatMap((profile) =>
    ([1, 2, 3, 4] as const).flatMap((quarter) => {
      const period = { year: 2026, quarter };
      const { rows: present } = enterprises;
      const sources = { enterprises, present, inspectors, profile, period, hasRecords: false };
      return ruleQuestions(ruleLines(sources), {
        enterprises,
        inspectors,
        columns,
        answers: {},
        units: [],
      });
    }),
  );
  return noneAnswers(questions);
}

/** A choice as the clerk made it, without what every scan here takes as not being there. */
export function withoutAssumed({ answers = {}, ...choice }: RegisterChoice): RegisterChoice {
  const own = Object.entries(answers).filter(([id]) => !/^(field|condition):/.test(id));
  return own.length === 0 ? choice : { ...choice, answers: Object.fromEntries(own) };
}

function openScan(): WorkbookScan {
  const sheetNames = ['检查对象名录库', '执法人员', '备用'];
  return {
    fileName: '云溪县生态环境局名录.xlsx',
    tables: sheetNames.map((sheet) => ({
      sheet,
      rowIndex: 0,
      columnIndex: 0,
      values: [['企业名称']],
      hidden: false,
      protected: false,
    })),
    sheetNames,
    choice: {},
    candidates: { enterprise: ['检查对象名录库'], inspector: ['执法人员'], records: [] },
    enterprises: enterprises(),
    inspectors: inspectors(),
    records: [],
    recordsSheet: null,
    items: null,
    parts: ['检查对象名录库'],
    flagLists: [],
    readFrom: ['检查对象名录库', '检查人员名录库'],
    columns: { enterprise: readings(), inspector: [], records: [], items: [] },
    questions: [],
    problems: [],
    resultSheets: [],
    resultTables: [],
    periods: [],
    announced: [],
    notices: [],
    history: { checks: [], loads: [], numbers: [] },
  };
}

/** A scan of a workbook whose registers were not recognised. */
export function scanWithoutRegisters(): WorkbookScan {
  const missing = (register: 'enterprise' | 'inspector'): HealthProblem => ({
    code: 'register-not-found',
    severity: 'error',
    sheet: '',
    cell: '',
    register,
    sheetNames: ['备用'],
  });
  return scanOf({
    enterprises: null,
    inspectors: null,
    candidates: { enterprise: [], inspector: [], records: [] },
    columns: { enterprise: [], inspector: [], records: [], items: [] },
    parts: [],
    problems: [missing('enterprise'), missing('inspector')],
  });
}

/** The outcome that the real draw gives for a request, without any sheet being written. */
export function doneOutcome(
  request: DrawRequest,
  scan: WorkbookScan,
): Extract<DrawOutcome, { kind: 'done' }> {
  const preparation = prepareDraw(scan, request.profile, request.period, request);
  const seed = parseSeed(request.seed);
  const draw = preparation && seed && drawPeriod(preparation.population, seed, request.method).draw;
  if (!draw) throw new Error('the fixture cannot be drawn');
  const sheets = {
    plan: '抽查工作计划表',
    list: '抽查名单 2026Q1',
    ledger: '抽取底册 2026Q1',
    record: '抽取记录 2026Q1',
  };
  return { kind: 'done', draw, sheets, problems: [] };
}

export interface FakeApp extends PaneApp {
  readonly requests: DrawRequest[];
  readonly places: Place[];
  readonly choices: { readonly asOf: string; readonly choice: RegisterChoice }[];
  /** Choices kept in the workbook. */
  readonly remembered: RegisterChoice[];
  readonly saved: Profile[];
  /** What each saved profile took the place of. */
  readonly formerSheets: (string | undefined)[];
  readonly healthSheets: HealthReport[];
}

export interface FakeBehaviour {
  /** Given how often the workbook was read before. */
  readonly scan?: (times: number) => WorkbookScan | Promise<WorkbookScan>;
  readonly show?: (place: Place) => readonly HealthProblem[];
  readonly run?: (request: DrawRequest, options: DrawOptions) => DrawOutcome | Promise<DrawOutcome>;
  readonly prepare?: (preparation: Preparation) => Preparation;
  readonly write?: () => WrittenSheet;
  readonly importing?: PaneApp['importProfile'];
  /** True where what is drawn is not in the workbook by itself when it is read again. */
  readonly forgetful?: boolean;
  /** What the tabs behind the first one ask, in place of answers that find nothing. */
  readonly later?: Partial<PaneApp>;
}

const listedPresets: readonly ListedProfile[] = presets.map((profile) => ({
  source: 'preset',
  profile,
}));

/** The program behind the pane without Excel; remembers what it was asked. */
export function fakeApp({
  scan = () => scanOf(),
  show = () => [],
  run,
  prepare = (one) => one,
  write,
  importing,
  forgetful = false,
  later = {},
}: FakeBehaviour = {}): FakeApp {
  const requests: DrawRequest[] = [];
  const places: Place[] = [];
  const choices: { asOf: string; choice: RegisterChoice }[] = [];
  const remembered: RegisterChoice[] = [];
  const saved: Profile[] = [];
  const formerSheets: (string | undefined)[] = [];
  const healthSheets: HealthReport[] = [];
  let times = 0;
  let written: readonly Extract<DrawOutcome, { kind: 'done' }>[] = [];
  return {
    requests,
    places,
    choices,
    remembered,
    saved,
    formerSheets,
    healthSheets,
    scanWorkbook: async () => {
      const read = await scan(times++);
      if (forgetful || written.length === 0) return read;
      return {
        ...read,
        resultSheets: [
          ...read.resultSheets,
          ...written.flatMap(({ sheets: { plan, list, ledger, record } }) => [
            ...(plan === null ? [] : [plan]),
            list,
            ledger,
            record,
          ]),
        ],
        periods: [...read.periods, ...written.map(heldRecord)],
      };
    },
    fetchRules: () => Promise.resolve(),
    rememberWithNextWrite: (choice) => {
      remembered.push(withoutAssumed(choice));
    },
    examineRegisters: (_, profile) =>
      Promise.resolve({ ...healthReport, profileName: profile?.name ?? null }),
    writeHealthSheet: (report) => {
      healthSheets.push(report);
      return Promise.resolve(write?.() ?? { sheet: '名录体检', problems: [] });
    },
    profileSheetProblems: () => [],
    // A saved profile stands on a sheet at the next reading.
    listProfiles: () => [
      ...listedPresets,
      ...saved.map((profile): ListedProfile => ({ source: 'sheet', sheet: '抽查方案', profile })),
    ],
    saveProfileSheet: (profile, former) => {
      formerSheets.push(former);
      const outcome = write?.() ?? { sheet: '抽查方案', problems: [] };
      if (outcome.sheet !== null) saved.push(profile);
      return Promise.resolve(outcome);
    },
    exportProfile: (profile) => JSON.stringify(profile),
    importProfile:
      importing ?? ((text) => ({ profile: JSON.parse(text) as Profile, problems: [] })),
    trialDraw: ({ population }) =>
      Promise.resolve({
        inspectorLoads: population.inspectors.map(({ name }, index) => ({
          name,
          load: 3 + (index % 2),
        })),
        districts: [
          { region: '高新区', count: 30 },
          { region: '', count: 7 },
        ],
        problems: [],
      }),
    chooseRegisters: (before, asOf, choice) => {
      choices.push({ asOf, choice: withoutAssumed(choice) });
      return {
        ...before,
        choice,
        enterprises: enterprises(),
        inspectors: inspectors(),
        parts: ['检查对象名录库'],
        problems: [],
      };
    },
    findBureau,
    isReadFrom,
    isDrawnSheet,
    haveOurSheetsMoved,
    prepareDraw: (from, profile, period, options) => {
      const preparation = prepareDraw(from, profile, period, options);
      return preparation && prepare(preparation);
    },
    drawRequest,
    missingParts,
    runDraw: async (request, options = {}) => {
      requests.push(request);
      const outcome = await (run?.(request, options) ?? doneOutcome(request, scanOf()));
      if (outcome.kind === 'done') written = [outcome];
      return outcome;
    },
    showPlace: (place) => {
      places.push(place);
      return Promise.resolve(show(place));
    },
    watchWaiting: () => () => undefined,
    generateSeed: () => '31415926535897932384',
    ...fakeLaterApp,
    ...later,
  };
}

/**
 * Memory of a machine on which `profileId` was chosen before; `kept` collects what is chosen now.
 */
export function fakeMemory(
  profileId = 'tangshan-gaoxin-2024',
  shownBefore: Partial<Record<ShownOnce, string>> = {},
): Memory & { readonly kept: string[] } {
  const kept: string[] = [];
  const shown = { tour: 'shown', version: programVersion, ...shownBefore };
  let chosen: ReturnType<Memory['recallMethod']> = null;
  return {
    kept,
    recallProfile: () => profileId,
    keepProfile: (id) => void kept.push(id),
    recallMethod: () => chosen,
    keepMethod: (method) => void (chosen = method),
    recallShown: (what) => shown[what],
    keepShown: (what, value) => void (shown[what] = value),
    recallPane: () => null,
    keepPane: () => undefined,
  };
}
