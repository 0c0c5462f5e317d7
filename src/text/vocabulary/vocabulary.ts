import type { Vocabulary } from '../../reading/vocabulary';
import { enterpriseHeaders } from './enterpriseHeaders';
import { flagHeaders, inspectorFlagHeaders } from './flagHeaders';
import { inspectorHeaders } from './inspectorHeaders';
import { itemHeaders, itemWords } from './itemHeaders';
import { nameWords } from './nameWords';
import { recordHeaders } from './recordHeaders';
import { rowWords } from './rowWords';
import { spokenWords } from './spokenWords';
import { units } from './unitWords';
import { words } from './words';
import {
  choiceSheetName,
  documentSheetPrefixes,
  frequencySheetName,
  functionSheetName,
  healthSheetName,
  historySheetName,
  projectorSheetName,
  ratioSheetName,
  sheetNames,
} from '../sheet/sheetNames';

/**
 * The words of real registers: gathered from lists and systems of environment bureaus of many
 * provinces.
 */
export const vocabulary: Vocabulary = {
  enterpriseHeaders,
  inspectorHeaders,
  recordHeaders,
  itemHeaders,
  items: itemWords,
  flagHeaders,
  inspectorFlagHeaders,
  authorityEndings: words(
    '局 大队 支队 总队 中队 厅 委 委员会 办 科 科室 股 股室 政府 街道办 法院 检察院',
  ),
  nameHeaderEndings: {
    enterprise: words('名称 企业 单位 公司 对象 厂家 商户'),
    inspector: words('姓名 人员'),
    records: words('名称 企业 单位 公司 对象'),
    items: words('事项 事项名称'),
  },
  serialHeaders: words('序号 序 行号 编次 顺序号 NO NO. 项次'),
  spoken: spokenWords,
  flagListWords: {
    positiveList: ['正面清单'],
    keyListed: words(
      '重点排污单位名录 重点监管单位名录 环境监管重点单位名录 重点单位名录 重点名录',
    ),
    cleanProduction: ['清洁生产'],
    exempted: words('豁免 免检 免于检查 免于现场检查'),
    supervised: ['挂牌督办'],
    violation: words('违法企业名单 违法名单 失信名单 黑名单'),
  },
  questionPrefixes: words('是否属于 是否列入 是否纳入 是否被 是否为 是否有 是否 有无'),
  yearMarks: ['年度', '年'],
  ambiguousHeaders: words(`
    企业 单位 名称 代码 市 类别 分类 信用 地区 联系方式 行业代码 检查对象 排污单位 建设单位 项目单位 污染源类别 污染源类型 企业类别
    要素类别 抽查类别 名录类别 监管标签 许可证 排污许可证 企业信用风险等级 单位名称 街道 证号 证件号 证件号码 证件编号 状态 编制 岗位
    企业情况 企业现状 企业状况 现状 运行情况 运行状况 目前状态 目前状况 目前情况
    专业 部门 企业状态 停产 在产 负责人 规模 环保负责人 监管对象 受检对象 被检对象 用人单位 次数 登记情况 经营情况 许可类型 许可证类型
    管理类型 分类管理 证书号 证书编号 注册号
  `),
  foreignHeaders: words(`
    抽查计划名称 计划名称 抽查任务名称 任务名称 任务类型 抽查事项 抽查事项名称 抽查比例 抽查对象比例 抽查比例及频次 抽查频次
    抽查对象范围 抽查对象数量 抽取对象数量(家) 抽取日期自 抽取日期至 抽取时间 实施时间 检查方式 检查主体 发起部门 检查部门 检查日期
    检查时间 检查类型 检查结果 抽查结果 检查内容 检查事项 公开日期 公示日期 发现问题 发现问题情况 处置情况 后续处置措施 承办人意见
    整改情况 处罚日期 处罚决定书文号 处罚金额 违法事实 票号 主办人员 协办人员 检查组长
  `),
  sheetNameWords: {
    enterprise: words(
      '检查对象名录 检查对象 企业名录 污染源名录 监管对象名录 对象库 企业库 污染源库',
    ),
    inspector: ['检查人员名录', '检查人员', '执法人员', '人员名录', '人员库'],
  },
  recordSheetWords: words(`
    检查记录 检查台账 执法检查 抽查记录 抽查台账 检查登记 检查情况 检查明细 检查汇总 执法记录 执法台账 监察记录 监察台账 巡查记录 巡查台账
    监管记录 监管台账 现场检查
  `),
  planSheetWords: words('计划 方案 安排 任务'),
  otherVersionWords: words(
    '旧 原 备份 副本 作废 历史 模板 样表 示例 注销 退出 移出 关闭 停产 copy',
  ),
  regionEndings: words(
    '镇 乡 街道 街道办 街道办事处 办事处 区 县 市 园区 开发区 产业集聚区 集聚区 高新区 社区 村 片区 网格',
  ),
  ownSheetPrefixes: [
    ...Object.values(sheetNames),
    ...documentSheetPrefixes,
    healthSheetName,
    choiceSheetName,
    historySheetName,
    projectorSheetName,
    ratioSheetName,
    frequencySheetName,
    functionSheetName,
  ],
  legalForms: [['有限责任公司', '有限公司']],
  rowWords,
  yes: words(
    '是 有 √ ✓ ✔ ☑ ■ Y YES T TRUE 1 对 能 可以 在列 已列入 已纳入 列入 纳入 属于 部分属实',
  ),
  no: words(`
    否 无 × ✗ ✘ ☐ □ X N NO F FALSE 0 不是 不能 不可以 没有 未列入 未纳入 不属于 非 已解除 已摘牌 已移出 已退出 已调出 移出 退出
  `),
  yesPrefixes: words('是 有 属 查实 受到 已查 已列 已纳 已受 已被'),
  noPrefixes: ['否', '无', '未', '没', '不', '非'],
  undone: words(`
    曾 原 拟 结束 完毕 销号 摘牌 解除 移出 移除 退出 调出 取消 撤销 撤回 注销 吊销 修复 恢复 复产 复工 终止 到期 期满 返回 返岗 变更为 调整为
    改为 降为 升为 转为
  `),
  keyListClasses: words(`
    水 废水 大气 气 废气 土壤 地下水 噪声 声 固废 危废 危险废物 环境风险 风险 重点 其他 国控 省控 市控
  `),
  permitClass: {
    key: ['重点管理', '重点'],
    simplified: ['简化管理', '简化'],
    registration: ['登记管理', '登记', '排污登记'],
  },
  credit: {
    A: words(
      'A A级 A类 1 1级 一级 绿 绿色 绿牌 绿标 诚信 环保诚信 环保诚信企业 诚信企业 优秀 优 守信 绿码',
    ),
    B: words(
      'B B级 B类 2 2级 二级 蓝 蓝色 蓝牌 蓝标 良好 环保良好 环保良好企业 良好企业 良 基本守信 蓝码',
    ),
    C: words('C C级 C类 3 3级 三级 黄 黄色 黄牌 黄标 警示 环保警示 环保警示企业 警示企业 中 黄码'),
    D: words('D D级 D类 4 4级 四级 红 红色 红牌 红标 不良 环保不良 环保不良企业 不良企业 差 红码'),
    E: words('E E级 E类 5 5级 五级 黑 黑色 黑牌 黑标 严重失信 黑名单'),
  },
  category: {
    key: words(`
    重点 重点监管 重点监管对象 重点监管单位 重点排污单位 重点排污企业 重点污染源 重点单位 重点企业 重点源 重点对象
  `),
    special: words(`
    特殊 特殊监管 特殊监管对象 特殊监管单位 特殊污染源 特殊排污单位 特殊单位 特殊企业 特殊对象
  `),
    general: words(`
    一般 一般监管 一般监管对象 一般监管单位 一般排污单位 一般排污企业 一般污染源 一般单位 一般企业 一般源 一般对象 非重点
  `),
    offsite: words('非现场 非现场监管 非现场监管对象 一般(非现场) 正面清单 正面清单企业'),
  },
  production: {
    operating: words(`
    在产 正常 正常生产 生产 生产中 运行 运行中 正常运行 在营 开业 营业 营业中 存续 在业 在册 有效 登记成立 正常经营 经营 试生产 投产
    未停产 半停产 部分停产 间歇生产 限产 季节性生产 迁入 半停业 在建 建设中 运营 运营中 正常运营 正常营业 开
  `),
    suspended: words(`
    停产 已停产 长期停产 季节性停产 临时停产 全面停产 停业 歇业 停工 停运 停用 停产整治 停产整顿 停产检修 停产停业 未生产 不生产
    未运行 未投产 未投运 未开工 未在产 不在产 未运营 不运营 未营业 不营业 不在营 未在营 停 已停 停机 停产半年以上 不参与 不参加 不纳入
  `),
    closed: words(`
    关闭 已关闭 关停 已关停 关停取缔 取缔 已取缔 拆除 已拆除 拆迁 已拆迁 搬迁 已搬迁 搬离 搬走 已搬走 迁出 倒闭 破产 退出 淘汰 关
    不存在 已不存在
  `),
    deregistered: words('注销 已注销 吊销 已吊销 吊销未注销 撤销 已撤销 失效 注吊销'),
  },
  checkKind: {
    routine: words(
      '双随机 日常 日常检查 日常监管 日常双随机 双随机抽查 随机抽查 双随机检查 常规检查 例行检查 定期检查',
    ),
    special: words('专项 专项检查 专项行动 专项执法 专项抽查'),
    complaint: words(`
      信访 信访举报 信访投诉 信访件 信访案件 信访案件查处 信访查处 投诉举报 投诉 举报 举报投诉 群众举报 群众投诉 12345 12369
      转办 交办 转办交办 上级转办 上级交办 督办 督办交办
    `),
    case: words(
      '个案 案件 案件办理 案件查办 案件查处 案件移送 移送案件 违法案件查处 立案 立案查处 立案调查',
    ),
    emergency: words('应急 突发 突发环境事件 突发应急 应急检查 事故'),
    data: words(
      '异常数据 数据异常 监测异常 监测超标 数据超标 超标 在线超标 自动监控异常 在线监控异常 线索核查 问题线索 数据分析 数据核查',
    ),
    offsite: words('非现场 非现场检查 非现场监管 非现场执法 线上 线上检查 远程 远程检查 视频检查'),
    revisit: words(
      '整改复查 复查 整改回访 回访 后督察 执法后督察 环境执法后督察 整改核查 整改验收',
    ),
    joint: words(
      '联合 联合检查 部门联合 部门联合抽查 跨部门 跨部门联合 联合抽查 联合执法 部门内联合 部门内部联合 内部联合 多部门联合',
    ),
  },
  jointSide: {
    internal: words('部门内联合 部门内部联合 内部联合 部门内 科室联合'),
    external: words('跨部门联合 跨部门 多部门联合 多部门 部门间联合'),
  },
  active: words(
    '有效 正常 在职 在岗 在编 在编在岗 启用 可抽取 在用 现职 已年检 已年审 年检合格 合格 通过 参加 参与 纳入 持证 有证',
  ),
  inactive: words(`
    失效 无效 退休 离退休 已退休 调离 已调离 调出 调走 离职 辞职 停职 停用 暂停 注销 已注销 吊销 离岗 不在岗 外借 借出 借调 抽调 挂职
    病假 长期病假 产假 休假 请假 去世 死亡 辞退 开除 不可抽取 病休 长休 驻村 驻外 哺乳期 哺乳假 待退 待退休 内退 停薪留职 脱产学习 过期
    已过期 证件过期 未年检 未年审 年检不合格 不合格 未通过 不参加 不参与 不纳入 不抽取
    未持证 无证 跟班学习 援疆 援藏 正在换证
  `),
  onPost: words(`
    在编在岗 在编 在岗 在编且在岗 行政 行政编 行政编制 公务员 参公 参公编制 事业 事业编 事业编制 全额事业 正式 正式在编
  `),
  offPost: words(`
    编外 非在编 非编 不在编 不在岗 在编不在岗 在岗不在编 离岗 聘用 合同 合同制 劳务派遣 临聘 借调 外借 退休 病假 长期病假 产假
  `),
  auxiliary: words(`
    辅助 辅助人员 执法辅助 执法辅助人员 辅助检查人员 协管 协管员 辅警 第三方 专家 技术专家 监测人员 劳务派遣 编外 聘用 合同制
  `),
  notAuxiliary: words(`
    执法人员 执法 检查人员 持证人员 正式 正式人员 正式在编 在编 公务员 参公 行政 事业 事业编 行政编 干部 主执法
  `),
  specialtyWords: {
    废气: words('大气 空气 气 VOCS 挥发性有机物 扬尘'),
    废水: words('水环境 水污染 污水 地表水 水质 水'),
    噪声: words('噪音 声环境 声'),
    废渣: words('固废 固体废物 固体废弃物 危废 危险废物'),
  },
  unlimited: ['长期', '长期有效', '永久', '无固定期限'],
  blank: words(`
    - -- --- － ／ — —— – / \\ . \` * 无 暂无 不详 未知 空 未评 未评价 未评级 未参评 不参评 不适用 N/A NA
  `),
  units,
  organisationEndings: words(`
    公司 厂 站 院 所 场 店 中心 集团 局 委 办 队 科 股 处 室 部 校 园 社 合作社 会 矿 坊 组 电厂 酒店 学校 企业 养殖户 基地 项目 库 港
    点 馆 部队 行 城
  `),
  names: nameWords,
};
