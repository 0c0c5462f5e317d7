import { lishui2021 } from './lishui2021';

/**
 * 丽水 2021 for 市局. 适度提高 is taken as a fifth above the key rate, as in the county profile: 6 %
 * instead of 5 %.
 */
export const lishui2021City = lishui2021({
  id: 'lishui-2021-city',
  name: '丽水 2021（市级）',
  authority: '丽水市生态环境局',
  level: 'city',
  texts: {
    key: '市生态环境局每季度至少对全市5%的重点排污单位进行抽查。',
    general:
      '市生态环境局至少按照1：5的比例（实际在岗的环境监察人员数量：被抽查单位数量）确定年度被抽查一般排污单位数量。',
  },
  key: { quota: { kind: 'percent', percent: 5, per: 'quarter' } },
  special: { quota: { kind: 'percent', percent: 6, per: 'quarter' } },
  general: { quota: { kind: 'staff', units: 5, base: 'on-duty', per: 'year' } },
});
