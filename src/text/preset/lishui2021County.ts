import { lishui2021 } from './lishui2021';

/**
 * 丽水 2021 for 县（市、区）分局. 适度提高 is taken as a fifth above the key rate: 30 % instead of 25 %, and at
 * least once a year like key units.
 */
export const lishui2021County = lishui2021({
  id: 'lishui-2021-county',
  name: '丽水 2021（县级）',
  authority: '丽水市生态环境局县（市、区）分局',
  level: 'county',
  texts: {
    key: '各县（市、区）生态分局、丽水经济技术开发区环保部门每季度至少对本行政区25%的重点排污单位进行抽查（原则上应保证每年对辖区所有重点排污单位进行一遍巡查）',
    general:
      '各县（市、区）生态分局、丽水经济技术开发区生态部门至少按照1：10的比例（实际在岗的环境监察人员数量：被抽查单位数量）确定年度被抽查一般排污单位数量',
  },
  key: { quota: { kind: 'percent', percent: 25, per: 'quarter' }, coverageYears: 1 },
  special: { quota: { kind: 'percent', percent: 30, per: 'quarter' }, coverageYears: 1 },
  general: { quota: { kind: 'staff', units: 10, base: 'on-duty', per: 'year' } },
});
