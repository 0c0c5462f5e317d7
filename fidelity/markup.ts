/**
 * A part as a program sees it that knows ECMA-376 and nothing newer (part 3: Markup Compatibility): of
 * several versions the oldest, and nothing of namespaces that may be ignored. `xml:space` is dropped,
 * which stands on elements that the schemas give no attributes.
 *
 * @param xml text of a part
 */
export function withoutExtensions(xml: string): string {
  const ignored = new Set(
    [...xml.matchAll(/\s\w+:Ignorable\s*=\s*["']([^"']*)["']/g)].flatMap(([, list = '']) =>
      list.split(/\s+/),
    ),
  );
  const compatibility = /xmlns:(\w+)\s*=\s*["'][^"']*markup-compatibility\/2006["']/.exec(xml)?.[1];
  /** Names of open elements, and whether what stands in them is left out. */
  const open: { readonly name: string; readonly isOut: boolean; readonly isBare: boolean }[] = [];
  return xml.replace(
    /<!--[^]*?-->|<\?[^]*?\?>|<(\/?)(?:([\w.-]+):)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^<]+/g,
    (
      whole,
      closes: string | undefined,
      prefix: string | undefined,
      name: string = '',
      list: string = '',
      empty: string = '',
    ) => {
      if (name === '') return open.some(({ isOut }) => isOut) ? '' : whole;
      if (closes === '/') {
        const element = open.pop();
        return element?.isBare === true ||
          open.some(({ isOut }) => isOut) ||
          element?.isOut === true
          ? ''
          : whole;
      }
      const isBare = prefix !== undefined && prefix === compatibility;
      const isOut = (isBare && name === 'Choice') || (prefix !== undefined && ignored.has(prefix));
      const isInside = open.some((each) => each.isOut);
      if (empty === '') open.push({ name, isOut, isBare });
      if (isBare || isOut || isInside) return '';
      const attributes = list.replace(
        /\s+([\w.-]+):[\w.-]+\s*=\s*(?:"[^"]*"|'[^']*')/g,
        (each: string, space: string) =>
          ignored.has(space) || space === compatibility || space === 'xml' ? '' : each,
      );
      return `<${prefix === undefined ? '' : `${prefix}:`}${name}${attributes}${empty}>`;
    },
  );
}
