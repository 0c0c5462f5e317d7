import { unzipSync } from 'fflate';

/**
 * What ECMA-376 part 2 asks of a package, looked for without the host's own code: names, content
 * types, relationships and what refers to them.
 */

/** Parts by their names, and their text where they are XML. */
export type Package = ReadonlyMap<string, { readonly bytes: Uint8Array; readonly text: string }>;

/** Unpacks a file. */
export function unpacked(file: Uint8Array): Package {
  return new Map(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [
      name,
      { bytes, text: textOf(name, bytes) },
    ]),
  );
}

function textOf(name: string, bytes: Uint8Array): string {
  if (!/\.(xml|rels|vml)$/i.test(name)) return '';
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes).replace(/<!--[^]*?-->/g, '');
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The opening tags of a text, with prefixes off their own names and on those of attributes. */
export function tags(text: string): Tag[] {
  return [
    ...text.matchAll(/<(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g),
  ].map(([, name = '', list = '']) => ({
    name,
    attributes: new Map(
      [...list.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
        ([, key = '', double, single]) => [key, double ?? single ?? ''],
      ),
    ),
  }));
}

function resolved(owner: string, target: string): string {
  return decodeURI(new URL(target, `file:///${owner}`).pathname).slice(1);
}

/** The part whose relationships a part lists: 'xl/_rels/workbook.xml.rels' → 'xl/workbook.xml'. */
function ownerOf(name: string): string {
  return name.replace(/_rels\/([^/]*)\.rels$/, '$1');
}

/** What is wrong with a package, a line each. */
export function packageFaults(parts: Package): string[] {
  const faults: string[] = [];
  const names = [...parts.keys()];
  const folded = new Map<string, string>();
  for (const name of names) {
    const other = folded.get(name.toLowerCase());
    if (other !== undefined) faults.push(`${name} and ${other} are one name`);
    folded.set(name.toLowerCase(), name);
  }
  const listed = tags(parts.get('[Content_Types].xml')?.text ?? '');
  const overrides = listed
    .filter(({ name }) => name === 'Override')
    .map(({ attributes }) => attributes.get('PartName') ?? '');
  const defaults = listed
    .filter(({ name }) => name === 'Default')
    .map(({ attributes }) => (attributes.get('Extension') ?? '').toLowerCase());
  for (const [what, list] of [
    ['Override', overrides],
    ['Default', defaults],
  ] as const)
    for (const each of list)
      if (list.filter((other) => other.toLowerCase() === each.toLowerCase()).length > 1)
        faults.push(`${what} ${each} is there twice`);
  for (const name of overrides)
    if (!folded.has(name.slice(1).toLowerCase()))
      faults.push(`a content type for ${name}, which is not there`);
  for (const name of names) {
    if (name === '[Content_Types].xml' || name.endsWith('/')) continue;
    const own = overrides.some((each) => each.toLowerCase() === `/${name}`.toLowerCase());
    const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
    if (!own && !defaults.includes(extension)) faults.push(`${name} has no content type`);
  }
  for (const name of names.filter((each) => each.endsWith('.rels')))
    faults.push(...relationshipFaults(parts, name, folded));
  for (const [name, { text }] of parts) faults.push(...referenceFaults(parts, name, text));
  return faults;
}

function relationshipFaults(
  parts: Package,
  name: string,
  folded: ReadonlyMap<string, string>,
): string[] {
  const owner = ownerOf(name);
  const list = tags(parts.get(name)?.text ?? '').filter((tag) => tag.name === 'Relationship');
  const ids = list.map(({ attributes }) => attributes.get('Id') ?? '');
  return [
    ...(owner !== '' && !parts.has(owner) ? [`${name} belongs to nothing`] : []),
    ...ids
      .filter((id, index) => ids.indexOf(id) < index)
      .map((id) => `${name}: ${id} is there twice`),
    ...list
      .filter(({ attributes }) => attributes.get('TargetMode') !== 'External')
      .map(({ attributes }) =>
        resolved(owner, (attributes.get('Target') ?? '').replace(/&amp;/g, '&')),
      )
      .filter((target) => !folded.has(target.toLowerCase()))
      .map((target) => `${name}: ${target} is not there`),
  ];
}

/** Attributes of the namespace of relationships, whatever its prefix, and those of old drawings. */
function referenceFaults(parts: Package, name: string, text: string): string[] {
  const prefixes = [
    ...text.matchAll(
      /xmlns:([\w.-]+)\s*=\s*["'](?:[^"']*officeDocument\/(?:2006\/)?relationships)["']/g,
    ),
  ].map(([, prefix = '']) => prefix);
  const known = new Set(
    tags(parts.get(name.replace(/([^/]*)$/, '_rels/$1.rels'))?.text ?? '').map(({ attributes }) =>
      attributes.get('Id'),
    ),
  );
  return tags(text).flatMap((tag) =>
    [...tag.attributes]
      .filter(
        ([key]) => prefixes.some((prefix) => key.startsWith(`${prefix}:`)) || key === 'o:relid',
      )
      .filter(([, id]) => id !== '' && !known.has(id))
      .map(([key, id]) => `${name}: <${tag.name} ${key}="${id}"> leads nowhere`),
  );
}
