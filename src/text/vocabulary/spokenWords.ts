import type { SpokenVocabulary } from '../../reading/spokenVocabulary';
import { words } from './words';

/** What columns with unknown headers say. */
export const spokenWords: SpokenVocabulary = {
  vague: {
    production: words(`
      正常 有效 运行 运行中 正常运行 经营 投产 在建 建设中 限产 试生产 迁入 停用 停运 停工 停产检修 未投产 未投运 未运行 未开工 未生产 不生产
      停 开 关 停机 运营 未运营 未营业 不存在 不参与 不参加 不纳入 参与 参加 纳入
      拆除 已拆除 退出 淘汰 失效 撤销 已撤销 搬离
    `),
    credit: words(
      '1 2 3 4 5 1级 2级 3级 4级 5级 一级 二级 三级 四级 五级 优秀 良好 警示 不良 诚信',
    ),
    permitClass: words('重点 登记'),
    status: words(`
      有效 正常 启用 在用 在编 在编在岗 在岗 失效 无效 停用 暂停 外借 借出 合格 不合格 通过 未通过 持证 有证 未持证 无证 参加 参与 纳入 休假 请假
    `),
    onPost: words(
      '行政 公务员 事业 正式 合同 聘用 在岗 不在岗 离岗 借调 外借 退休 病假 长期病假 产假',
    ),
    auxiliary: words('专家 技术专家 第三方 监测人员 编外 聘用 合同制 劳务派遣'),
  },
  mentions: {
    leftOut: words(`
      不参与 不参加 不纳入 不列入抽查 不抽取 不抽查 不再抽查 不再抽取 不再生产 不再经营 不再运营 已剔除 予以剔除 停产 拆除 拆迁 搬离 搬走 已拆 人去楼空 厂房空置
      无人生产 停止生产 停止经营 停止运营 停止营业 查无
    `),
    recusal: ['回避', '利害关系'],
    away: words(`
      借调 外借 借出 抽调 挂职 退休 离退休 待退 内退 病休 病假 产假 哺乳期 哺乳假 驻村 驻外 调离 调出 离职 辞职 停职 停薪留职 辞退 开除 去世
      死亡 脱产学习 跟班学习 跟班 援疆 援藏 正在换证
    `),
    denials: words('未 没 没有 无 非 不 不会 未曾 从未 无需 不需 不需要 无需要 不存在 并非'),
    elsewhere: words(`
      预案 许可证 排污证 证书 批复 环评 检测 在线 排口 锅炉 机组 窑 炉 生产线 线 车间 工段 工序 设备 设施 厂区 厂址 老厂 旧厂 原厂 分厂 一期 二期
      三期 节假日 春节 国庆 法定假日 负责 分管 服务
    `),
    undoing: words(`
      恢复 复产 复工 复业 重新 拟 计划 预计 即将 将于 准备 曾 部分 半停产 季节 冬季 夏季 错峰 生产线 条线 车间 锅炉 机组 窑 违建 违章
      围挡 搬迁至此 搬迁来 迁入 入园 返回 归队 回岗 到岗 在岗 已回 期满 结束 如 若
    `),
    others: words(
      '停产检修 停产检维修 停工检修 停炉检修 搬迁而来 搬迁过来 搬迁至我 搬迁至本 退休干部 拆迁安置 拆迁办 搬迁安置 搬迁办 拆迁小区 搬迁小区 安置小区 借调来 借调入 抽调来',
    ),
    otherParts: words(`
      名称 姓名 企业 单位 公司 地址 住所 位置 地点 场所 产品 原料 原辅 工艺 设备 设施 锅炉 炉 监测 监控 在线 治理 环评 批复 文号 项目 行业
      范围 处罚 违法 案由 信访 投诉 问题 整改 任务 经历 简历 履历 学历 专业 培训 奖惩 预案 应急 措施 清洁
    `),
  },
  parts: {
    questions: words('是否 有无 有没有 能否 可否 与否'),
    states: words('状态 情况 状况 现状 动态'),
    anything: words('等 备注 说明 其他 其它'),
    person: words('人员 在职 任职 岗位 人事 证件 持证 执法证 当前 目前 现'),
    production: words('生产 运营 营业 经营 存续 在营 剔除 排除 抽查 抽取 双随机'),
    drawn: words('纳入 参加 参与 可抽 抽查 抽取 双随机 运营 营业 经营'),
    notDrawn: words('剔除 排除 不参加 不参与 不纳入 不抽查 不抽取'),
    otherQuestions: words(`
      清洁 安全 标准化 废水 废气 废物 危废 固废 夜间 错峰 间歇 季节 许可 执照 台账 记录 设备 设施 环评 证 已抽 已被抽 被抽 今年 本年 年度 年内 次数
      上年 去年 结果 计划 危险 异味 排放 产能 规模化 异常 失信 名录 名单
    `),
    away: words('借调 抽调 外借 挂职 调离 调出 离职 辞职 停职 病休 驻村'),
    otherAccounts: words('拟 计划 方案 预案 应急 措施 限产 要求 比例 次数 天数 任务 改造 错峰 曾'),
    credit: ['信用'],
    otherCredit: words(
      '纳税 税务 海关 银行 质量 消防 安全 劳动 社会 风险 上年 上一年 去年 往年 历史 原 代码',
    ),
    recusal: ['回避', '利害关系'],
    otherRecusal: words('原因 理由 事由 依据 时间 日期 承诺 签字 签名 制度 规定'),
  },
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
    status: words('在职 离职 辞职 退休 调离 借调 停职 可抽 可派 派出 参加 参与 纳入 年检 年审'),
    licence: words('持证 有证 证件 执法证 资格证'),
    onPost: words('在编 在岗 编外'),
    visits: words('检查 抽查 已查 查了 查过 执法次数 出勤次数 参检'),
    licenceExpiry: words('有效 到期 期限 截止'),
  },
  dateParts: words('日期 时间'),
  otherCountParts: words(
    '去年 上年 上一年 往年 前年 历年 历次 累计 计划 应检 应查 拟 要求 标准 自查 核查 序号 编号 电话 人数 人员',
  ),
};
