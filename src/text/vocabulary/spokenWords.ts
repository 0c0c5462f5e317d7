import type { SpokenVocabulary } from '../../reading/spokenVocabulary';
import { words } from './words';

/** What columns with unknown headers say. */
export const spokenWords: SpokenVocabulary = {
  vague: {
    production: words(`
      正常 有效 运行 运行中 正常运行 经营 投产 在建 建设中 限产 试生产 迁入 停用 停运 停工 停产检修 未投产 未投运 未运行 未开工 未生产 不生产
      拆除 已拆除 退出 淘汰 失效 撤销 已撤销 搬离
    `),
    credit: words(
      '1 2 3 4 5 1级 2级 3级 4级 5级 一级 二级 三级 四级 五级 优秀 良好 警示 不良 诚信',
    ),
    permitClass: words('重点 登记'),
    status: words('有效 正常 启用 在用 在编 在编在岗 在岗 失效 无效 停用 暂停 外借 借出'),
    onPost: words(
      '行政 公务员 事业 正式 合同 聘用 在岗 不在岗 离岗 借调 外借 退休 病假 长期病假 产假',
    ),
    auxiliary: words('专家 技术专家 第三方 监测人员 编外 聘用 合同制 劳务派遣'),
  },
  fillers: words(`
    该企业 该单位 该公司 该厂 本企业 企业 单位 公司 厂 厂区 已于 已经 已 于 自 从 起 至今 目前 现在 现 暂时 暂 多年 长期 处于 全面 实际 经核实
    经核查 核实 现场 营业执照 工商 状态 情况 年底 月底 年初 年 月 日 号 中 了 并 且 为
  `),
  enterpriseParts: {
    keyListed: words('重点名录 重点排污 重点单位 监管重点 重点监管单位 列管'),
    positiveList: words('正面清单'),
    supervised: words('督办'),
    exempted: words('豁免 免检 免查'),
    cleanProduction: words('清洁生产'),
    complaintVerified: words('查实'),
    complaint: words('信访 投诉 举报'),
    penalised: words('处罚'),
    violation: words('违法 失信 处罚'),
    construction: words('在建'),
    registeredCategory: words('特殊监管 重点监管 一般监管'),
    permitClass: words('重点管理 简化管理 登记管理'),
    visits: words('检查 抽查 已查 被查 查了 查过 受检 入企 执法次数'),
  },
  inspectorParts: {
    auxiliary: words('辅助 协管 辅警'),
    status: words('在职 离职 辞职 退休 调离 借调 停职'),
    onPost: words('在编 在岗 编外'),
    visits: words('检查 抽查 已查 查了 查过 执法次数 出勤次数 参检'),
    licenceExpiry: words('有效 到期 期限 截止'),
  },
  dateParts: words('日期 时间'),
  otherCountParts: words(
    '去年 上年 上一年 往年 前年 历年 历次 累计 计划 应检 应查 拟 要求 标准 自查 核查 序号 编号 电话 人数 人员',
  ),
};
