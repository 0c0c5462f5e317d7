import type { LeftOut } from '../../domain/population/freezePopulation';

/**
 * Who stands in a register and does not count; '' for nobody.
 *
 * @example
 * leftOutText({ closed: 2, deregistered: 0, inactive: 1 }) // → '关闭企业 2 家，人员状态为离职、退休、借调等的 1 人'
 * leftOutText({ closed: 0, deregistered: 0, inactive: 0 }) // → ''
 */
export function leftOutText({ closed, deregistered, inactive }: LeftOut): string {
  return [
    closed > 0 ? `关闭企业 ${closed} 家` : '',
    deregistered > 0 ? `注销企业 ${deregistered} 家` : '',
    inactive > 0 ? `人员状态为离职、退休、借调等的 ${inactive} 人` : '',
  ]
    .filter((part) => part !== '')
    .join('，');
}
