/** The few words that the pane's state holds, whatever step is shown. */
export const paneStateText = {
  /** What a changed profile is called until it is kept under a name of its own. */
  ownProfile: (base: string) => `${base}（已改）`,
  drawn: (units: number, inspectors: number) => `已抽取 ${units} 家，派出 ${inspectors} 人`,
} as const;
