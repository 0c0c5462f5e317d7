/** The words of the fourth step, 结果. */
export const paneResultText = {
  /** '?' for what the record does not say. */
  counts: (drawn: number | null, quota: number | null) => `${drawn ?? '?'} / ${quota ?? '?'}`,
  countsLabel: (category: string, drawn: number | null, quota: number | null) =>
    `${category}：应抽 ${quota ?? '?'} 家，已抽 ${drawn ?? '?'} 家`,
  drawnBy: (profile: string) => `按《${profile}》抽取`,
  lastAct: (entry: string) => `最近一次操作：${entry}`,
  nextDue: (what: string, date: string, left: string) =>
    `下一个期限：${what}，${date}前（${left}）`,
  otherPeriod: (period: string) => `这是${period}的名单`,
  drawPeriod: (period: string) => `去抽取${period}`,
  replaced: '已换下',
  added: '补抽',
  short: (count: number) => `少 ${count} 家`,
  evidence: (seed: readonly string[], fingerprint: string) =>
    `种子 ${seed.join(' ')}，指纹 ${fingerprint}…`,
  method: (method: string) => `方法 ${method}`,
  list: '抽查名单',
  search: '按企业或人员姓名查找',
  found: (found: number, all: number) =>
    found === all ? `共 ${all} 家` : `找到 ${found} 家，共 ${all} 家`,
  nothingFound: '没有找到，请换一个名称。',
  directedShared: (shared: number) => `其中 ${shared} 家已由各类抽中`,
  lead: '主办',
  assist: '协办',
  auxiliary: '辅助',
  joint: (departments: string) => `联合：${departments}`,
  directed: (names: string) => `定向：${names}`,
  jointCounts: (internal: number, external: number, all: number) =>
    [
      internal > 0 ? `部门内联合 ${internal} 家` : '',
      external > 0 ? `跨部门联合 ${external} 家` : '',
    ]
      .filter((part) => part !== '')
      .join('，') + `，共 ${all} 家`,
  ticket: '票号',
  open: '打开工作表',
  print: '打开抽取记录（打印签字）',
} as const;
