import { edited } from '../edited';
import { partsOf, rawWorkbook } from '../rawWorkbook';

const CELLS =
  '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1"><f>1/A1</f><v>1</v></c>' +
  '<c r="D1"><f>CUBEVALUE(A1)</f><v>7</v></c><c r="E1" t="str"><f>"#"&amp;A1</f><v>#1</v></c><c r="F1" t="e"><f>1/(A1-1)</f><v>#DIV/0!</v></c>' +
  '<c r="G1"><f>A1*3</f></c><c r="H1" cm="1"><f t="array" ref="H1:H2">A1:A2*2</f><v>2</v></c><c r="I1"><f>D1+1</f><v>8</v></c></row>' +
  '<row r="2"><c r="A2"><v>2</v></c><c r="H2"><v>4</v></c></row></sheetData>';
const file = rawWorkbook({ sheets: [{ name: 'A', xml: CELLS }] });

async function cellsAfter(values: unknown[][], book = file): Promise<Record<string, string>> {
  const saved = await edited(book, ({ worksheets }) => {
    worksheets.getItem('A').getRange('A1:A2').values = values;
    return Promise.resolve();
  });
  const xml = partsOf(saved)['xl/worksheets/sheet1.xml'] ?? '';
  return Object.fromEntries(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(.*?)<\/c>/g)].map(
      ([, address = '', more = '', content = '']) => [address, more + content],
    ),
  );
}

test('where the host comes to an error the saved result stays, as Excel may know better', async () => {
  expect(await cellsAfter([['甲'], [0]])).toMatchObject({
    B1: '<f>A1*2</f><v>2</v>',
    D1: '<f>CUBEVALUE(A1)</f><v>7</v>',
    I1: '<f>D1+1</f><v>8</v>',
    G1: '<f>A1*3</f>',
  });
});

test('a text that begins like an error is a text', async () => {
  expect((await cellsAfter([[5], [2]]))['E1']).toBe(' t="str"<f>"#"&amp;A1</f><v>#5</v>');
});

test('what stands beside an error goes with it', async () => {
  const calc = CELLS.replace(
    '<c r="B1"><f>A1*2</f><v>2</v>',
    '<c r="B1" t="e" vm="1"><f>A1*2</f><v>#VALUE!</v>',
  );
  const book = rawWorkbook({ sheets: [{ name: 'A', xml: calc }] });
  expect((await cellsAfter([[4], [2]], book))['B1']).toBe('<f>A1*2</f><v>8</v>');
});
