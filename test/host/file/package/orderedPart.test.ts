import { insertChild, openOrderedPart } from '../../../../src/host/file/package/orderedPart';
import { applyEdits } from '../../../../src/host/file/package/xmlElement';

const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const CONTROLS =
  '<mc:AlternateContent><mc:Choice Requires="x14"><controls/></mc:Choice><mc:Fallback/></mc:AlternateContent>';

test.each([
  ['conditionalFormatting', `<sheetData/>{new}${CONTROLS}<tableParts/>`],
  ['legacyDrawing', `<sheetData/>{new}${CONTROLS}<tableParts/>`],
  ['tableParts', `<sheetData/>${CONTROLS}<tableParts/>{new}`],
])('a new %s stands before or behind what stands in several versions', (name, wanted) => {
  const sheet = (content: string): string => `<worksheet ${MC}>${content}</worksheet>`;
  const part = openOrderedPart(sheet(`<sheetData/>${CONTROLS}<tableParts/>`));
  const text = applyEdits(part.xml, [insertChild(part, name, `<${name}/>`)]);
  expect(text).toBe(sheet(wanted.replace('{new}', `<${name}/>`)));
});
