/**
 * What a check found: nothing, something that has to be put right, or an offence that is
 * prosecuted.
 */
export type CheckResult = 'clear' | 'ordered' | 'case';

const CLEAR =
  /未(?:发现|见)|没有(?:发现)?(?:问题|违法)|无(?:问题|违法|异常)|^正常$|^合格$|^符合|达标/;
const CASE = /立案|处罚|移送|查封|扣押|停产整治|按日计罚/;
const ORDERED =
  /责令|整改|限期|改正|发现.*(?:问题|违法|隐患)|存在.*(?:问题|违法|隐患)|[不未]合格|超标|[不未](?:符合|达标)/;

/**
 * What a result in words means, those of 许昌 2026 三（六） and those of the bureaus' own records. A
 * result that finds no problem and says something else besides counts by the graver part.
 *
 * @param text of the cell
 * @returns null where it says nothing of this
 * @example
 * checkResult('未发现问题') // → 'clear'
 * checkResult('未发现违法行为，责令整改台账') // → 'ordered'
 * checkResult('现场检查') // → null
 */
export function checkResult(text: string): CheckResult | null {
  const compact = text.normalize('NFKC').replace(/\s/g, '');
  // 未立案 and 不予处罚 are no cases.
  if (CASE.test(compact.replace(/(?:未|不予|不再|免予?|无需)(?:立案|处罚)(?:调查)?/g, '')))
    return 'case';
  const rest = compact.replace(
    /(?:未|没有)(?:发现|见)[^,，。;；]*|没有(?:问题|违法)[^,，。;；]*|无(?:问题|违法|异常|需整改)[^,，。;；]*/g,
    '',
  );
  if (ORDERED.test(rest)) return 'ordered';
  return CLEAR.test(compact) ? 'clear' : null;
}
