import { openWorkbookFile } from '../../../../src/host/file/openWorkbookFile';
import { openedText } from '../../../../src/workbench/openedText';
import { signature } from '../../../../fidelity/corpus/programs';
import { edited } from '../edited';
import { changedParts, partsOf } from '../rawWorkbook';

const file = signature.file();

test('a signature stays in a file that is not changed', async () => {
  expect(await edited(file, () => Promise.resolve())).toEqual(file);
});

test('a signature goes with the first change, with all that names it, and the clerk is told', async () => {
  const opened = await openWorkbookFile(file, '台账.xlsx');
  expect(openedText(opened, '台账.xlsx')).toBe(
    '“台账.xlsx”带有数字签名。改动后保存的文件不再带这个签名，需要时请重新签名。',
  );
  const saved = await edited(file, (workbook) => {
    workbook.worksheets.getItem('说明').getRange('A9').values = [['改']];
    return Promise.resolve();
  });
  expect(changedParts(file, saved)).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    '_xmlsignatures/_rels/origin.sigs.rels',
    '_xmlsignatures/origin.sigs',
    '_xmlsignatures/sig1.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet3.xml',
  ]);
  expect(JSON.stringify(partsOf(saved))).not.toContain('xmlsignatures');
  expect((await openWorkbookFile(saved, '台账.xlsx')).isSigned).toBe(false);
});
