/** Words of the pane about the bureau's name. */
export const paneBureauText = {
  label: '单位名称',
  kept: '名单、记录等文书都用它，随工作簿保存。',
  use: '用这个名称',
  missing: '工作簿里没有写明单位，文书的标题就不写单位。请填单位全称，以后不再问。',
  offered: (source: string) => `单位名称${source}，文书都用它。`,
  confirm: '就用它',
  change: '改名称',
  heading: '单位',
} as const;
