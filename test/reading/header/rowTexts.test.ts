import { chooseLoneRows, type LoneRow } from '../../../src/reading/header/loneRows';
import { rowTexts, type RowTexts } from '../../../src/reading/header/rowTexts';
import { cellOf } from '../../../src/reading/cell/sheetTable';
import { headingTest, nameTest } from '../../../src/reading/rowTests';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';

type Test = keyof RowTexts;
const LONG = '甲'.repeat(60);

/** Texts, NFKC, that pass a test, and others that do not. */
const texts: Readonly<Record<Test, readonly [readonly string[], readonly string[]]>> = {
  isFooter: [
    [
      '备注',
      '备 注:甲厂停产',
      '(备注)略',
      '※ 说明',
      '注:略',
      '附1',
      '合计',
      '以上共16家',
      '制表人 张三',
    ],
    ['备注科技公司', '注塑厂', '注 塑', '附 件', '共', '甲厂备注', '', '备。注'],
  ],
  isTotal: [
    [
      '合计',
      ' 合 计 ',
      '共',
      '-共-',
      '城关镇小计',
      '小计:12',
      '小计十二',
      '共16家',
      '共 1,200 户',
      '共十六家',
      '共16家企业',
      '总计(3)',
    ],
    ['合计科技公司', '共青团农场', '共家', '小计备注', '16家', '', '共16', '镇16家'],
  ],
  isFigure: [
    ['16', '16家', '1,200 户', '5%', '', '3 个企业'],
    ['16家企业厂', '约16', '家16', '甲'],
  ],
  isMarked: [
    ['(一)重点', '(12)', '一、重点', '十二.重点', '3.重点', '12、甲', '(123)'],
    ['一重点', '第一厂', '123.甲', '3甲', '((一)', '一一一一、', '甲(一)'],
  ],
  isNumeral: [
    ['一', '(二)', '三、', '(四)、', '十二', '一百零'],
    ['一二三四', '1', '甲', '一.', '第一', '(一)甲', ''],
  ],
  isSentence: [
    ['名单每季更新。', '甲;乙', '甲:乙', `${LONG}甲`],
    [LONG, '甲厂', ''],
  ],
  isClosing: [
    [
      '岚水县生态环境局',
      '岚水县生态环境局 2026年1月5日',
      '2026年1月5日',
      '2026-1-5',
      '2026.01.05',
      '2026/1',
      '2026年1月',
      '二〇二六年一月五日',
      '二〇二六年十二月',
      '第1页',
      '第 一 页 共 三 页',
      '1/3',
      'Page 1 of 3',
      '……',
      '',
      '123',
    ],
    [
      '局',
      '甲厂',
      '岚水县生态环境局甲',
      '2026年1月5日更新',
      '第一化工厂',
      '1899年1月5日',
      '页岩厂',
      '二〇二六年',
    ],
  ],
  isInstruction: [
    [
      '必填',
      '选填,与执照一致',
      '日期(YYYY-MM-DD)',
      '文本',
      '文本(50)',
      'varchar(50)',
      'VARCHAR',
      '* 日期',
      'yyyy-mm',
    ],
    ['文本印务公司', '甲厂', 'VARCHARX', '填', ''],
  ],
  isExample: [
    ['示例', '例:甲厂', '甲厂(示例)', '(例)甲厂', '甲(东)厂(样 例)'],
    ['示例软件公司', '甲厂(东)', '甲厂示例', '(示例一)甲厂', ''],
  ],
  isRemoval: [
    [
      '附:已关停企业名单',
      '以下企业已注销',
      '二、停产企业',
      '退休人员',
      '备注:以下企业已注销',
      '附件1 注销企业',
    ],
    ['备注:已关停企业不抽取', '说明:停产', '新增企业', `停产${LONG}`, '附:新增企业', ''],
  ],
  isSection: [
    ['三、新增企业', '(一)重点', '以下为新增企业', '甲以下'],
    ['新增企业', '甲厂', ''],
  ],
};

test.each(
  Object.entries(texts).flatMap(([test, [yes, no]]) => [
    ...yes.map((text) => [test as Test, text, true] as const),
    ...no.map((text) => [test as Test, text, false] as const),
  ]),
)('%s of %j is %j', (test, text, expected) => {
  expect(rowTexts(vocabulary.rowWords)[test](text)).toBe(expected);
});

test('without words nothing is told by them', () => {
  const none = rowTexts({
    footerWords: [],
    totalWords: [],
    countUnits: [],
    numerals: '',
    dateMarks: [],
    pageWords: [],
    sentenceMarks: [],
    instructionWords: [],
    typeWords: [],
    exampleWords: [],
    authorityEndings: [],
    removalWords: [],
    belowWords: [],
    attachWords: [],
    nameless: [],
  });
  const told = (text: string) =>
    Object.entries(none).flatMap(([name, test]: [string, (text: string) => boolean]) =>
      test(text) ? name : [],
    );
  expect(told('合计')).toEqual([]);
  expect(told('备注：停产。')).toEqual([]);
  expect(told('（一）甲')).toEqual([]);
  expect(told('3.甲')).toEqual(['isMarked', 'isSection']);
  expect(told('16')).toEqual(['isFigure', 'isClosing']);
});

describe('names alone in their rows', () => {
  /** Of texts, what each is in a list of so many full rows: e entry, o left out, a asked. */
  const chosen = (
    all: readonly (string | [string, Partial<LoneRow>])[],
    fullCount: number,
  ): string => {
    const lone = all.map((each, row) => ({
      row,
      notesBegun: false,
      aboveHeader: 'no' as const,
      isNumbered: false,
      ...(typeof each === 'string' ? {} : each[1]),
    }));
    const found = chooseLoneRows(
      lone,
      fullCount,
      (row) => {
        const each = all[row] ?? '';
        return cellOf(typeof each === 'string' ? each : each[0]);
      },
      {
        texts: rowTexts(vocabulary.rowWords),
        isLikeName: nameTest('enterprise', vocabulary),
        isHeading: headingTest('enterprise', vocabulary),
      },
    );
    const { entries, leftOut, asked } = found;
    expect([...entries, ...leftOut, ...asked].sort((one, other) => one - other)).toEqual(
      all.map((_, row) => row),
    );
    return all
      .map((_, row) => (entries.includes(row) ? 'e' : leftOut.includes(row) ? 'o' : 'a'))
      .join('');
  };
  const times = <Item>(count: number, item: Item): Item[] =>
    Array.from({ length: count }, () => item);

  test('are entries where they are more than the full rows, else asked about', () => {
    expect(chosen(['甲厂', '乙养猪', '丙厂'], 2)).toBe('eee');
    expect(chosen(['甲厂', '乙养猪'], 2)).toBe('aa');
    expect(chosen(['城关镇', '甲厂'], 1)).toBe('oa');
    expect(chosen([], 0)).toBe('');
  });

  test('are left out as notes, headings and signatures', () => {
    expect(
      chosen(
        ['名单每季更新。', '城关镇', '一、化工', '某县某局', ['化工', { isNumbered: true }]],
        9,
      ),
    ).toBe('ooooo');
    expect(chosen(['名单每季更新。', '甲厂', '乙厂'], 0)).toBe('oee');
  });

  test('are headings no more where there are five times as many as full rows', () => {
    expect(chosen(times(6, '城关镇'), 1)).toBe('eeeeee');
    expect(chosen(times(5, '城关镇'), 1)).toBe('ooooo');
    expect(chosen(times(6, '一、化工'), 1)).toBe('eeeeee');
    // Those that are the most, notes not counted; of few names the headings stay.
    expect(chosen([...times(3, '城关镇'), ...times(3, '甲厂')], 0)).toBe('oooeee');
    expect(chosen([...times(4, '城关镇'), ...times(3, '甲厂')], 0)).toBe('eeeeeee');
    expect(chosen([...times(4, '城关镇'), ...times(9, '略。')], 0)).toBe('eeeeooooooooo');
    expect(chosen([...times(6, '城关镇'), ...times(7, '一、化工')], 1)).toBe('ooooooeeeeeee');
  });

  test('are titles above a header, or below a note, unless they look like names', () => {
    const just = { aboveHeader: 'just' } as const;
    const further = { aboveHeader: 'further' } as const;
    const noted = { notesBegun: true };
    expect(chosen([['某县名单', just], ['甲厂', just], ['乙养猪', further], '丙厂'], 1)).toBe(
      'oeee',
    );
    expect(chosen([['某县名单', just], ['甲厂', just], ['乙养猪', further], '丙厂'], 9)).toBe(
      'oaoa',
    );
    expect(chosen([['乙养猪', noted], ['甲厂', noted], '丙养猪'], 9)).toBe('oaa');
    expect(chosen([['乙养猪', noted], ['甲厂', noted], '丙养猪'], 1)).toBe('oee');
  });

  test('are asked about by thirty, of more those that look like no names', () => {
    const thirty = times(30, '甲厂');
    expect(chosen(thirty, 99)).toBe('a'.repeat(30));
    expect(chosen([...thirty, '乙养猪'], 99)).toBe(`${'e'.repeat(30)}a`);
  });
});
