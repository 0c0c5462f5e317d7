import type { PlanField, PlanWords } from '../../reading/plan/planTemplate';
import { words } from './words';

/**
 * Headers of plan tables of authorities; the five tables of 新县, 重庆石柱, 广州, 武汉江汉 and 武汉青山, and their
 * like.
 */
const headers: Readonly<Record<PlanField, readonly string[]>> = {
  number: words('序号 编号 计划序号'),
  planName: words('抽查计划名称 计划名称 抽查计划 检查计划名称 工作计划名称'),
  taskName: words('抽查任务名称 任务名称 抽查任务 检查任务名称 检查任务'),
  taskType: words('任务类型 抽查类型 抽查方式 任务类别 抽查任务类型 计划类型'),
  category: words('抽查类别 监管类别 对象类别 抽查对象类别 检查对象类别 检查类别'),
  item: words('抽查事项 抽查事项名称 检查事项 检查事项名称 随机抽查事项 抽查检查事项 事项名称'),
  content: words('检查内容 抽查内容 抽查事项内容 主要检查内容'),
  object: words(
    '抽查对象 抽查对象范围 检查对象 检查对象范围 抽查对象名称 被抽查对象 抽查范围 对象范围',
  ),
  share: words('抽查比例 抽查对象比例 抽取比例 检查比例 比例 抽查对象抽取比例'),
  frequency: words('抽查频次 检查频次 频次 抽查次数 年度抽查频次'),
  shareAndFrequency: words(
    '抽查比例及频次 抽查比例和频次 抽查比例频次 抽查比例、频次 抽查频次及比例 抽查频次和比例',
  ),
  total: words(
    '抽查对象数量 检查对象数量 对象数量 对象总数 检查对象总数 抽查对象总数 监管对象数量',
  ),
  count: words(`
    抽取对象数量 抽取对象数量(家) 抽取数量 抽取数量(家) 抽取户数 抽取家数 抽查数量 抽查户数 抽查家数 拟抽查数量 计划抽查数量 计划抽取数量 数量
    数量(家) 检查数量 抽查数量(家)
  `),
  time: words(`
    抽取时间 实施时间 抽查时间 检查时间 任务时间 实施时限 抽查时限 检查时限 完成时间 抽查任务实施时间 时间安排 计划实施时间 抽查实施时间
  `),
  from: words(
    '抽取日期自 抽查日期自 实施日期自 检查日期自 日期自 开始时间 开始日期 起始日期 起始时间 抽取日期起 抽取日期开始 实施时间自',
  ),
  to: words(
    '抽取日期至 抽查日期至 实施日期至 检查日期至 日期至 结束时间 结束日期 截止日期 截止时间 终止日期 抽取日期止 抽取日期结束 实施时间至',
  ),
  department: words('发起部门 牵头部门 发起科室 牵头科室 责任科室 发起单位 牵头单位 责任部门'),
  method: words('检查方式 检查形式 实施方式 抽查检查方式'),
  body: words('检查主体 检查部门 实施部门 实施主体 检查单位 抽查主体 检查机关 实施单位 抽查部门'),
  remark: words('备注 说明 备注说明'),
};

/** How plan tables are recognised. */
export const planWords: PlanWords = {
  headers,
  footerWords: words(
    '备注 合计 总计 小计 说明 注: 注 附注 填表说明 填表人 制表 审核 联系人 单位负责人 填报 审批 负责人 主管领导 分管领导 经办 签字 签章 盖章',
  ),
};
