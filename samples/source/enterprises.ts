import { createChoice } from './choice';
import { inventedCode } from './inventedCode';
import { BASINS, COUNTY, personName, TOWNSHIPS, TRADES, tradeName } from './names';

export const ENTERPRISE_HEADERS = [
  '序号',
  '企业名称',
  '统一社会信用代码',
  '排污许可证编号',
  '单位地址',
  '污染源地址',
  '经度',
  '纬度',
  '单位电话',
  '企业法人',
  '联系人',
  '联系人电话',
  '环保负责人',
  '行政区划',
  '所属机关',
  '所属流域',
  '行业类别',
  '污染类型（废水、废气、噪声、废渣）',
  '投产时间',
  '产品及生产规模',
  '企业分类',
  '排污许可管理类别',
  '重点排污单位名录',
  '环境信用评价',
  '上季度处罚',
  '举报查实',
  '挂牌督办',
  '监督执法正面清单',
  '生产状态',
  '年度检查次数',
] as const;

export type EnterpriseHeader = (typeof ENTERPRISE_HEADERS)[number];
export type EnterpriseRow = Record<EnterpriseHeader, string | number>;

type Kind = 'key' | 'special' | 'general' | 'positive';

const COUNTS: readonly [Kind, number][] = [
  ['key', 60],
  ['special', 25],
  ['positive', 28],
  ['general', 190],
];

/** Excel's number of a day in 2004–2023. */
function startDay(number: number): number {
  return 38000 + ((number * 397) % 7200);
}

function kinds(): Kind[] {
  const all = COUNTS.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
  // Every 37th position in turn spreads the kinds; 37 and the total have no common divisor.
  return all.map((_, index) => all[(index * 37) % all.length] ?? 'general');
}

/** 303 enterprises in good order; what a real register has wrong is put in by `withSlips`. */
export function enterpriseRows(): EnterpriseRow[] {
  const choice = createChoice(20260101);
  return kinds().map((kind, index): EnterpriseRow => {
    const trade =
      TRADES[(index * 5 + (kind === 'key' ? 2 : 0)) % TRADES.length] ?? choice.of(TRADES);
    const township = choice.of(TOWNSHIPS);
    const code = inventedCode(index + 1);
    const managed =
      kind === 'key'
        ? choice.chance(80)
          ? '重点管理'
          : '简化管理'
        : choice.chance(30)
          ? '简化管理'
          : '登记管理';
    const reason = kind === 'special' ? choice.below(4) : -1;
    const address = `${COUNTY}${township}${choice.of(['振兴路', '工业一路', '创业大道', '滨河路', '环城北路'])}${String(10 + index)}号`;
    const owner = personName(index);
    return {
      序号: index + 1,
      企业名称: `${choice.chance(70) ? COUNTY : '青澜'}${tradeName(index)}${trade.suffix}`,
      统一社会信用代码: code,
      排污许可证编号:
        managed === '登记管理' ? '' : `${code}001${managed === '重点管理' ? 'V' : 'Q'}`,
      单位地址: address,
      污染源地址: choice.chance(85)
        ? address
        : `${COUNTY}${township}第${String(1 + choice.below(9))}村民组`,
      经度: Number((113.9 + choice.below(4000) / 10000).toFixed(4)),
      纬度: Number((33.2 + choice.below(3000) / 10000).toFixed(4)),
      单位电话: `0399-7${String(100000 + index * 271)}`,
      企业法人: owner,
      联系人: personName(index + 211),
      联系人电话: `1410000${String(1000 + index)}`,
      环保负责人: choice.chance(60) ? personName(index + 211) : personName(index + 397),
      行政区划: township,
      所属机关: `${COUNTY}生态环境分局`,
      所属流域: choice.of(BASINS),
      行业类别: trade.industry,
      '污染类型（废水、废气、噪声、废渣）': trade.pollution,
      投产时间: startDay(index),
      产品及生产规模: trade.product,
      企业分类: kind === 'key' ? '重点' : kind === 'special' ? '特殊' : '一般',
      排污许可管理类别: managed,
      重点排污单位名录:
        kind === 'key' && (managed !== '重点管理' || choice.chance(75)) ? '是' : '否',
      环境信用评价: reason === 0 ? choice.of(['C', 'D', 'E']) : choice.of(['A', 'B', 'B', 'B']),
      上季度处罚: reason === 1 ? '是' : '否',
      举报查实: reason === 2 ? '是' : '否',
      挂牌督办: reason === 3 ? '是' : '否',
      监督执法正面清单: kind === 'positive' ? '是' : '否',
      生产状态: '在产',
      年度检查次数: choice.chance(12) ? 1 : 0,
    };
  });
}

/**
 * A register as people keep it: one company with four plants, and slips that warn but stop no draw.
 */
export function withSlips(rows: readonly EnterpriseRow[]): EnterpriseRow[] {
  const changed = rows.map((row) => ({ ...row }));
  const set = (number: number, values: Partial<EnterpriseRow>): void => {
    const row = changed[number - 1];
    if (row) Object.assign(row, values);
  };
  const code = inventedCode(900);
  ['一厂区', '二厂区', '三厂区', '柳湾分厂'].forEach((plant, index) => {
    set(51 + index, {
      企业名称: `青澜恒沃水泥有限公司${plant}`,
      统一社会信用代码: code,
      排污许可证编号: `${code}00${String(index + 1)}P`,
    });
  });
  const valid = String(changed[16]?.['统一社会信用代码'] ?? '');
  set(17, { 统一社会信用代码: valid.slice(0, 17) + (valid.endsWith('0') ? '1' : '0') });
  set(23, { 统一社会信用代码: inventedCode(23).replace(/^(.{8})(.{9})/, '$1 $2 ') });
  set(41, { 统一社会信用代码: '419981000012345' });
  set(66, { 联系人电话: '0399-7123456\n14100009999' });
  set(72, { 企业名称: '青澜\u00a0泰和塑业有限公司' });
  set(88, { 年度检查次数: '1' });
  set(95, { 企业名称: '青澜县瑞丰机械（集团）有限公司' });
  set(104, { 生产状态: '停产' });
  set(127, { 生产状态: '停产' });
  set(158, { 生产状态: '关闭' });
  set(202, { 生产状态: '关闭' });
  set(219, { 生产状态: '季节性生产' });
  set(233, { 环保负责人: '' });
  set(240, { 环境信用评价: '' });
  return changed;
}
