import { fromR1C1, toR1C1 } from '../../../src/host/grid/r1c1';

const place = { row: 4, column: 2 };

/** https://learn.microsoft.com/office/vba/excel/concepts/cells-and-ranges/refer-to-cells-by-using-index-numbers */
test.each([
  ['=R[-1]C*R2C3', '=C4*$C$2'],
  ['=SUM(R[-3]C[0]:R[-1]C[1])', '=SUM(C2:D4)', '=SUM(R[-3]C:R[-1]C[1])'],
  ['="R1C1"&RC[-1]', '="R1C1"&B5'],
  ["='R1C1'!RC1+Sheet1!R1C", "='R1C1'!$A5+Sheet1!C$1"],
  ['=SUM(C)+SUM(R2:R[1])', '=SUM(C:C)+SUM($2:6)'],
  ['=ROUND(RC[1],2)+RC2X', '=ROUND(D5,2)+RC2X'],
  ['=SUM(C[-1]:C)*SUM(C[3]:C4)', '=SUM(B:C)*SUM(F:$D)'],
  ['=LOG10(R1C1)', '=LOG10($A$1)'],
])('%s stands for %s', (relative, formula, again = relative) => {
  expect(fromR1C1(relative, place)).toBe(formula);
  expect(toR1C1(formula, place)).toBe(again);
});
