/** Windows code pages that old workbooks keep their texts in, by what the platform calls them. */
const ENCODINGS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1251: 'windows-1251',
  1252: 'windows-1252',
  10000: 'macintosh',
  10008: 'gb18030',
  65001: 'utf-8',
};

const decoders = new Map<number, TextDecoder>();

/** Each is made once: a workbook holds many short texts. */
function decoderOf(codePage: number): TextDecoder {
  const decoder = decoders.get(codePage) ?? new TextDecoder(ENCODINGS[codePage] ?? 'windows-1252');
  decoders.set(codePage, decoder);
  return decoder;
}

/**
 * Decodes texts for the reader of old formats with the platform's decoders; its own tables take
 * half a megabyte.
 */
export const codePages = {
  utils: {
    decode(codePage: number, bytes: ArrayLike<number>): string {
      return decoderOf(codePage).decode(Uint8Array.from(bytes));
    },
  },
};
