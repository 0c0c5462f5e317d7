/** That the pane is older than the one on the server. */
export const paneUpdateText = {
  title: '加载项已更新，请重开窗格',
  body: (here: string, there: string) =>
    `这里还是 ${here}，服务器上已是 ${there}。关掉窗格再点一次按钮；仍是旧的，关掉 Excel 再打开。`,
} as const;
