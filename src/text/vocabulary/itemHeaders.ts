import type { ItemField } from '../../domain/register/field';
import type { ItemWords } from '../../reading/vocabulary';
import { words } from './words';

/** Headers of lists of items in real sheets, the preferred one of each field first. */
export const itemHeaders: Readonly<Record<ItemField, readonly string[]>> = {
  number: words('序号 编号 事项编号 事项序号 事项编码 序 NO NO.'),
  group: words(`
    抽查类别 抽查大类 大类 事项大类 事项类别 检查类别 检查大类 类别 抽查领域 抽查项目 检查项目 项目 项目名称 抽查事项大类 抽查事项类别
    随机抽查类别 抽查类型 业务领域 监管领域 一级事项 抽查事项/抽查类别 随机抽查事项/抽查类别 检查事项/检查类别
  `),
  name: words(`
    抽查事项 抽查事项名称 随机抽查事项 随机抽查事项名称 检查事项 检查事项名称 事项名称 抽查检查事项 抽查项目名称 监管事项 监管事项名称
    监管事项子项名称 执法检查事项 行政检查事项 事项 二级事项 检查子项 抽查子项 事项小项 小项 抽查事项/抽查事项 抽查事项/事项名称
    随机抽查事项/事项名称
  `),
  content: words(
    '检查内容 抽查内容 抽查内容和要求 主要检查内容 检查内容和方法 检查要点 事项内容 检查标准 抽查检查内容',
  ),
  object: words(`
    抽查对象 检查对象 抽查对象范围 检查对象范围 被抽查对象 被检查对象 监管对象 适用对象 抽查检查对象 抽查范围 对象范围 检查范围 实施对象 对象
  `),
  method: words('检查方式 抽查方式 检查形式 抽查形式 检查方法 抽查检查方式 抽查方法 实施方式'),
  basis: words(`
    抽查依据 检查依据 法律依据 设定依据 实施依据 法定依据 依据 检查依据及文号 抽查法律依据 法律法规依据 法律法规规章依据 执法依据
  `),
  body: words(`
    抽查主体 检查主体 实施主体 抽查部门 检查部门 实施部门 责任部门 责任科室 责任股室 牵头科室 抽查单位 检查单位 检查机关 实施机关
    实施单位 责任单位 抽查层级 实施层级 检查主体及层级
  `),
  share: words(`
    抽查比例 抽取比例 检查比例 比例 抽查对象比例 抽查比例及频次 抽查比例和频次 抽查比例频次 抽查比例、频次 抽查频次及比例 抽查频次和比例
    最低抽查比例
  `),
  frequency: words('抽查频次 检查频次 频次 抽查次数 年度抽查频次 抽查频率 检查频率 频率'),
};

/** How lists of items are told from other tables, and whom their items concern. */
export const itemWords: ItemWords = {
  foreignHeaders: words(`
    企业名称 单位名称 公司名称 污染源名称 排污单位名称 统一社会信用代码 社会信用代码 单位地址 企业地址 姓名 执法证号 检查人员 执法人员
    检查日期 抽查日期 检查结果 抽查结果 公开日期 公示日期 抽查计划名称 计划名称 抽查任务名称 任务名称 任务类型 抽取时间 实施时间
    时间安排 抽取日期自 抽取日期至 抽查时间 检查时间 完成时间 抽查对象数量 抽取对象数量 抽取数量 抽查数量 抽查户数 抽查家数 对象数量
    发起部门 主办 协办
  `),
  sheetNames: words(
    '抽查事项清单 抽查事项目录 检查事项清单 检查事项目录 随机抽查事项 监管事项清单',
  ),
  sheetWords: words('清单 目录 一单 事项'),
  all: words(`
    所有 全部 各类 全体 排污单位 排污企业 排放污染物 污染源 企业事业单位 企事业单位 生产经营者 生产经营单位 辖区内企业 辖区企业
  `),
  /** 对非重点排污单位 speaks of those that are not. */
  negations: words('非 除 不含 不包括'),
};
