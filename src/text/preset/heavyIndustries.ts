/**
 * The industries of 丽水 2021 四（三）, 六大重污染行业 and 城镇集中式污水处理厂, by the classes of GB/T 4754—2017
 * 《国民经济行业分类》（with amendment 1 of 2019). The document names the industries and no classes; which classes
 * they are is this table's choice: 化工 is all of 26 and, of 25, what makes chemicals of oil and coal; 造纸 is pulp and
 * paper without what is made of paper; 制革 is tanning without what is made of leather. GB/T 4754 has no
 * class of its own for 电镀, it is in 3360 with heat treatment and spraying: 3360 counts, unless the
 * unit's name says heat treatment or spraying.
 */

import type { Condition } from '../../domain/profile/profile';
import { words } from '../vocabulary/words';

/** A class or a group of classes, and the words by which industry columns call it. */
export interface IndustryClass {
  readonly code: string;
  readonly name: string;
  readonly words: readonly string[];
}

export interface HeavyIndustry {
  readonly name: string;
  /** What the codes of its classes begin with. */
  readonly codes: readonly string[];
  /** Groups that are named after it and have other classes too: they count where no class is told. */
  readonly groups: readonly string[];
  /** The codes of these other classes begin so. */
  readonly otherCodes: readonly string[];
  readonly classes: readonly IndustryClass[];
  /** Words in the names of its units, where the column gives a wider class or none. */
  readonly unitWords: readonly string[];
  /** Words in the names of units of its classes that are something else. */
  readonly otherUnits?: readonly string[];
}

/** An industry column with one of these tells of machines for an industry, of trade or of drugs. */
const OTHER_INDUSTRIES = words('设备 机械 装备 批发 零售 施工 原料药');
/** A name with one of these is that of who builds for an industry, trades for it, or carries. */
const OTHER_UNITS = words(
  '设备 机械 装备 工程 贸易 商贸 经营部 商行 销售 批发 零售 物流 运输 仓储',
);

/** Code, name and words of a class; a line each. */
function classes(lines: string): readonly IndustryClass[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', name = '', ...own] = words(line);
      return { code, name, words: own };
    });
}

export const heavyIndustries: readonly HeavyIndustry[] = [
  {
    name: '城镇集中式污水处理厂',
    codes: ['D462'],
    groups: [],
    otherCodes: [],
    classes: classes('D4620 污水处理及其再生利用 污水处理'),
    unitWords: words('污水处理 污水厂 水质净化'),
  },
  {
    name: '印染',
    codes: words('C1713 C1723 C1733 C1743 C1752 C1762'),
    groups: words('C171 C172 C173 C174 C175'),
    otherCodes: words('C1711 C1712 C1721 C1722 C1731 C1732 C1741 C1742 C1751'),
    classes: classes(`
      C1713 棉印染精加工 印染
      C1723 毛染整精加工 染整
      C1733 麻染整精加工 染整
      C1743 丝印染精加工 印染
      C1752 化纤织物染整精加工 染整
      C1762 针织或钩针编织物印染精加工 印染 漂染
    `),
    unitWords: words('印染 染整 漂染'),
  },
  {
    name: '化工',
    codes: words('C26 C251 C2521 C2522 C2523'),
    groups: [],
    otherCodes: [],
    classes: classes(`
      C26 化学原料和化学制品制造业 化工 化学原料 化学制品 化学产品
      C2511 原油加工及石油制品制造 原油加工 精炼石油
      C2519 其他原油制造 原油制造
      C2521 炼焦 炼焦
      C2522 煤制合成气生产 煤制合成气
      C2523 煤制液体燃料生产 煤制液体燃料
      C2611 无机酸制造 无机酸
      C2612 无机碱制造 无机碱
      C2613 无机盐制造 无机盐
      C2614 有机化学原料制造 化学原料
      C2619 其他基础化学原料制造 化学原料
      C2621 氮肥制造 氮肥
      C2622 磷肥制造 磷肥
      C2623 钾肥制造 钾肥
      C2624 复混肥料制造 肥料 复合肥
      C2625 有机肥料及微生物肥料制造 肥料 有机肥
      C2629 其他肥料制造 肥料
      C2631 化学农药制造 农药
      C2632 生物化学农药及微生物农药制造 农药
      C2641 涂料制造 涂料 油漆
      C2642 油墨及类似产品制造 油墨
      C2643 工业颜料制造 颜料
      C2644 工艺美术颜料制造 颜料
      C2645 染料制造 染料
      C2646 密封用填料及类似品制造 密封用填料
      C2651 初级形态塑料及合成树脂制造 初级形态塑料 合成树脂 合成材料
      C2652 合成橡胶制造 合成橡胶
      C2653 合成纤维单（聚合）体制造 合成纤维单
      C2659 其他合成材料制造 合成材料
      C2661 化学试剂和助剂制造 化学试剂 助剂制造
      C2662 专项化学用品制造 化学用品
      C2663 林产化学产品制造 化学产品
      C2664 文化用信息化学品制造 信息化学品
      C2665 医学生产用信息化学品制造 信息化学品
      C2666 环境污染处理专用药剂材料制造 药剂材料
      C2667 动物胶制造 动物胶
      C2669 其他专用化学产品制造 化学产品
      C2671 炸药及火工产品制造 炸药 火工
      C2672 焰火、鞭炮产品制造 焰火 鞭炮
      C2681 肥皂及洗涤剂制造 肥皂 洗涤剂
      C2682 化妆品制造 化妆品
      C2683 口腔清洁用品制造 口腔清洁用品
      C2684 香料、香精制造 香精
      C2689 其他日用化学产品制造 化学产品 日化
    `),
    unitWords: words('化工'),
  },
  {
    name: '造纸',
    codes: words('C221 C222'),
    groups: ['C22'],
    otherCodes: ['C223'],
    classes: classes(`
      C2211 木竹浆制造 木竹浆 纸浆 制浆
      C2212 非木竹浆制造 木竹浆
      C2221 机制纸及纸板制造 机制纸 造纸
      C2222 手工纸制造 手工纸
      C2223 加工纸制造 加工纸
    `),
    unitWords: ['造纸'],
  },
  {
    name: '制革',
    codes: words('C191 C1931'),
    groups: ['C193'],
    otherCodes: words('C1932 C1939'),
    classes: classes(`
      C1910 皮革鞣制加工 鞣制 制革 皮革加工
      C1931 毛皮鞣制加工 鞣制
    `),
    unitWords: ['制革'],
  },
  {
    name: '电镀',
    codes: ['C336'],
    groups: [],
    otherCodes: [],
    classes: classes('C3360 金属表面处理及热处理加工 金属表面处理 电镀'),
    unitWords: ['电镀'],
    otherUnits: words('热处理 喷涂 喷塑 喷漆'),
  },
  {
    name: '铅酸蓄电池',
    codes: ['C3843'],
    groups: [],
    otherCodes: [],
    classes: classes('C3843 铅蓄电池制造 铅蓄电池 铅酸蓄电池 铅酸电池'),
    unitWords: words('铅蓄电池 铅酸蓄电池 铅酸电池'),
  },
];

/**
 * The conditions by which units of an industry are found, one by what 行业类别 says and one by the
 * unit's name. 行业类别 has codes with the letter of their section, as reading gives them.
 *
 * @param industry of the table above
 */
export function industryConditions({
  codes,
  groups,
  otherCodes,
  classes: own,
  unitWords,
  otherUnits,
}: HeavyIndustry): readonly Condition[] {
  const columnWords = [...new Set(own.flatMap((each) => each.words))];
  const byIndustry: Condition = {
    any: [
      { field: 'industry', contains: codes },
      ...(groups.length === 0 ? [] : [{ field: 'industry', is: groups } as const]),
      {
        all: [
          { field: 'industry', contains: columnWords },
          { not: { field: 'industry', contains: [...OTHER_INDUSTRIES, ...otherCodes] } },
        ],
      },
    ],
  };
  return [
    otherUnits === undefined
      ? byIndustry
      : { all: [byIndustry, { not: { field: 'name', contains: otherUnits } }] },
    {
      all: [
        { field: 'name', contains: unitWords },
        { not: { field: 'name', contains: OTHER_UNITS } },
      ],
    },
  ];
}
