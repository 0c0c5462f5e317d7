import type { WorkbookExtras } from '../../grid/sheetExtras';
import { partText, type Parts } from '../package/zipParts';
import { storedFormula, type Storing } from './functionNames';

/**
 * How formulas go into a file: functions of add-ins are those of which the add-in is here, and those
 * that the file names as such.
 *
 * @param parts of the file, which are looked through only when a formula has a name that may be one
 */
export function storing(
  parts: Parts,
  { functionNamespaces = [] }: Pick<WorkbookExtras, 'functionNamespaces'>,
): Storing {
  const here = new Set(functionNamespaces);
  let ofFile: ReadonlySet<string> | null = null;
  const isAdded = (namespace: string): boolean =>
    here.has(namespace) || (ofFile ??= namespacesOf(parts)).has(namespace);
  return (shown) => storedFormula(shown, isAdded);
}

function namespacesOf(parts: Parts): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of parts.keys())
    if (name.endsWith('.xml'))
      for (const [, namespace = ''] of (partText(parts, name) ?? '').matchAll(
        /_xldudf_([^\W_]+)_/g,
      ))
        found.add(namespace.toUpperCase());
  return found;
}
