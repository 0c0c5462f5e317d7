/**
 * Words of the pane's tab 核查: repeating the draws, the ratios of the year, and enterprises checked
 * too often.
 */

import type { PeriodProgress } from '../../domain/ratio/ratioReport';
import { clearedText } from '../sheet/frequencyText';
import { partOfYearText } from '../term/periodText';

export const paneReviewText = {
  verify: {
    heading: '复核抽取结果',
    hint: '用抽取底册和种子把每次抽取重做一遍，连同补抽、改派、作废一起，与表上的内容逐项比对。不改动工作簿。',
    start: '开始复核',
    again: '再复核一次',
    running: '正在复核…',
    equal: (records: number) =>
      records === 0 ? '复核一致：抽取公告' : `复核一致：${records} 份抽取记录`,
    equalBody: (records: number) =>
      records === 0
        ? '抽取公告与操作记录相符，都看得见。还没有抽取。'
        : '名录指纹、票号、名次、抽中与否、检查人员和名单变动都与重算结果相同，表上的其他内容与抽取时相同，都看得见。',
    differs: (count: number) => `有 ${count} 处与重算结果或抽取时不同`,
    differsBody: '可能是抽取之后改动过。请逐处核对；确需变更名单的，走“名单变动”。',
    unread: '有记录读不出来，没有复核',
    noRecord: '工作簿里还没有抽取记录，先完成抽取。',
    remarks: '另请留意',
    announced: '公告和开始次数',
    records: '已复核的抽取记录',
  },
  evidence: {
    heading: '证据包',
    hint: '把一期的抽查名单、抽取底册、抽取记录和全部数据打成一个 zip：审计人员双击里面的 verify.html 就能核验，不装软件，不联网。工作簿不改动。',
    noDraw: '没有读得出来的抽取，没有证据可以打包。',
    pack: (period: string) => `制作证据包：${period}`,
    packing: '正在制作…',
    failed: '没有做成证据包，工作簿没有改动',
    offered: (name: string) => `已交给浏览器下载：${name}`,
    where:
      '一般在“下载”文件夹里。Excel 桌面版里没有出现的：保存工作簿，用浏览器打开本软件的网页版，再打开这个工作簿，同样操作。',
    offerAgain: '再下载一次',
    pageHash: 'verify.html 的 SHA-256（可抄在摘要页上）：',
    differs: (count: number) => `工作簿有 ${count} 处不同，已写在证据包里`,
    differsBody: '证据包照样做好，每一处都列在 verify.html 首页。请先按上面的复核结果逐处核对。',
  },
  ratio: {
    heading: '比例核查',
    progress: '本年进度',
    legend: { done: '已查', arranged: '已安排', required: '框：应查' },
    progressLabel: (
      category: string,
      {
        period,
        done,
        required,
        arranged = 0,
      }: Pick<PeriodProgress, 'period' | 'done' | 'required' | 'arranged'>,
    ) =>
      `${category}${partOfYearText(period)}：${
        required === 0 && done === 0
          ? '没有应查的'
          : `应查 ${required} 家，已查 ${done} 家${arranged === 0 ? '' : `，已安排 ${arranged} 家`}`
      }`,
    counts: (done: number, required: number) =>
      required === 0 && done === 0 ? '—' : `${done}/${required}`,
    arranged: (count: number) => `已安排 ${count}`,
    notYet: '–',
    short: (count: number) => `差 ${count}`,
    group: (state: string, count: number) => `${state} ${count} 项`,
    noGaps: '没有未达标的。',
    forecast: '到年底预计',
    forecastLine: (visited: number, total: number, required: number) =>
      `已查 ${visited}，应覆盖 ${required}，共 ${total} 家`,
    forecastEnough: (projected: number) => `照现在的进度到年底 ${projected} 家，够。`,
    forecastPlanned: (projected: number, planned: number) =>
      `照现在的进度到年底 ${projected} 家，不够；按方案抽查可到 ${planned} 家，够。`,
    forecastShort: (projected: number, planned: number) =>
      `照现在的进度到年底 ${projected} 家，按方案抽查 ${planned} 家，都不够，须另行安排。`,
    write: '生成比例核查表',
    writing: '正在生成…',
    nothing: '这个方案没有可以核查的比例。',
  },
  loads: {
    heading: '人员任务',
    lead: '主办',
    assist: '协办',
    counts: (lead: number, assist: number) => `主办 ${lead}，协办 ${assist}`,
    source: '按本年各期有效的抽查名单，补抽、改派的按现在的算。',
  },
  frequency: {
    heading: '超频次核查',
    noCap: '这个方案没有规定每家最多检查几次，只提示应查未查的企业。',
    hints: {
      over: '检查次数已超过上限。',
      'at-cap': '今年不能再查。',
      due: '按方案今年应查，还没有查。',
    },
    units: (count: number) => `${count} 家`,
    times: (times: number, dates: readonly string[]) =>
      dates.length === 0 ? `${times} 次` : `${times} 次：${dates.join('、')}`,
    none: '没有查得过多或应查未查的企业。',
    mark: '标注到名录',
    markAgain: '重新标注',
    clear: '清除标注',
    marking: '正在标注…',
    clearing: '正在清除…',
    markHint: '在名录的企业名称上着色并加批注，另生成“超频次”表；清除后名录与原来一样。',
    marked: (sheet: string) => `已标注，清单在工作表「${sheet}」`,
    markFailed: '没有标注，工作簿没有改动',
    cleared: clearedText,
    clearFailed: '没有清除，工作簿没有改动',
    isMarked: '名录上现有标注。名录或检查记录改过后，请重新标注。',
  },
} as const;
