import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withoutExtensions } from './markup';
import { unpacked } from './package';
import type { Step } from './step';
import { workedBooks, type WorkedBook } from './workedBooks';

/** The schema of a part by the namespace of its root, by the names that Ecma gives the files. */
const SCHEMAS: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'sml.xsd',
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing':
    'dml-spreadsheetDrawing.xsd',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'dml-chart.xsd',
  'http://schemas.openxmlformats.org/officeDocument/2006/customXml':
    'shared-customXmlDataProperties.xsd',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'opc-contentTypes.xsd',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'opc-relationships.xsd',
};

const HOW =
  'name the folder with the schemas of ECMA-376, part 4 (transitional) and part 2, by --schemas=<folder>: they are on the pages of Ecma International, in OfficeOpenXML-XMLSchema-Transitional.zip and OpenPackagingConventions-XMLSchema.zip';

/** A part that a job wrote, on its own. */
interface Written {
  readonly book: string;
  readonly part: string;
  readonly file: string;
  readonly schema: string;
}

/** Every part that a job wrote is as the schemas of ECMA-376 want it. */
export const step: Step = async (run) => {
  const { folder, options, check, skip } = run;
  const given = options['schemas'] ?? '';
  if (given === '') {
    skip(HOW);
    return;
  }
  if (spawnSync('xmllint', ['--version']).status !== 0) {
    skip('no xmllint here: install it (Debian: libxml2-utils)');
    return;
  }
  const schemas = new Map(
    readdirSync(given, { recursive: true, encoding: 'utf8' }).map((name) => [
      basename(name),
      join(given, name),
    ]),
  );
  const missing = Object.values(SCHEMAS).filter((name) => !schemas.has(name));
  if (missing.length > 0) {
    skip(`no ${missing.join(', ')} in ${given}; ${HOW}`);
    return;
  }
  mkdirSync(join(folder, 'parts'));
  const worked = await workedBooks(run);
  const written = worked.flatMap((book, index) =>
    partsWritten(book, join(folder, 'parts', String(index))),
  );
  const faults = new Map<string, string[]>();
  for (const name of Object.values(SCHEMAS)) {
    const files = written.filter(({ schema }) => schema === name).map(({ file }) => file);
    const said = files.length === 0 ? '' : lint(schemas.get(name) ?? '', files);
    for (const [, file = '', fault = ''] of said.matchAll(/^(\/[^:]+):\d+: (.*)$/gm))
      faults.set(file, [...(faults.get(file) ?? []), fault]);
  }
  for (const { kind, job, out } of worked) {
    if (out === null) continue;
    const name = `${kind.name}: ${job.name}`;
    const parts = written.filter(({ book }) => book === name);
    check(
      `${name}, ${String(parts.length)} parts`,
      parts
        .flatMap(({ file, part }) => (faults.get(file) ?? []).map((fault) => `${part} ${fault}`))
        .filter((fault) => !kind.known?.test(fault)),
    );
  }
};

function partsWritten({ kind, job, book, out }: WorkedBook, folder: string): Written[] {
  if (out === null) return [];
  mkdirSync(folder);
  const before = unpacked(readFileSync(book));
  return [...unpacked(readFileSync(out))].flatMap(([part, { text, bytes }], index) => {
    const old = before.get(part)?.bytes;
    const schema = SCHEMAS[rootNamespace(text)];
    if (schema === undefined || (old !== undefined && Buffer.from(old).equals(bytes))) return [];
    const file = join(folder, `${String(index)}.xml`);
    writeFileSync(
      file,
      withoutExtensions(text.replace(/encoding=(["'])UTF-16\1/, 'encoding="UTF-8"')),
    );
    return [{ book: `${kind.name}: ${job.name}`, part, file, schema }];
  });
}

/** '' where it is none of a schema. */
function rootNamespace(text: string): string {
  const [tag = '', prefix = ''] =
    /<(?:([\w.-]+):)?[\w.-]+(?:\s[^>]*)?>/.exec(text.replace(/<\?[^]*?\?>/g, '')) ?? [];
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';
}

function lint(schema: string, files: readonly string[]): string {
  const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...files], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (!stderr.includes(files[0] ?? '')) throw new Error(stderr);
  return stderr;
}
