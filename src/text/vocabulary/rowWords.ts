import type { RowWords } from '../../reading/header/rowTexts';
import { words } from './words';

/** The words of rows of real lists that are no entries. */
export const rowWords: RowWords = {
  footerWords: words(`
    备注 说明 注 附注 附 填表说明 填报说明 填写说明 填写要求 填报要求 编制说明 特别说明 注意 注意事项 填表人 填报人 制表人 制表 填表
    填报 审核人 审核 复核人 复核 审批 审批人 经办人 经办 单位负责人 主要负责人 分管领导 主管领导 负责人 联系人 联系电话 填表日期 填报日期
    填报时间 填报单位 填表单位 制表日期 制表单位 编制单位 上报单位 报送单位 上报时间 数据来源 资料来源 截止日期 统计时间 打印日期 打印时间
    签字 签名 签章 盖章 公章 以下空白 以下为空白 本页以下空白 以下无正文 此页无正文 本页无正文 以下无数据 以下无内容 完 全文完 结束
  `),
  totalWords: words(`
    合计 总计 小计 共计 总数 汇总 总共 一共 共 累计 总合计 本页合计 本页小计 以上合计 以上共计 以上共 以上总计 合共
  `),
  countUnits: words('家 个 户 人 名 条 项 次 处 座 台 件 份 家企业 个企业 家单位 个单位'),
  numerals: '〇○零一二两三四五六七八九十百千万',
  dateMarks: words('年 月 日'),
  pageWords: words('第 页 共 第页 共页 第页共页 页共页 第张 第张共张 PAGE PAGEOF'),
  sentenceMarks: ['。', '；', '：', ';', ':', '，'],
  instructionWords: words(`
    必填 选填 非必填 必录 请选择 请填写 请输入 请按 不能为空 不可为空 不得为空 下拉选择 下拉菜单 下拉框 可为空 允许为空 填写说明 填写要求
    填写格式 如实填写 按照执照 与营业执照一致 YYYY 格式为 格式如
  `),
  typeWords: words(`
    文本 文本型 文本格式 字符 字符型 字符串 数字 数字型 数值 数值型 整数 整型 日期 日期型 日期格式 时间 布尔 布尔型 枚举 枚举型 字典 单选
    多选 下拉 是/否 VARCHAR VARCHAR2 NVARCHAR CHAR STRING TEXT DATE DATETIME INT INTEGER NUMBER DECIMAL FLOAT BOOLEAN
  `),
  exampleWords: words('示例 样例 举例 范例 例 例如 示例数据 样例数据 填写示例 填写样例 填报示例'),
  authorityEndings: words(`
    局 分局 政府 委员会 管委会 大队 中队 支队 总队 办公室 指挥部 监察站
  `),
  removalWords: words(`
    注销 吊销 撤销 关停 关闭 停产 停业 歇业 倒闭 破产 拆除 搬迁 迁出 移出 移除 调出 转出 退出 出库 剔除 删除 除名 取消 淘汰 不参加 不参与
    不纳入 不列入 不再 不抽 不予抽 不在 退休 调离 离职 离岗 辞职 停职 借出 借调
  `),
  belowWords: words('以下 下列 下面'),
  attachWords: words('附 附件 附表 附录 附列'),
  nameless: words(`
    待补充 待补 待定 待填 待填写 待核实 待核 待查 待完善 待录入 未填 未填写 未命名 无名称 无名 名称不详 名称未知 姓名不详 暂缺 缺 缺失
    空缺 空白 同上 同前 略 见上
  `),
};
