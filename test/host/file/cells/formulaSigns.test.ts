import { shownFormula, storedFormula } from '../../../../src/host/file/cells/functionNames';

const stored = (formula: string): string => storedFormula(formula, () => false);

/** As Excel shows a formula, and as a file has it: [MS-XLSX] 2.2.2 and 2.2.3. */
test.each([
  ['A1#', '_xlfn.ANCHORARRAY(A1)'],
  ['SUM(A1#,$B$2#)+1', 'SUM(_xlfn.ANCHORARRAY(A1),_xlfn.ANCHORARRAY($B$2))+1'],
  ["SUM('甲 乙'!A1#,表!A1#)", "SUM(_xlfn.ANCHORARRAY('甲 乙'!A1),_xlfn.ANCHORARRAY(表!A1))"],
  ['名单#&"A1#"', '_xlfn.ANCHORARRAY(名单)&"A1#"'],
  ['@A1:A9', '_xlfn.SINGLE(A1:A9)'],
  ['A1+@名单*2', 'A1+_xlfn.SINGLE(名单)*2'],
  [
    'SUM(@表!$A$1:$A$9,@INDEX(A1:A9,B1))',
    'SUM(_xlfn.SINGLE(表!$A$1:$A$9),_xlfn.SINGLE(INDEX(A1:A9,B1)))',
  ],
  ['@(A1:A9+1)', '_xlfn.SINGLE((A1:A9+1))'],
  ['@A1#', '_xlfn.SINGLE(_xlfn.ANCHORARRAY(A1))'],
  ['T[@数]+T[[#This Row],[数]]&"@A1"', 'T[@数]+T[[#This Row],[数]]&"@A1"'],
  ['IF(A1=#N/A,#REF!,1)', 'IF(A1=#N/A,#REF!,1)'],
  ['LET(x,5,y,x+1,x*y)', '_xlfn.LET(_xlpm.x,5,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)'],
  [
    'MAP(A1:A3,LAMBDA(值,值*2+T!值&"值"))',
    '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.值,_xlpm.值*2+T!值&"值"))',
  ],
  [
    'LET(f,LAMBDA(a,a+x),f(1))+x',
    '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlpm.a+x),_xlpm.f(1))+x',
  ],
  ['GROUPBY(A1:A9,B1:B9,SUM)', '_xlfn.GROUPBY(A1:A9,B1:B9,SUM)'],
  ['REGEXTEST(A1,"[0-9]#@")', '_xlfn.REGEXTEST(A1,"[0-9]#@")'],
])('%s is %s in a file', (shown, inFile) => {
  expect(stored(shown)).toBe(inFile);
  expect(shownFormula(inFile)).toBe(shown);
  expect(stored(inFile)).toBe(inFile);
});

test('a range of one value is in brackets where it is of several parts', () => {
  expect(shownFormula('_xlfn.SINGLE(A1:A9+1)')).toBe('@(A1:A9+1)');
});
