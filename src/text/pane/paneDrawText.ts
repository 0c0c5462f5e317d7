import type { DrawMethod, Method } from '../../domain/draw/draw';
import type { SeedSource } from '../../domain/record/drawRecord';
import { dayText } from '../term/dayText';

type SeedKind = SeedSource['kind'];

/** The words of the third step, 抽取. */
export const paneDrawText = {
  fingerprint: '名录指纹',
  fingerprintHint: '先公示指纹，再产生种子。名录一改，指纹就变。',
  countedTo: (day: string) => `计入检查截止：${dayText(day)}（可在“方案”一步改）。`,
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
  seedRule: '空格不计，全角半角不分。0 与 O、а 与 a 这类看着一样的字算不同的字，最好只用数字。',
  seedRead: (groups: readonly string[], length: number) =>
    `种子 ${groups.join(' ')}（${length} 个字）`,
  publicSource: '号码来源',
  publicSourcePlaceholder: '例：福彩3D 第2026005期',
  generate: '产生种子',
  method: '方法',
  methods: {
    sha256: 'SHA-256（哈希抽样）',
    'seedrandom-utf8': 'seedrandom（伪随机数）',
    seedrandom: 'seedrandom（伪随机数，旧版）',
  } satisfies Record<Method, string>,
  methodHints: {
    sha256: '用国际通用的 SHA-256 算票号，票号小的抽中；国外选举审计采用此法，多种软件都能复算。',
    'seedrandom-utf8': '由种子和企业标识算出票号，票号小的抽中；用公开的 seedrandom 程序即可复算。',
  } satisfies Record<DrawMethod, string>,
  planTable: '计划表',
  planTables: { fill: (sheet: string) => `填入「${sheet}」`, add: '新建一张' },
  drawnBy: '抽取人',
  witness: '监督人',
  namePlaceholder: '可打印后手签',
  drawnAlready: '本期已经抽取过',
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
    redrawReason: '本期已抽取过，请写明重抽理由。',
  },
  start: '开始抽取',
  startAgain: '重新抽取',
  undoHint:
    '抽取会新建并保护工作表，在 Excel 中撤销记录随之清空：之前的改动请先核对，抽取后不能再用 Ctrl+Z 撤销。',
  cancel: '取消',
  cancelling: '正在取消…',
  stages: {
    read: '读取名录',
    examine: '识别名录内容',
    check: '核对名单和指纹',
    draw: '计算票号',
    compose: '编制结果表',
    write: '写入工作表',
    finish: '整理版面',
  },
  /** Which sheet of how many, and the rows that are read or written. */
  stagePart: ({ sheet, of, rows }: { sheet: number; of: number; rows?: number }) =>
    `第 ${sheet}/${of} 张表${rows ? ` · ${rows.toLocaleString('en-US')} 行` : ''}`,
  percent: (percent: number) => `${percent}%`,
  runningHint: '抽取时请不要编辑工作簿。',
  cancelled: { title: '已取消抽取', body: '工作簿没有改动，可以重新开始。' },
  stopped: '没有抽取，工作簿没有改动',
  changed: {
    title: '名录在公示指纹之后有改动',
    body: '为保证公正，没有抽取，工作簿没有增加内容。请重新读取，公示新的指纹，再产生种子。',
  },
} as const;
