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
  nothingFound: '没有找到，请换一个名称或条件。',
  showAll: '显示全部',
  viewLabel: '名单的看法',
  views: { tasks: '按企业', people: '按人员' },
  filters: {
    category: '按类别筛选',
    person: '按人员筛选',
    region: '按行政区划筛选',
    order: '排序',
    allCategories: '全部类别',
    allPeople: '全部人员',
    allRegions: '全部区划',
  },
  personOption: (name: string, count: number) => `${name}（${count} 家）`,
  orders: { list: '按名单序号', name: '按企业名称', region: '按行政区划', lead: '按主办人员' },
  load: (lead: number, assist: number, helping: number, all: number) =>
    `${all} 家：主办 ${lead}、协办 ${assist}${helping > 0 ? `、辅助 ${helping}` : ''}`,
  openRow: (name: string) => `${name}：打开名单，选中这一行`,
  copy: '复制',
  copied: (count: number) => `已复制 ${count} 家`,
  copyFailed: '没有复制成功，请打开工作表复制',
  copyHeaders: ['企业名称', '地址', '行政区划', '类别', '主办', '协办', '变动'],
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
  lost: {
    title: (period: string) => `${period}的抽查名单已不在工作簿里`,
    gone: (sheets: readonly string[]) =>
      `找不到${sheets.map((sheet) => `「${sheet}」`).join('、')}：可能已撤销、删除或改名。`,
    left: (sheets: readonly string[]) =>
      `${sheets.map((sheet) => `「${sheet}」`).join('、')}还在，但缺了上面的表就读不出这次抽取。`,
    unreadable: (record: string) => `几张表都还在，但「${record}」改动后读不出这次抽取。`,
    effect: '现在读不到这次抽取：不计入检查次数，也不能出通知书、台账等文书。',
    remedy:
      '要找回：刚撤销或改动的，在表格里按“恢复”（Ctrl+Y）或再撤销一步；改了名的，改回原名；否则从保存过的文件取回这些表。窗格会自己重新读取。',
    anew: '去抽取',
    seen: '知道了',
    plan: (sheet: string) => `「${sheet}」已不在工作簿里（撤销、删除或改名），抽查名单不受影响。`,
  },
  open: '打开工作表',
  print: '打开抽取记录（打印签字）',
} as const;
