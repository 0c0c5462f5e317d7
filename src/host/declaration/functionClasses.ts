import { classOf, makes, readOnly, type Classes } from './members';

/**
 * The functions of Excel that an add-in may call, by the names of `Excel.Functions`: in formulas
 * they are written large, with points in place of the strokes.
 */
export const FUNCTION_NAMES: readonly string[] = `
  abs accrInt accrIntM acos acosh acot acoth amorDegrc amorLinc and arabic areas asc asin asinh
  atan atan2 atanh aveDev average averageA averageIf averageIfs bahtText base besselI besselJ
  besselK besselY beta_Dist beta_Inv bin2Dec bin2Hex bin2Oct binom_Dist binom_Dist_Range
  binom_Inv bitand bitlshift bitor bitrshift bitxor ceiling_Math ceiling_Precise char chiSq_Dist
  chiSq_Dist_RT chiSq_Inv chiSq_Inv_RT choose clean code columns combin combina complex
  concatenate confidence_Norm confidence_T convert cos cosh cot coth count countA countBlank
  countIf countIfs coupDayBs coupDays coupDaysNc coupNcd coupNum coupPcd csc csch cumIPmt
  cumPrinc daverage dcount dcountA dget dmax dmin dproduct dstDev dstDevP dsum dvar dvarP date
  datevalue day days days360 db dbcs ddb dec2Bin dec2Hex dec2Oct decimal degrees delta devSq
  disc dollar dollarDe dollarFr duration ecma_Ceiling edate effect eoMonth erf erfC erfC_Precise
  erf_Precise error_Type even exact exp expon_Dist fvschedule f_Dist f_Dist_RT f_Inv f_Inv_RT
  fact factDouble false find findB fisher fisherInv fixed floor_Math floor_Precise fv gamma
  gammaLn gammaLn_Precise gamma_Dist gamma_Inv gauss gcd geStep geoMean hlookup harMean hex2Bin
  hex2Dec hex2Oct hour hypGeom_Dist hyperlink iso_Ceiling if imAbs imArgument imConjugate imCos
  imCosh imCot imCsc imCsch imDiv imExp imLn imLog10 imLog2 imPower imProduct imReal imSec
  imSech imSin imSinh imSqrt imSub imSum imTan imaginary int intRate ipmt irr isErr isError
  isEven isFormula isLogical isNA isNonText isNumber isOdd isText isoWeekNum ispmt isref kurt
  large lcm left leftb len lenb ln log log10 logNorm_Dist logNorm_Inv lookup lower mduration
  mirr mround match max maxA median mid midb min minA minute mod month multiNomial n nper na
  negBinom_Dist networkDays networkDays_Intl nominal norm_Dist norm_Inv norm_S_Dist norm_S_Inv
  not now npv numberValue oct2Bin oct2Dec oct2Hex odd oddFPrice oddFYield oddLPrice oddLYield or
  pduration percentRank_Exc percentRank_Inc percentile_Exc percentile_Inc permut permutationa
  phi pi pmt poisson_Dist power ppmt price priceDisc priceMat product proper pv quartile_Exc
  quartile_Inc quotient radians rand randBetween rank_Avg rank_Eq rate received replace replaceB
  rept right rightb roman round roundDown roundUp rows rri sec sech second seriesSum sheet
  sheets sign sin sinh skew skew_p sln small sqrt sqrtPi stDevA stDevPA stDev_P stDev_S
  standardize substitute subtotal sum sumIf sumIfs sumSq syd t tbillEq tbillPrice tbillYield
  t_Dist t_Dist_2T t_Dist_RT t_Inv t_Inv_2T tan tanh text time timevalue today trim trimMean
  true trunc type usdollar unichar unicode upper vlookup value varA varPA var_P var_S vdb
  weekNum weekday weibull_Dist workDay workDay_Intl xirr xnpv xor year yearFrac yield yieldDisc
  yieldMat z_Test
`
  .trim()
  .split(/\s+/);

export const functionClasses: Classes = {
  FunctionResult: classOf({
    error: readOnly('1.2'),
    value: readOnly('1.2'),
  }),
  Functions: classOf(
    Object.fromEntries(FUNCTION_NAMES.map((name) => [name, makes('FunctionResult', '1.2')])),
  ),
};
