import type { CSSProperties } from 'react';
import { createTheme } from 'office-ui-fabric-react';

/** Fluent's own colours with the Chinese fonts of Windows, macOS and Linux. */
export const theme = createTheme({
  defaultFontStyle: {
    fontFamily:
      '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  },
});

const { palette, semanticColors } = theme;

/**
 * Every colour of the style sheets, by what it says. They are Fluent's but for the amber of
 * warnings, which as text has to stand out from white more than Fluent's does.
 */
export const themeVariables = {
  '--text': palette.neutralPrimary,
  '--quiet': palette.neutralSecondary,
  '--line': palette.neutralLight,
  '--shade': palette.neutralLighter,
  '--paper': palette.white,
  '--paper-shade': palette.neutralLighterAlt,
  '--primary': palette.themePrimary,
  '--primary-dark': palette.themeDark,
  '--good': palette.green,
  '--good-shade': semanticColors.successBackground,
  '--bad': palette.redDark,
  '--bad-shade': semanticColors.errorBackground,
  '--caution': '#8a5300',
  '--caution-line': '#e0cfa0',
  '--caution-shade': semanticColors.warningBackground,
} as CSSProperties;
