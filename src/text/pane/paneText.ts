/**
 * Every word of the task pane, in the order in which a clerk meets it. Wording of problems, quotas
 * and categories is elsewhere in this folder.
 */

import type { Period, Quarter } from '../../domain/calendar/period';
import type { Method } from '../../domain/draw/draw';
import type { Severity } from '../../domain/ground/problem';
import type { RegisterKind } from '../../domain/register/register';
import type { Confidence } from '../../reading/column/columnProposal';
import type { SeedSource } from '../../domain/record/drawRecord';

type SeedKind = SeedSource['kind'];

const registerNames: Record<RegisterKind, string> = {
  enterprise: '检查对象',
  inspector: '检查人员',
};

export const paneText = {
  pane: {
    period: (period: Period) => `${period.year}年第${period.quarter}季度`,
    reread: '重新读取',
    rereading: '正在读取…',
    retry: '重试',
    close: '关闭',
    show: '定位',
    openSheet: '打开工作表',
    showCell: (cell: string) => `定位 ${cell}`,
    showPlace: (sheet: string, cell: string) =>
      cell === '' ? `定位到工作表「${sheet}」` : `定位到「${sheet}」${cell}`,
    listSeparator: '、',
    clauseSeparator: '；',
  },
  step: {
    navigation: '抽取步骤',
    names: { register: '名录', profile: '方案', draw: '抽取', result: '结果' },
    headings: { register: '核对名录', profile: '选定方案', draw: '抽取', result: '抽取结果' },
    marks: {
      done: '已完成',
      current: '当前步骤',
      blocked: '有问题需处理',
      open: '可进入',
      ahead: '尚未到此步',
    },
    next: { register: '下一步：方案', profile: '下一步：抽取' },
  },
  notice: {
    loading: '正在读取工作簿…',
    outside: {
      title: '请在 Excel 中使用',
      body: '本页是 Excel 加载项的面板，直接用浏览器打开时读不到工作簿。请在 Excel 中打开名录所在的工作簿，在“数据”选项卡上点“双随机抽查”。',
    },
    waiting: '正在等待 Excel…',
    crashed: {
      title: '面板出错，已停下',
      body: '正在抽取时出错的，请先看工作簿里有没有新的“抽取记录”，再决定是否重做。',
      again: '重新打开面板',
    },
    busy: {
      title: '正在编辑单元格',
      body: 'Excel 在编辑单元格时不接受其他操作。请按 Enter 完成编辑后重试。',
    },
    failedScan: '没有读到工作簿',
    failedShow: '没有定位到',
    empty: {
      title: '工作簿里还没有数据',
      body: '请打开存有检查对象名录和检查人员名录的工作簿，或把两份名录粘贴到两张工作表，然后点“重新读取”。',
    },
    unrecognised: (registers: readonly RegisterKind[]) =>
      `没有认出${registers.map((register) => registerNames[register]).join('和')}名录`,
    unrecognisedBody:
      '请在上面指明名录所在的工作表；还没有名录的，请按下列要求建表后点“重新读取”。',
    needs: {
      enterprise:
        '检查对象名录：前 20 行内有表头，其中有“企业名称”列（单位名称、污染源名称也可）；最好还有统一社会信用代码、企业分类、生产状态。',
      inspector:
        '检查人员名录：前 20 行内有表头，其中有“姓名”列和“执法证号”列；最好还有单位、年度检查次数、回避企业。',
    },
  },
  problem: {
    groups: {
      error: (count: number) => `${count} 个问题需处理`,
      warning: (count: number) => `${count} 条提示，不影响抽取`,
    } satisfies Record<Severity, (count: number) => string>,
    more: (count: number) => `再显示 ${count} 条`,
    none: '没有发现问题',
    blocked: (count: number) => `还有 ${count} 个问题，处理后点“重新读取”。`,
  },
  register: {
    names: registerNames,
    choose: '请指明所在工作表',
    candidate: (sheet: string) => `${sheet}（像是名录）`,
    counts: {
      enterprise: (count: number) => `${count} 家`,
      inspector: (count: number) => `${count} 人`,
    } satisfies Record<RegisterKind, (count: number) => string>,
    headerRow: (row: number) => `表头第 ${row} 行`,
    columns: (mapped: number, all: number) => `认出 ${mapped} 列，共 ${all} 列`,
    columnsHint: '认错的列在这里改，改过的随工作簿保存，下次照用。',
    unused: (count: number) => `没有用到的 ${count} 列`,
    columnPlace: (letter: string) => `${letter} 列`,
    confidence: {
      sure: '确定',
      likely: '可能',
      asked: '请确认',
      chosen: '已指定',
      none: '未用',
    } satisfies Record<Confidence, string>,
    samples: (samples: readonly string[]) =>
      samples.length === 0 ? '此列没有内容' : `例：${samples.join('、')}`,
    fieldOf: (header: string, letter: string) => `“${header}”（${letter} 列）是`,
    possible: '可能是',
    otherFields: '其他字段',
    noField: '不用此列',
    automatic: '恢复自动识别',
    asked: (count: number) => `有 ${count} 列的含义要请您确认`,
    askedBody: '这些表头有不止一种含义，不敢自行认定。',
    noHeader: '（无表头）',
    confirmFirst: '请先在上面确认各列的含义。',
    askedPlaceholder: '请选择',
    confirmField: (field: string) => `是“${field}”`,
    parts: '检查对象名录分在几张表上，勾选的合并使用',
    flagLists: '名单表，列入的企业视为“是”',
    flagList: (sheet: string, field: string) => `${sheet}：${field}`,
    findFlagLists: '重新自动识别名单表',
    addFlagList: '另有一张名单表',
    flagListSheet: '名单所在的工作表',
    flagListMeans: (sheet: string) => `列入“${sheet}”的企业`,
    records: '检查记录',
    recordsCandidate: (sheet: string) => `${sheet}（像是检查记录）`,
    noRecords: '（无）',
    recordCount: (count: number) => `${count} 条记录`,
    health: '名录体检',
    needBoth: '两份名录都认出后才能继续。',
  },
  health: {
    heading: '名录体检',
    back: '返回名录',
    summary: (enterprises: number, inspectors: number) =>
      `检查对象 ${enterprises} 家，检查人员 ${inspectors} 人`,
    against: (profile: string) => `按方案“${profile}”检查。`,
    withoutProfile: '还没有选定方案，只检查名录本身；选定方案后会再检查方案要用的列。',
    problems: '问题和提示',
    count: (count: number) => `${count} 处`,
    sound: '没有发现问题',
    duplicates: '重复',
    members: (count: number) => `${count} 行`,
    lacking: '方案要用、名录没有的列',
    lackingHint: '没有这些列，方案中用到它们的规则不起作用。',
    fills: '各列缺失',
    complete: (count: number) => `其余 ${count} 列都填满了。`,
    missing: (missing: number, all: number) => `缺 ${missing} / ${all}`,
    filledCodes: '由排污许可证编号补出的信用代码',
    filledCode: (name: string, code: string) => `${name}：${code}`,
    write: '生成体检表',
    writing: '正在生成…',
    written: (sheet: string) => `已生成工作表「${sheet}」`,
    failed: '没有生成体检表，工作簿没有改动',
  },
  profile: {
    profile: '方案',
    choose: '请选择本单位的方案',
    ownProfiles: '本工作簿的方案',
    unreadSheets: (count: number) => `“抽查方案”表有 ${count} 处读不懂，这张表的方案没有列出`,
    presets: '内置方案',
    ownName: (base: string) => `本局方案（据“${base}”修改）`,
    own: { changed: '本局方案（已修改）', imported: '导入的方案' },
    ownHint: { changed: '与原方案不同，尚未存入工作簿。', imported: '尚未存入工作簿。' },
    differences: (base: string, count: number) => `与“${base}”有 ${count} 处不同`,
    difference: (before: string, after: string) => `${before} → ${after}`,
    edit: '修改',
    exchange: '导入、导出',
    revert: '恢复原方案',
    conflict: {
      error: '规则之间有冲突，本季度抽不成',
      warning: '规则之间有冲突，不影响本季度抽取',
    } satisfies Record<Severity, string>,
    remedies: '可以这样改：',
    trial: '试抽一次',
    trialAgain: '再试抽一次',
    trialMark: '试抽，不作数，不写入',
    trialHint: '用一次性的种子，只看任务怎样落到人和地区，抽中的企业不显示。',
    trialInspectors: (people: number, least: number, most: number) =>
      least === most
        ? `今年任务数（含试抽）：${people} 人，每人 ${most} 家`
        : `今年任务数（含试抽）：${people} 人，每人 ${least}～${most} 家`,
    trialDistricts: (districts: number) => `试抽的任务数：${districts} 个地区`,
    noRegion: '未填行政区划',
    trialCount: (name: string, count: number) => `${name}：${count} 家`,
    moreBars: (count: number) => `再显示 ${count} 个`,
    chooseFirst: '选定方案后显示各类应抽数。',
    document: (document: string) => `依据：${document}`,
    year: '年度',
    quarter: '季度',
    yearOption: (year: number) => `${year}年`,
    quarterOption: (quarter: Quarter) => `第${quarter}季度`,
    table: {
      caption: '各类应抽数',
      category: '类别',
      total: '总数',
      excluded: '排除',
      quota: '应抽',
      sum: '合计',
      none: '–',
      directed: '定向抽查',
      directedHint: '与各类抽中的企业重合的不重复检查，所以不加入合计。',
    },
    inspectors: (all: number, licensed: number, teamSize: number) =>
      `检查人员 ${all} 人（持证 ${licensed} 人），每组 ${teamSize} 人`,
    load: (average: string) => `人均约 ${average} 家`,
    leftOut: (closed: number, deregistered: number) => {
      const parts = [
        closed > 0 ? `关闭 ${closed} 家` : '',
        deregistered > 0 ? `注销 ${deregistered} 家` : '',
      ].filter((part) => part !== '');
      return `未计入总数：${parts.join('，')}`;
    },
    clauses: (count: number) => `方案依据的条款（${count} 条）`,
    chosen: '原文未定，本方案取值',
    blocked: (count: number) => `还有 ${count} 个问题：请改好名录后重新读取，或另选方案、季度。`,
    fits: '规则之间没有冲突',
  },
  draw: {
    fingerprint: '名录指纹',
    fingerprintHint: '先公示指纹，再产生种子。名录一改，指纹就变。',
    copy: '复制指纹',
    copied: '已复制',
    copyFailed: '复制不了，请选中指纹后按 Ctrl+C。',
    seed: '种子',
    seedSource: '种子来源',
    sources: { witnessed: '现场输入', public: '公开号码', generated: '随机生成' } satisfies Record<
      SeedKind,
      string
    >,
    sourceHints: {
      witnessed: '由监督人当场产生（掷骰子、摸球），照原样输入。',
      public: '例如指纹公示之后开奖的号码；要写明来源，便于他人查证。',
      generated: '由本机随机产生 20 位数字，产生后不能更换。',
    } satisfies Record<SeedKind, string>,
    seedPlaceholder: '例：20260105 38291',
    publicSource: '号码来源',
    publicSourcePlaceholder: '例：福彩3D 第2026005期',
    generate: '产生种子',
    method: '方法',
    methods: {
      seedrandom: 'seedrandom（伪随机数）',
      sha256: 'SHA-256（哈希抽样）',
    } satisfies Record<Method, string>,
    methodHints: {
      seedrandom: '由种子和企业标识算出票号，票号小的抽中；用公开的 seedrandom 程序即可复算。',
      sha256: '用国际通用的 SHA-256 算票号，票号小的抽中；国外选举审计采用此法，多种软件都能复算。',
    } satisfies Record<Method, string>,
    planTable: '计划表',
    planTables: { fill: (sheet: string) => `填入「${sheet}」`, add: '新建一张' },
    drawnBy: '抽取人',
    witness: '监督人',
    namePlaceholder: '可打印后手签',
    drawnAlready: '本季度已经抽取过',
    drawnAlreadyBody: (records: readonly string[]) =>
      `已有${records.map((record) => `「${record}」`).join('、')}。名单确定后不得随意变更；确需重抽的，请写明理由，两次记录都会保留。`,
    openRecord: (record: string) => `打开「${record}」`,
    redrawReason: '重抽理由',
    missing: {
      seed: {
        witnessed: '请输入种子。',
        public: '请输入公开号码。',
        generated: '请先产生种子。',
      } satisfies Record<SeedKind, string>,
      publicSource: '请写明号码来源。',
      redrawReason: '本季度已抽取过，请写明重抽理由。',
    },
    start: '开始抽取',
    startAgain: '重新抽取',
    cancel: '取消',
    cancelling: '正在取消…',
    stages: { read: '读取名录', draw: '计算票号', write: '写入工作表', finish: '整理版面' },
    percent: (percent: number) => `${percent}%`,
    runningHint: '抽取时请不要编辑工作簿。',
    cancelled: { title: '已取消抽取', body: '工作簿没有改动，可以重新开始。' },
    stopped: '没有抽取，工作簿没有改动',
    changed: {
      title: '名录在公示指纹之后有改动',
      body: '为保证公正，没有抽取，工作簿没有增加内容。请重新读取，公示新的指纹，再产生种子。',
    },
  },
  result: {
    done: (units: number, inspectors: number) => `已抽取 ${units} 家，派出 ${inspectors} 人`,
    counts: (drawn: number, quota: number) => `${drawn} / ${quota}`,
    countsLabel: (category: string, drawn: number, quota: number) =>
      `${category}：应抽 ${quota} 家，已抽 ${drawn} 家`,
    short: (count: number) => `少 ${count} 家`,
    evidence: (seed: string, fingerprint: string) => `种子 ${seed}，指纹 ${fingerprint}…`,
    method: (method: string) => `方法 ${method}`,
    list: '抽查名单',
    search: '按企业或人员姓名查找',
    found: (found: number, all: number) =>
      found === all ? `共 ${all} 家` : `找到 ${found} 家，共 ${all} 家`,
    nothingFound: '没有找到，请换一个名称。',
    directedShared: (shared: number) => `其中 ${shared} 家已由各类抽中`,
    lead: '主办',
    assist: '协办',
    auxiliary: '辅助',
    joint: (departments: string) => `联合：${departments}`,
    directed: (names: string) => `定向：${names}`,
    jointCounts: (internal: number, external: number, all: number) =>
      [
        internal > 0 ? `部门内联合 ${internal} 家` : '',
        external > 0 ? `跨部门联合 ${external} 家` : '',
      ]
        .filter((part) => part !== '')
        .join('，') + `，共 ${all} 家`,
    ticket: '票号',
    open: '打开工作表',
    print: '打开抽取记录（打印签字）',
  },
  announce: {
    scanned: (enterprises: number, inspectors: number, errors: number) =>
      `已读取名录：检查对象 ${enterprises} 家，检查人员 ${inspectors} 人，${errors} 个问题需处理。`,
    unrecognised: '名录没有认全。',
    quota: (total: number) => `本季度应抽 ${total} 家。`,
  },
} as const;
