/**
 * What the law and the State Council say of every check: by which right it is made, and what those
 * who make it must not do.
 */

/**
 * The day from which 《中华人民共和国生态环境法典》 is in force and the laws that it took in are not (its last
 * article).
 */
const CODE_SINCE = '2026-08-15';

/**
 * The law that gives the right to check on site, where the bureau's list of items names none. The
 * article of the code is left to be filled in: it was not at hand to be checked.
 *
 * @param day ISO date of the document
 *
 * @example
 * checkLawText('2026-08-14').startsWith('《中华人民共和国环境保护法》第二十四条') // → true
 * checkLawText('2026-08-15') // → '《中华人民共和国生态环境法典》第＿＿＿条'
 */
export function checkLawText(day: string): string {
  return day < CODE_SINCE
    ? '《中华人民共和国环境保护法》第二十四条、《中华人民共和国大气污染防治法》第二十九条、《中华人民共和国水污染防治法》第三十条'
    : '《中华人民共和国生态环境法典》第＿＿＿条';
}

/**
 * 五个严禁、八个不得, of 国务院办公厅《关于严格规范涉企行政检查的意见》（国办发〔2024〕54号）, in the section “规范行政检查行为，防止逐利检查、任性检查”:
 * five things that are forbidden, each with what must not be done for it, eight in all. Held against
 * what the press printed of the section in full on 3 and 4 January 2025.
 */
export const conductRules: readonly string[] = [
  '严禁逐利检查，不得接受被检查企业的任何馈赠、报酬、福利待遇，不得参加被检查企业提供的宴请、娱乐、旅游等活动，不得由被检查企业支付消费开支或者将检查费用转嫁给企业，不得强制企业接受指定的中介机构提供服务',
  '严禁干扰企业正常生产经营，不得刻意要求法定代表人到场',
  '严禁任性处罚企业，不得乱查封、乱扣押、乱冻结、动辄责令停产停业',
  '严禁下达检查指标，不得将考核考评、预算项目绩效与检查频次、罚没数额挂钩',
  '严禁变相检查，不得以观摩、督导、考察等名义行检查之实',
];
