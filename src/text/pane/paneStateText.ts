/** The few words that the pane's state holds, whatever step is shown. */
export const paneStateText = {
  /** Name of a profile that was changed. */
  ownProfile: (base: string) => `本局方案（据“${base}”修改）`,
  drawn: (units: number, inspectors: number) => `已抽取 ${units} 家，派出 ${inspectors} 人`,
} as const;
