import { shownSigns, storedSigns } from './formulaSigns';

/**
 * Functions that came after Excel 2007, which files name with `_xlfn.` before them: "future
 * functions" of [MS-XLSX] 2.2.3.
 */
const FUTURE = new Set(
  `
  ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE
  BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE
  CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT
  CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL
  DETECTLANGUAGE DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV
  F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT
  FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST
  GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC
  IMCSCH IMPORTCSV IMPORTTEXT IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET
  LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST
  NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC
  PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC
  QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST
  RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S STOCKHISTORY SWITCH
  T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT
  TOCOL TOROW TRANSLATE TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK
  WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST
`.match(/\S+/g),
);

/** Of these, files say `_xlfn._xlws.`. */
const FUTURE_OF_SHEETS = new Set(['FILTER', 'SORT']);

/** Texts, quoted sheets and columns of tables are matched first, so that nothing in them is a function. */
const FUNCTION =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.\\])([A-Za-z_][\w.]*)(?=\()/gu;

/**
 * A formula as Excel shows it, of one as a file has it.
 *
 * @param stored without the equals sign
 * @example
 * shownFormula('_xlfn.CONCAT(A1,"_xlfn.IFS(")&_xldudf_SSJ_QUOTA(A2)') // → 'CONCAT(A1,"_xlfn.IFS(")&SSJ.QUOTA(A2)'
 */
export function shownFormula(stored: string): string {
  if (!stored.includes('_xl')) return stored;
  return withFunctions(shownSigns(stored), (name) => {
    const custom = /^_xldudf_([^_]+)_(.+)$/.exec(name);
    if (custom) return `${custom[1]!}.${custom[2]!}`;
    const bare = name.replace(/^_xlfn\.(?:_xlws\.)?/, '');
    return FUTURE.has(bare) || FUTURE_OF_SHEETS.has(bare) ? bare : name;
  });
}

/** A formula as a file has it, of one as Excel shows it. */
export type Storing = (shown: string) => string;

/**
 * A formula as a file has it, of one as Excel shows it. A function of an add-in Excel knows again by
 * `_xldudf_` alone (office-js #5611); any other name with a dot may be a defined name.
 *
 * @param shown without the equals sign
 * @param isAdded whether the functions of a namespace, in capitals, are an add-in's
 * @example
 * storedFormula('FILTER(A:A,IFS(B:B>SSJ.QUOTA(A2),My.Rule(1)))', (namespace) => namespace === 'SSJ') // → '_xlfn._xlws.FILTER(A:A,_xlfn.IFS(B:B>_xldudf_SSJ_QUOTA(A2),My.Rule(1)))'
 */
export function storedFormula(shown: string, isAdded: (namespace: string) => boolean): string {
  return withFunctions(storedSigns(shown), (name) => {
    const known = name.toUpperCase();
    if (name.startsWith('_xl')) return name;
    if (FUTURE.has(known)) return `_xlfn.${known}`;
    if (FUTURE_OF_SHEETS.has(known)) return `_xlfn._xlws.${known}`;
    const [, namespace, own] = /^([A-Z]\w*)\.(\w+)$/.exec(known) ?? [];
    return namespace !== undefined && own !== undefined && isAdded(namespace)
      ? `_xldudf_${namespace}_${own}`
      : name;
  });
}

function withFunctions(formula: string, named: (name: string) => string): string {
  return formula.replace(FUNCTION, (token, name: string | undefined) =>
    name === undefined ? token : named(name),
  );
}
