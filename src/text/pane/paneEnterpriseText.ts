/** Words of the pane about the enterprise of the row that the clerk is at. */

export const paneEnterpriseText = {
  heading: '此企业的抽查情况',
  back: '返回',
  looking: '正在查找…',
  none: {
    title: '这一行没有认出企业',
    body: '请点到检查对象名录里的一行，或抽查名单等表里写有企业名称或统一社会信用代码的一行，再点一次。',
  },
  failed: '没有读到所选的行',
  labels: {
    category: '监管类别',
    checks: (year: number) => `${year}年检查`,
    drawn: '抽中',
    code: '信用代码',
  },
  noProfile: '请先选定方案',
  notInPopulation: '不参加抽取',
  excluded: (category: string, reason: string) => `${category}，不参加抽取：${reason}`,
  times: (count: number, days: readonly string[]) =>
    count === 0 ? '没有记录' : `${count} 次：${days.join('、')}`,
  check: (day: string, kind: string) => (kind === '' ? day : `${day}（${kind}）`),
  neverDrawn: '没有抽中过',
  codeRight: (code: string) => `${code}，校验位正确`,
  codeWrong: (code: string, fault: string) => `${code} ${fault}。请核对证照`,
  noCode: '名录里没有填写',
  production: {
    heading: '停产、关闭',
    now: (place: string, header: string, value: string) =>
      `${place}“${header}”现${value === '' ? '为空' : `为“${value}”`}。改填以后这一家不再参加抽取；核实后恢复生产的，再改回来。`,
    place: (sheet: string, cell: string) => `「${sheet}」${cell}`,
    words: ['停产', '关闭'],
    write: (word: string) => `填为“${word}”`,
    written: (word: string) => `已填为“${word}”`,
    notWritten: '没有填写，工作簿没有改动',
    noColumn: '名录里没有生产状态一列，请先加上一列（如“生产状态”），再重新读取。',
  },
  show: '定位到名录',
  substitute: '补抽此家',
  notListed: '不在现行的抽查名单上，不用补抽。',
} as const;
