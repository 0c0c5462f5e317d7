import type { DuplicateGroup } from '../../reading/duplicates';
import type { ProblemCode } from '../problem/problemText';
import { percentText } from '../term/numberText';

const KIND_TEXT: Partial<Readonly<Record<ProblemCode, string>>> = {
  'register-not-found': '没有找到名录',
  'register-ambiguous': '名录不止一张，需指定',
  'register-joined': '名录分在几张工作表',
  'sheet-not-found': '指定的工作表不存在',
  'header-not-found': '没有认出表头',
  'name-column-missing': '没有名称列',
  'licence-column-missing': '没有执法证号列',
  'column-ambiguous': '几列指同一内容',
  'column-latest': '取最近年份的一列',
  'column-asked': '表头含义不明，需指定',
  'column-refused': '身份证号不能当证号',
  'column-contradicted': '内容与表头不符',
  'column-filled-down': '合并单元格已向下填充',
  'column-gaps': '一列里空格多',
  'grade-assumed': '等级用数字表示',
  'register-empty': '名录没有数据',
  'register-of-one': '名录只有一条',
  'sheet-hidden': '工作表是隐藏的',
  'sheet-protected': '工作表受保护',
  'entries-hidden': '有行被筛选或隐藏',
  'columns-hidden': '有列被隐藏',
  'name-missing': '名称空着',
  'rows-left-out': '不是条目的行',
  'record-date-missing': '检查没有日期',
  'status-in-name': '名称里写着生产状态',
  'cell-error': '公式错误',
  'credit-code-wrong': '信用代码不对',
  'credit-code-numeric': '信用代码存成了数字',
  'value-unknown': '值无法识别',
  'more-alike': '更多同类问题',
  'enterprise-duplicate': '企业重复',
  'inspector-duplicate': '人员重复',
  'inspector-unlicensed': '没有执法证号',
  'licences-not-told-apart': '证号分不出是谁的',
  'licence-expired': '执法证到期',
  'flag-unmatched': '名单里的企业对不上名录',
  'sheet-unread': '工作表没有读取',
  'person-unclear': '名单里的人不止一位',
  'short-name': '简称按全称处理',
  'record-unmatched': '检查记录对不上名录',
  'items-not-found': '没有认出抽查事项',
  'item-repeated': '抽查事项重复',
  'item-object-open': '抽查对象看不出类别',
  'item-unknown': '方案的事项清单里没有',
  'item-unclear': '方案的事项不止一项',
  'items-unplanned': '抽查事项没有安排',
  'counts-of-other-year': '其他年份的检查次数',
  'record-kind-untold': '检查记录没有类型',
  'counts-undated': '没有日期的检查次数',
  'authority-other': '其他部门的检查',
  'workbook-protected': '工作簿受保护',
  'format-forgets': '.xls 格式留不住设置',
  'left-sheets-removed': '上次没有写完的工作表',
  'left-sheets-stay': '上次没有写完的工作表',
};

/** What a kind of problem is called in a health report. */
export function problemKindText(code: ProblemCode): string {
  return KIND_TEXT[code] ?? '其他问题';
}

const DUPLICATE_TEXT: Readonly<Record<DuplicateGroup['by'], string>> = {
  same: '同一企业登记了几次',
  code: '几个厂区同一信用代码',
  name: '名称相同，代码或地址不同',
};

/** What rows share that should be different. */
export function duplicateText(by: DuplicateGroup['by']): string {
  return DUPLICATE_TEXT[by];
}

/** Wording of the sheet 名录体检. */
export const healthSheetText = {
  title: '双随机抽查名录体检',
  subtitle: (enterprises: number, inspectors: number, profile: string | null) =>
    `检查对象 ${enterprises} 家，检查人员 ${inspectors} 人${profile === null ? '' : `；按《${profile}》核对`}`,
  problems: {
    heading: '一、发现的问题',
    headers: ['程度', '问题', '处数', '位置', '说明和处理办法'],
    none: '没有发现问题。',
  },
  duplicates: {
    heading: '二、重复登记',
    headers: ['序号', '情况', '行数', '重复的内容', '各行所在位置'],
    none: '没有发现重复。',
  },
  fills: {
    heading: '三、各列填写情况',
    headers: ['序号', '内容', '空缺', '名录中的表头', '填写情况'],
    none: '没有认出的列。',
  },
  lacking: {
    heading: '四、方案要用而名录没有的列',
    headers: ['序号', '缺少的列', '', '', '影响'],
    none: '方案要用的列都有。',
  },
  codes: {
    heading: '五、由排污许可证编号补出的信用代码',
    headers: ['序号', '企业名称', '', '位置', '补出的代码'],
    none: '没有需要补出的代码。',
  },
  severity: { error: '须先解决', warning: '提醒' },
  separator: '、',
  place: (sheet: string, cell: string) => `「${sheet}」${cell}`,
  member: (name: string, place: string) => `${name}（${place}）`,
  filled: (filled: number, missing: number) =>
    missing === 0
      ? `${filled} 家都已填写`
      : `${filled} 家已填写，${missing} 家空缺（${percentText((missing / (filled + missing)) * 100)}）`,
  lackingHint: '没有这一列，方案里用到它的规则不起作用。请补上。',
  code: (code: string) => `${code}（取自许可证编号前 18 位，只用于识别，没有写入名录）`,
} as const;
