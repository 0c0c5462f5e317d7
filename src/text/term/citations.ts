/** 《…》, and the 第…条 behind it, with paragraph and item. */
const CITATION =
  /(《[^》]+》)((?:第[〇零一二三四五六七八九十百千\d]+(?:条之[一二三四五六七八九十]+|[条款项]))*)/g;

/**
 * The laws that texts cite, each once with all its articles, in their order, as one text: what of the
 * items' 依据 goes into a letter. '' where they cite none.
 *
 * @param texts of the column 依据
 *
 * @example
 * citations(['依据《环境保护法》第二十四条第一款：县级以上……', '《水污染防治法》、《环境保护法》第五十三条']) // → '《环境保护法》第二十四条第一款、第五十三条，《水污染防治法》'
 * citations(['上级要求']) // → ''
 */
export function citations(texts: readonly string[]): string {
  const articles = new Map<string, Set<string>>();
  for (const text of texts)
    for (const [, law = '', article = ''] of text.matchAll(CITATION)) {
      const own = articles.get(law) ?? new Set();
      if (article !== '') own.add(article);
      articles.set(law, own);
    }
  return [...articles].map(([law, own]) => law + [...own].join('、')).join('，');
}
