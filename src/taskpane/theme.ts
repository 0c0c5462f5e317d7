import type { CSSProperties } from 'react';
import { createTheme, type IPalette, type Theme } from 'office-ui-fabric-react';

/**
 * Fluent's theme with the Chinese fonts of Windows, macOS and Linux.
 *
 * @param palette what differs from Fluent's own
 * @param isInverted whether letters are light on a dark ground
 */
export function themeOf(palette: Partial<IPalette>, isInverted: boolean): Theme {
  const { themeDark, themeDarker } = createTheme({ palette }).palette;
  return createTheme({
    palette,
    isInverted,
    // A shade further from the ground than Fluent's: on a tinted notice hers cannot be read well.
    semanticColors: { link: themeDark, linkHovered: themeDarker },
    defaultFontStyle: {
      fontFamily:
        '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
    },
  });
}

/** The pane beside a light Excel. */
export const theme = themeOf({}, false);

/**
 * Every colour of the style sheets, by what it says. They are Fluent's but for the amber of
 * warnings, which as text has to stand out from the ground more than Fluent's does.
 */
export function themeVariables({ palette, semanticColors, isInverted }: Theme): CSSProperties {
  return {
    colorScheme: isInverted ? 'dark' : 'light',
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
    '--caution': isInverted ? '#f8c35c' : '#8a5300',
    '--caution-line': isInverted ? '#6f5b26' : '#e0cfa0',
    '--caution-shade': semanticColors.warningBackground,
  } as CSSProperties;
}
