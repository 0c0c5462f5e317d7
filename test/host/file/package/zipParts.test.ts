import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { crc32, deflateRawSync } from 'node:zlib';
import { writeContainer } from '../../../../src/host/file/package/zipContainer';
import {
  areUntouched,
  copyParts,
  inUtf8,
  partText,
  readParts,
  setPartPieces,
  setPartText,
  writeParts,
} from '../../../../src/host/file/package/zipParts';

const MIDNIGHT = new Date(1980, 0, 1);

/** Packed by somebody else: stored, not as tightly as here, with directories and back slashes. */
function foreignZip(): Uint8Array {
  return zipSync({
    'a.xml': [strToU8('<a/>'.repeat(500)), { level: 1 }],
    'folder/': [new Uint8Array(0), { level: 0 }],
    'folder\\b.xml': [strToU8('<b/>'), { level: 0 }],
    '/名.xml': [strToU8('<c/>'), { level: 9, mtime: new Date(2020, 1, 1) }],
  });
}

test('parts are read by their names without leading slash, folders left out', () => {
  const parts = readParts(foreignZip());
  expect([...parts.keys()]).toEqual(['a.xml', 'folder/b.xml', '名.xml']);
  expect([...parts].map(([, content]) => strFromU8(content))).toEqual([
    '<a/>'.repeat(500),
    '<b/>',
    '<c/>',
  ]);
  expect([...parts.values()].length).toBe(3);
  const seen: string[] = [];
  parts.forEach((content, name) => seen.push(`${name} ${String(content.length)}`));
  expect(seen).toEqual(['a.xml 2000', 'folder/b.xml 4', '名.xml 4']);
  expect(partText(parts, 'none')).toBeNull();
});

test('what is set is packed as fflate packs it, and reads back', () => {
  const contents = { 'a.xml': strToU8('<a/>'.repeat(500)), '名.xml': strToU8('<名/>') };
  const parts = new Map(Object.entries(contents));
  expect(Buffer.from(writeParts(parts))).toEqual(
    Buffer.from(zipSync(contents, { level: 6, mtime: MIDNIGHT })),
  );
});

test('an untouched part keeps its packed bytes, a changed one does not', () => {
  const parts = readParts(foreignZip());
  const original = copyParts(parts);
  expect(areUntouched(parts, original)).toBe(true);
  setPartText(parts, 'folder/b.xml', '<b>1</b>');
  expect(areUntouched(parts, original)).toBe(false);
  const written = writeParts(parts);
  expect(
    Object.fromEntries(
      Object.entries(unzipSync(written)).map(([name, content]) => [name, strFromU8(content)]),
    ),
  ).toEqual({
    'a.xml': '<a/>'.repeat(500),
    'folder/b.xml': '<b>1</b>',
    '名.xml': '<c/>',
  });
  const loose = Buffer.from(zipSync({ a: [strToU8('<a/>'.repeat(500)), { level: 1 }] }));
  const packed = loose.subarray(31, loose.indexOf('PK\u0001\u0002', 0, 'latin1'));
  expect(Buffer.from(written).indexOf(packed)).toBeGreaterThan(0);
  expect(partText(original, 'folder/b.xml')).toBe('<b/>');
});

test('a part that went makes the others no longer untouched', () => {
  const parts = readParts(foreignZip());
  const original = copyParts(parts);
  parts.delete('a.xml');
  expect(areUntouched(parts, original)).toBe(false);
  expect(Object.keys(unzipSync(writeParts(parts)))).toEqual(['folder/b.xml', '名.xml']);
});

test('a copy changes by itself', () => {
  const parts = new Map([['a', strToU8('1')]]);
  const copy = copyParts(parts);
  setPartText(copy, 'a', '2');
  expect([partText(parts, 'a'), partText(copy, 'a')]).toEqual(['1', '2']);
  expect(areUntouched(parts, parts)).toBe(false);
});

test('a large part is packed and read back all the same', () => {
  const content = strToU8('<row>甲乙丙</row>'.repeat(500_000));
  const parts = new Map([['sheet.xml', content]]);
  const read = readParts(writeParts(parts));
  expect(Buffer.compare(Buffer.from(read.get('sheet.xml') ?? []), Buffer.from(content))).toBe(0);
  const unzipped = unzipSync(writeParts(parts))['sheet.xml'] ?? new Uint8Array();
  expect(Buffer.compare(Buffer.from(unzipped), Buffer.from(content))).toBe(0);
});

test('pieces become one part; one that would stay as it is, is left alone', () => {
  const parts = readParts(
    zipSync({ a: strToU8('\ufeff<a>票</a>'), b: strToU8('<b/>') }, { mtime: MIDNIGHT }),
  );
  const original = copyParts(parts);
  setPartPieces(parts, 'a', ['<a>', '票', '</a>']);
  expect(areUntouched(parts, original)).toBe(true);
  const long = Array.from({ length: 30 }, (_, index) => String(index % 10).repeat(100_000));
  setPartPieces(parts, 'b', long);
  expect(partText(parts, 'b')).toBe(long.join(''));
  setPartPieces(parts, 'c', []);
  expect(partText(parts, 'c')).toBe('');
});

/** More than is packed at once, with letters of one to four bytes, cut at odd places. */
const LONG = Array.from({ length: 40 }, (_, index) => `票${String(index)}𠮷é`.repeat(20_000));

test.each([
  ['anew', '<a/>', LONG],
  ['as it was', LONG.join(''), LONG],
  ['as it was, with a mark', `\ufeff${LONG.join('')}`, LONG],
  ['with another end', LONG.join(''), [...LONG, '<end/>']],
  ['with another middle', LONG.join(''), [...LONG.slice(0, 30), '别', ...LONG.slice(31)]],
  ['shorter', LONG.join(''), LONG.slice(0, 25)],
  ['small', LONG.join(''), LONG.slice(0, 2)],
  ['empty', LONG.join(''), []],
])('a large part in pieces, %s, is what another program unpacks', (_, former, pieces) => {
  const parts = readParts(zipSync({ a: strToU8(former) }, { level: 1, mtime: MIDNIGHT }));
  const original = copyParts(parts);
  setPartPieces(parts, 'A', pieces);
  expect(areUntouched(parts, original)).toBe(former.replace('\ufeff', '') === pieces.join(''));
  expect([...parts.keys()]).toEqual(['a']);
  const written = writeParts(parts);
  const unzipped = strFromU8(unzipSync(written)['a'] ?? new Uint8Array(0));
  expect(unzipped.replace('\ufeff', '') === pieces.join('')).toBe(true);
  expect(partText(readParts(written), 'a') === pieces.join('')).toBe(true);
  expect(partText(copyParts(parts), 'a') === pieces.join('')).toBe(true);
});

test.each([
  ['another end', [...LONG, '<end/>']],
  ['another middle', [...LONG.slice(0, 30), '别', ...LONG.slice(31)]],
  ['a shorter end', LONG.slice(0, 25)],
])('equal parts give equal bytes whatever stood there before: %s', (_, pieces) => {
  const written = ['<a/>', LONG.join('')].map((former) => {
    const parts = readParts(zipSync({ a: strToU8(former) }, { level: 1, mtime: MIDNIGHT }));
    setPartPieces(parts, 'a', pieces);
    return Buffer.from(writeParts(parts));
  });
  expect(written[0]?.equals(written[1] ?? Buffer.alloc(0))).toBe(true);
});

test('a large part in pieces is packed in a page, too, where there is nothing but JavaScript', async () => {
  const program = globalThis.process;
  const builtIn = jest.spyOn(program, 'getBuiltinModule').mockReturnValue(undefined);
  let page: typeof import('../../../../src/host/file/package/zipParts') | undefined;
  await jest.isolateModulesAsync(async () => {
    page = await import('../../../../src/host/file/package/zipParts');
  });
  builtIn.mockRestore();
  const parts = page?.readParts(zipSync({ a: strToU8('<a/>') })) ?? new Map<string, Uint8Array>();
  page?.setPartPieces(parts, 'a', LONG);
  const written = page?.writeParts(parts) ?? new Uint8Array(0);
  expect(strFromU8(unzipSync(written)['a'] ?? new Uint8Array(0)) === LONG.join('')).toBe(true);
  expect(partText(readParts(written), 'a') === LONG.join('')).toBe(true);
});

test.each(['utf-16le', 'utf-16be'])(
  'a large part in %s becomes UTF-8, even where it was not packed tightly',
  (encoding) => {
    const text = '<行>票</行>'.repeat(100_000);
    const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
    const content = encoding === 'utf-16le' ? wide : wide.swap16();
    for (const level of [0, 9]) {
      const converted = inUtf8(readParts(deflated(content, level))).get('a.xml');
      expect(strFromU8(converted ?? new Uint8Array(0)) === text).toBe(true);
    }
    const parts = readParts(deflated(strToU8(text), 0));
    expect(inUtf8(parts)).toBe(parts);
  },
);

/** A container with one part, a.xml, in DEFLATE blocks of a level; those of level 0 hold it as it is. */
function deflated(content: Uint8Array, level: number): Uint8Array {
  return writeContainer([
    [
      'a.xml',
      {
        content: deflateRawSync(content, { level }),
        method: 8,
        size: content.length,
        checkSum: crc32(content),
      },
    ],
  ]);
}

test.each([
  ['not a zip at all', strToU8('x'.repeat(100))],
  ['cut off', foreignZip().slice(0, 60)],
  ['nothing', new Uint8Array(0)],
  ['without its beginning', foreignZip().slice(40)],
])('a container is damaged: %s', (_, bytes) => {
  expect(() => readParts(bytes)).toThrow();
});

test('an encrypted part and an unknown method are not taken for something else', () => {
  const stored = zipSync({ a: [strToU8('text'), { level: 0 }] });
  const central = Buffer.from(stored).indexOf('PK\u0001\u0002', 0, 'latin1');
  const encrypted = stored.slice();
  encrypted[central + 8] = 1;
  expect(() => readParts(encrypted)).toThrow('a');
  const unknown = stored.slice();
  unknown[central + 10] = 99;
  const parts = readParts(unknown);
  expect(() => parts.get('a')).toThrow('unknown method 99');
});
