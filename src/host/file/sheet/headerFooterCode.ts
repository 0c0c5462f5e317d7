import type { HeaderFooterState } from '../../grid/sheetExtras';

type Sections = readonly [left: string, center: string, right: string];

/**
 * '&L甲&C第 &P 页' → its three sections; text before any section code stands in the centre, as Excel
 * has it.
 */
function splitSections(code: string): Sections {
  const sections = { L: '', C: '', R: '' };
  let section: keyof typeof sections = 'C';
  // '&&' is an ampersand, so its second half must not be taken for the start of a code.
  for (const [piece] of code.matchAll(/&[\s\S]|[^&]+/g)) {
    if (piece === '&L' || piece === '&C' || piece === '&R')
      section = piece.charAt(1) as keyof typeof sections;
    else sections[section] += piece;
  }
  return [sections.L, sections.C, sections.R];
}

function joinSections([left, center, right]: Sections): string {
  return (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
}

/** A file's header and footer codes as the six texts of the object model. */
export function readHeaderFooter(
  header: string | undefined,
  footer: string | undefined,
): HeaderFooterState {
  const [leftHeader, centerHeader, rightHeader] = splitSections(header ?? '');
  const [leftFooter, centerFooter, rightFooter] = splitSections(footer ?? '');
  return { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter };
}

/** The six texts as the file's two codes; '' for none. */
export function headerFooterCodes(texts: HeaderFooterState): { header: string; footer: string } {
  return {
    header: joinSections([texts.leftHeader, texts.centerHeader, texts.rightHeader]),
    footer: joinSections([texts.leftFooter, texts.centerFooter, texts.rightFooter]),
  };
}
