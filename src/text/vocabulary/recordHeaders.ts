import type { RecordField } from '../../domain/register/field';
import { words } from './words';

/** Headers of lists of past checks in real sheets, the preferred one of each field first. */
export const recordHeaders: Readonly<Record<RecordField, readonly string[]>> = {
  name: words(`
    企业名称 检查对象名称 抽查对象名称 被检查单位名称 被检查对象名称 被检查单位 检查对象 抽查对象 排污单位名称 污染源名称 单位名称
    监管对象名称 当事人名称 市场主体名称 主体名称 排污单位 企业 单位 公司名称 受检单位 受检单位名称 受检企业 被检单位 被检查企业 被检查企业名称
    被检查对象 监管对象 检查企业 受检对象 检查单位
  `),
  creditCode: words(`
    统一社会信用代码 社会信用代码 统一信用代码 信用代码 统一代码 污染源编码 污染源代码 污染源编号 企业编码 代码
  `),
  date: words(`
    检查日期 检查时间 抽查日期 抽查时间 现场检查日期 现场检查时间 执法日期 执法时间 执法检查日期 执法检查时间 检查开始时间 入企日期
    入企时间 实施日期 任务日期 日期
  `),
  kind: words(`
    检查类型 检查类别 检查方式 抽查类型 抽查类别 任务类型 任务类别 任务来源 检查来源 执法类型 检查形式 检查性质
  `),
  inspectors: words(`
    检查人员 执法人员 抽查人员 检查人员姓名 执法人员姓名 执法检查人员 检查人 执法人 检查组成员 检查组 现场检查人员 承办人
  `),
  result: words(`
    检查结果 抽查结果 执法结果 检查结论 检查情况 现场检查情况 检查发现问题 发现问题情况 发现问题 检查结果情况 结果 存在问题 存在的问题 问题情况
  `),
  published: words(
    '公开日期 公开时间 公示日期 公示时间 结果公开日期 结果公示日期 结果公开时间 公开公示日期',
  ),
  authority: words(`
    检查单位 检查部门 检查机关 检查机构 检查主体 执法部门 执法单位 执法机关 执法机构 执法主体 实施部门 实施单位 实施机关 实施主体 检查实施单位
    检查实施部门 抽查部门 抽查单位 发起部门 牵头部门
  `),
};
