/** Number formats that every file has without saying so, by their numbers. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  49: '@',
};

const BY_CODE = new Map(Object.entries(BUILT_IN).map(([number, code]) => [code, Number(number)]));

/** Custom formats are numbered from here on. */
export const FIRST_CUSTOM_FORMAT = 164;

/** The number of a built-in format, null for a custom one; '' is General. */
export function builtInFormat(code: string): number | null {
  return code === '' ? 0 : (BY_CODE.get(code) ?? null);
}
