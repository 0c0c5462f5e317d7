import { classify } from '../../../src/domain/population/classify';
import { conditionHolds } from '../../../src/domain/profile/condition';
import type { Enterprise } from '../../../src/domain/register/enterprise';
import type { Profile } from '../../../src/domain/profile/profile';
import { cellOf } from '../../../src/reading/cell/sheetTable';
import { isUnknown } from '../../../src/reading/cell/cellReader';
import { enterpriseReaders } from '../../../src/reading/enterprise/enterpriseRules';
import { conditionText } from '../../../src/text/grammar/conditionText';
import { readCondition } from '../../../src/text/grammar/readCondition';
import { heavyIndustries, industryConditions } from '../../../src/text/preset/heavyIndustries';
import { findPreset } from '../../../src/text/preset/presets';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import { anEnterprise } from '../../support/register';

const readers = enterpriseReaders(vocabulary);

/** A unit of whose industry a column says something. */
function unit(industry: string | number, name = '某某有限公司'): Enterprise {
  const value = readers.industry(cellOf(industry));
  return anEnterprise('a', {
    name,
    ...(value === undefined || isUnknown(value) ? {} : { industry: value }),
  });
}

/** The industries of the table that a unit is of. */
function found(enterprise: Enterprise): string[] {
  return heavyIndustries
    .filter((each) => industryConditions(each).some((one) => conditionHolds(one, enterprise)))
    .map(({ name }) => name);
}

const SEWAGE = '城镇集中式污水处理厂';

test.each<[string | number, string]>([
  // Words as columns have them.
  ['污水处理及其再生利用', SEWAGE],
  ['城镇污水处理', SEWAGE],
  ['纺织印染', '印染'],
  ['棉印染精加工', '印染'],
  ['毛染整精加工', '印染'],
  ['针织或钩针编织物印染精加工', '印染'],
  ['化学原料和化学制品制造业', '化工'],
  ['化学原料及化学制品制造业', '化工'],
  ['石油化工', '化工'],
  ['氮肥制造', '化工'],
  ['复合肥', '化工'],
  ['农药制造', '化工'],
  ['涂料', '化工'],
  ['涂料、油墨、颜料及类似产品制造', '化工'],
  ['染料制造', '化工'],
  ['无机酸碱', '化工'],
  ['无机盐制造', '化工'],
  ['有机化学原料制造', '化工'],
  ['合成树脂', '化工'],
  ['初级形态塑料及合成树脂制造', '化工'],
  ['合成纤维单（聚合）体制造', '化工'],
  ['化学试剂', '化工'],
  ['化学试剂和助剂制造', '化工'],
  ['专用化学产品制造', '化工'],
  ['日用化学产品制造', '化工'],
  ['香料、香精制造', '化工'],
  ['炼焦', '化工'],
  ['原油加工及石油制品制造', '化工'],
  ['造纸和纸制品业', '造纸'],
  ['机制纸及纸板制造', '造纸'],
  ['机制纸及纸板', '造纸'],
  ['加工纸', '造纸'],
  ['非木竹浆制造', '造纸'],
  ['皮革鞣制加工', '制革'],
  ['毛皮鞣制加工', '制革'],
  ['制革', '制革'],
  ['电镀', '电镀'],
  ['金属表面处理及热处理加工', '电镀'],
  ['铅蓄电池制造', '铅酸蓄电池'],
  ['铅酸蓄电池', '铅酸蓄电池'],
  // Codes.
  [4620, SEWAGE],
  ['D4620', SEWAGE],
  [1713, '印染'],
  ['C1752', '印染'],
  ['C171', '印染'],
  [2511, '化工'],
  [2614, '化工'],
  ['C26', '化工'],
  ['26', '化工'],
  ['c2661', '化工'],
  ['Ｃ２６４１', '化工'],
  ['2645染料制造', '化工'],
  ['C2631 化学农药制造', '化工'],
  ['其他（C2619）', '化工'],
  ['C3011、C2624', '化工'],
  [2221, '造纸'],
  ['C222', '造纸'],
  ['C22', '造纸'],
  ['1910', '制革'],
  ['C1931', '制革'],
  [3360, '电镀'],
  ['C336', '电镀'],
  ['3843', '铅酸蓄电池'],
])('%s is caught', (industry, name) => {
  expect(found(unit(industry))).toEqual([name]);
});

test.each<[string | number]>([
  ['皮箱、包（袋）制造'],
  ['皮革箱包'],
  ['皮革服装制造'],
  ['皮革、毛皮、羽毛及其制品和制鞋业'],
  ['塑料人造革、合成革制造'],
  ['毛皮服装加工'],
  ['化工机械'],
  ['炼油、化工生产专用设备制造'],
  ['制浆和造纸专用设备制造'],
  ['印染机械'],
  ['电镀设备制造'],
  ['污水处理设备'],
  ['热处理'],
  ['金属热处理'],
  ['其他化工产品批发'],
  ['涂料零售'],
  ['化妆品及卫生用品批发'],
  ['香料作物种植'],
  ['化学药品原料药制造'],
  ['化学原料药'],
  ['化学纤维制造业'],
  ['纸和纸板容器制造'],
  ['印刷和记录媒介复制业'],
  ['锂离子电池制造'],
  ['金属制品业'],
  ['自来水生产和供应'],
  ['水泥制造'],
  ['棉纺纱加工'],
  // Codes.
  [2231],
  ['C223 纸制品制造'],
  ['C2239 造纸和纸制品业'],
  ['C1711 棉纺织及印染精加工'],
  ['C1921'],
  [1922],
  ['C1932 毛皮鞣制及制品加工'],
  [2710],
  ['C2524'],
  ['C3521'],
  [3841],
  [4610],
  ['C3260'],
  ['1326'],
  ['年产 2600 吨水泥'],
  [26140],
])('%s is not caught', (industry) => {
  expect(found(unit(industry))).toEqual([]);
});

test.each<[string, string, readonly string[]]>([
  ['某县城北污水处理厂', '水的生产和供应业', [SEWAGE]],
  ['某某水质净化有限公司', '', [SEWAGE]],
  ['某某污水处理设备有限公司', '环境保护专用设备制造', []],
  ['某某印染有限公司', '纺织业', ['印染']],
  ['某某化工有限公司', '', ['化工']],
  ['某某化工机械厂', '通用设备制造业', []],
  ['某某化工贸易有限公司', '', []],
  ['某某造纸厂', '', ['造纸']],
  ['某某制革有限公司', '皮革、毛皮、羽毛及其制品和制鞋业', ['制革']],
  ['某某电镀厂', '金属制品业', ['电镀']],
  ['某某金属表面处理有限公司', '金属表面处理及热处理加工', ['电镀']],
  ['某某热处理有限公司', '金属表面处理及热处理加工', []],
  ['某某热处理厂', 'C3360', []],
  ['某某喷塑厂', 'C3360 金属表面处理及热处理加工', []],
  ['某某铅酸蓄电池厂', '电池制造', ['铅酸蓄电池']],
])('%s of %s', (name, industry, industries) => {
  expect(found(unit(industry, name))).toEqual(industries);
});

test.each(heavyIndustries.flatMap(({ name, classes }) => classes.map((each) => ({ name, each }))))(
  '$each.code $each.name is found by its code and by its name',
  ({ name, each }) => {
    expect(found(unit(each.code))).toContain(name);
    expect(found(unit(each.code.slice(1)))).toContain(name);
    expect(found(unit(each.name))).toContain(name);
    expect(found(unit(`${each.code} ${each.name}`))).toContain(name);
  },
);

test('the sheet says each condition and reads it back', () => {
  for (const condition of heavyIndustries.flatMap(industryConditions))
    expect(readCondition(conditionText(condition))).toEqual({ ok: true, value: condition });
});

test('both profiles of 丽水 make such units special', () => {
  for (const id of ['lishui-2021-county', 'lishui-2021-city']) {
    const profile = findPreset(id) as Profile;
    expect(classify(unit(2614), profile).category).toBe('special');
    expect(classify(unit('皮革服装制造'), profile).category).toBe('general');
  }
});
