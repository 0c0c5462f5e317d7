import { takeRows } from '../../../../src/host/file/cells/sheetFrame';

const taken = (xml: string) => {
  const { xml: frame, rows } = takeRows(new TextEncoder().encode(xml));
  return [frame, new TextDecoder().decode(rows)];
};

test.each(['<sheetData>', '</sheetData>', '<sheetData/>'])(
  'what stands in comments is none of the sheet: %s',
  (trap) => {
    const comment = `<!-- ${trap} -->`;
    expect(
      taken(
        `${comment}<worksheet>${comment}<sheetData><row/>${comment}</sheetData>${comment}<x/></worksheet>${comment}`,
      ),
    ).toEqual(['<worksheet><sheetData></sheetData><x/></worksheet>', `<row/>${comment}`]);
  },
);
