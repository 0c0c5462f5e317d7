import { words } from './words';

/** Units of numbers in lists of enterprises and people, one a line with its other names. */
export const units: readonly (readonly string[])[] = `
    平方米 m2 平米 平方
    亩
    公顷 ha hm2
    平方公里 km2
    万平方米 万m2
    米 m
    公里 km 千米
    立方米 m3 方
    万立方米 万m3
    立方米/日 m3/d 立方米/天 方/日
    立方米/年 m3/a
    吨 t
    千克 kg 公斤
    万吨 万t
    吨/年 t/a 吨每年
    万吨/年 万t/a
    千克/年 kg/a
    吨/日 t/d 吨/天
    吨/时 t/h 吨/小时 蒸吨/小时 蒸吨
    元
    万元
    亿元
    千瓦 kw
    兆瓦 mw
    千瓦时 kwh 度
    % 百分比
    家 户
    个
    人 名
    次
    台
    套
    座
    根
    头 只
    年
    月 个月
    天 日
    分
`
  .trim()
  .split('\n')
  .map(words);
