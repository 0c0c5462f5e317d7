/** Invented throughout: county, townships, companies, people. */
export const COUNTY = '青澜县';

export const TOWNSHIPS = [
  '城关镇',
  '柳湾镇',
  '石桥镇',
  '云台镇',
  '白鹭镇',
  '东陂乡',
  '河口乡',
  '高新产业园区',
] as const;

export const BASINS = ['青澜河', '柳溪', '白鹭湖'] as const;

const FIRST = '鑫 恒 润 宏 瑞 泰 盛 博 嘉 华 隆 远 金 荣 兴 顺 宇 正 康 永'.split(' ');
const SECOND = '源 达 丰 通 茂 和 祥 诚 科 阳 利 成 德 辉 邦 沃 凯 升 裕 捷'.split(' ');

/** The n-th of 400 trade names. */
export function tradeName(number: number): string {
  return `${FIRST[(number * 7) % 20] ?? ''}${SECOND[(number + Math.floor(number / 20) * 3) % 20] ?? ''}`;
}

const SURNAMES =
  '赵 钱 孙 李 周 吴 郑 王 冯 陈 褚 卫 蒋 沈 韩 杨 朱 秦 许 何 吕 施 张 孔 曹 严 金 魏 陶 姜'.split(
    ' ',
  );
const GIVEN =
  '建国 志强 晓东 海燕 文博 丽娟 永胜 春梅 国庆 玉兰 明辉 雪松 卫东 秀英 立新 红霞 少华 志远 桂芳 长河'.split(
    ' ',
  );

/** The n-th of 600 personal names. */
export function personName(number: number): string {
  return `${SURNAMES[number % 30] ?? ''}${GIVEN[(number * 3 + Math.floor(number / 20)) % 20] ?? ''}`;
}

export interface Trade {
  readonly industry: string;
  /** Words of the company's name behind the trade name. */
  readonly suffix: string;
  readonly pollution: string;
  readonly product: string;
}

export const TRADES: readonly Trade[] = [
  {
    industry: '水泥制品制造',
    suffix: '建材有限公司',
    pollution: '废气、噪声',
    product: '预拌混凝土30万立方米/年',
  },
  {
    industry: '畜禽屠宰',
    suffix: '食品有限公司',
    pollution: '废水、废渣',
    product: '生猪屠宰20万头/年',
  },
  {
    industry: '化学药品原料药制造',
    suffix: '医药化工有限公司',
    pollution: '废水、废气、废渣',
    product: '医药中间体800吨/年',
  },
  {
    industry: '皮革鞣制加工',
    suffix: '皮业有限责任公司',
    pollution: '废水、废气',
    product: '鞋面革60万张/年',
  },
  {
    industry: '机制纸及纸板制造',
    suffix: '纸业有限公司',
    pollution: '废水、噪声',
    product: '瓦楞原纸5万吨/年',
  },
  {
    industry: '金属表面处理及热处理加工',
    suffix: '表面处理有限公司',
    pollution: '废水、废气',
    product: '镀锌件1.2万吨/年',
  },
  {
    industry: '塑料制品业',
    suffix: '塑业有限公司',
    pollution: '废气',
    product: '塑料编织袋3000万条/年',
  },
  {
    industry: '木质家具制造',
    suffix: '家具有限公司',
    pollution: '废气、噪声',
    product: '板式家具5万套/年',
  },
  {
    industry: '汽车零部件及配件制造',
    suffix: '机械(集团)有限公司',
    pollution: '废气、噪声',
    product: '刹车盘120万件/年',
  },
  {
    industry: '农副食品加工业',
    suffix: '粮油有限公司',
    pollution: '废水',
    product: '面粉12万吨/年',
  },
  {
    industry: '棉印染精加工',
    suffix: '纺织印染有限公司',
    pollution: '废水、废气',
    product: '印染布4000万米/年',
  },
  { industry: '机动车燃油零售', suffix: '加油站', pollution: '废气', product: '汽油、柴油零售' },
  {
    industry: '污水处理及其再生利用',
    suffix: '污水处理厂',
    pollution: '废水、废渣',
    product: '处理污水2万吨/日',
  },
  {
    industry: '牲畜饲养',
    suffix: '养殖专业合作社',
    pollution: '废水、废渣',
    product: '生猪存栏5000头',
  },
  {
    industry: '砖瓦制造',
    suffix: '新型墙材有限公司',
    pollution: '废气、噪声',
    product: '烧结砖6000万块/年',
  },
  { industry: '综合医院', suffix: '医院', pollution: '废水、废渣', product: '床位300张' },
];
