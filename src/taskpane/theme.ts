import { createTheme } from 'office-ui-fabric-react';

/** Fluent's own colours with the Chinese fonts of Windows, macOS and Linux. */
export const theme = createTheme({
  defaultFontStyle: {
    fontFamily:
      '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  },
});
