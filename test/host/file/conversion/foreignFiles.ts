import * as library from '@e965/xlsx';
import { utils, write } from '@e965/xlsx';
import type { BookType, WorkSheet } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';

/** Encodes as GBK what has two bytes there, by trying what every pair of bytes stands for. */
export function gbk(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((letter) => gbkBytes().get(letter) ?? [letter.charCodeAt(0)]),
  );
}

let known: Map<string, number[]> | null = null;
function gbkBytes(): Map<string, number[]> {
  if (known) return known;
  const decoder = new TextDecoder('gb18030');
  known = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) known.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return known;
}

/** UTF-16 with its byte order mark, as Excel saves "Unicode text". */
export function utf16(text: string): Uint8Array {
  return Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
}

/** A workbook of a list and a hidden sheet, as another program writes it. */
export function otherProgram(bookType: BookType): Uint8Array {
  const list: WorkSheet = utils.aoa_to_sheet([
    ['检查对象名录', null, null],
    ['企业名称', '社会信用代码', '开业时间', '排放量', '合计'],
    ['甲公司', '007', 40779, 1.5, 3],
    ['乙公司', '914100000000000001', 40780, 2.5, null],
  ]);
  list['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 4 } }];
  list['!cols'] = [{ wch: 30 }, { wch: 22, hidden: true }];
  list['!rows'] = [{}, {}, {}, { hidden: true }];
  Object.assign(list['C3'] as object, { z: 'yyyy/m/d' });
  Object.assign(list['E3'] as object, { f: 'D3*2' });
  const book = utils.book_new();
  utils.book_append_sheet(book, list, '名录');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['暗']]), '藏');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

interface ContainerWriter {
  readonly utils: {
    cfb_new(): object;
    cfb_add(container: object, name: string, content: Uint8Array): void;
  };
  write(container: object, options: { readonly type: 'buffer' }): Buffer;
}

const containers = library.CFB as ContainerWriter;

/** A container of Office 97–2003 with one stream. */
export function container(name: string, stream: Uint8Array): Uint8Array {
  const made = containers.utils.cfb_new();
  containers.utils.cfb_add(made, name, stream);
  return Uint8Array.from(containers.write(made, { type: 'buffer' }));
}

function record(id: number, ...content: (number | Uint8Array)[]): number[] {
  const body = content.flatMap((part) => (typeof part === 'number' ? [part] : [...part]));
  return [id & 0xff, id >> 8, body.length & 0xff, body.length >> 8, ...body];
}

/**
 * A workbook of Excel 5 or 95 in code page 936: one sheet 名录 with 企业名称 in A1, 12.5 in B2 and its
 * double in C2.
 */
export function excel95(): Uint8Array {
  const name = gbk('名录');
  const title = gbk('企业名称');
  const beginning = (kind: number): number[] =>
    record(0x0809, 0x00, 0x05, kind, 0x00, 0xb7, 0x13, 0xcc, 0x07);
  const codePage = record(0x0042, 0xa8, 0x03);
  const bound = (at: number): number[] =>
    record(0x0085, at & 0xff, at >> 8, 0, 0, 0, 0, name.length, name);
  const end = record(0x000a);
  const globals = beginning(0x05).length + codePage.length + bound(0).length + end.length;
  const label = record(0x0204, 0, 0, 0, 0, 0, 0, title.length, 0, title);
  const number = record(0x0203, 1, 0, 1, 0, 0, 0, new Uint8Array(new Float64Array([12.5]).buffer));
  const double = [0x44, 1, 0xc0, 1, 0x1e, 2, 0, 0x05];
  const result = new Uint8Array(new Float64Array([25]).buffer);
  const formula = record(
    0x0006,
    1,
    0,
    2,
    0,
    0,
    0,
    result,
    0,
    0,
    0,
    0,
    0,
    0,
    double.length,
    0,
    Uint8Array.from(double),
  );
  const stream = [
    ...beginning(0x05),
    ...codePage,
    ...bound(globals),
    ...end,
    ...beginning(0x10),
    ...label,
    ...number,
    ...formula,
    ...end,
  ];
  return container('Book', Uint8Array.from(stream));
}

/** A workbook of Excel 97 with an opening password: after its first record, all is encrypted. */
export function encryptedXls(): Uint8Array {
  const stream = [
    ...record(0x0809, 0x00, 0x06, 0x05, 0x00, 0, 0, 0, 0),
    ...record(0x002f, 1, 0, 1, 0, 1, 0, 9, 9, 9, 9),
    7,
    7,
    7,
    7,
  ];
  return container('Workbook', Uint8Array.from(stream));
}

const OPEN_DOCUMENT =
  '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:number="n" xmlns:calcext="c">';

/** An OpenDocument spreadsheet with the given elements inside `office:spreadsheet`. */
export function openDocument(tables: string, { styles = '', manifest = '' } = {}): Uint8Array {
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'META-INF/manifest.xml': strToU8(`<manifest:manifest>${manifest}</manifest:manifest>`),
    'content.xml': strToU8(
      `<?xml version="1.0"?>${OPEN_DOCUMENT}<office:automatic-styles>${styles}</office:automatic-styles>` +
        `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}
