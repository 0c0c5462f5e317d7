import { titleXml } from '../../../../src/host/file/charts/chartTitleXml';

// ECMA-376 part 1, 21.1.2.1.1 (rot in 60,000ths of a degree, clockwise) and 20.1.8.45
test('a title is cut where its letters begin to look otherwise, in each line', () => {
  const xml = titleXml('甲乙\n丙丁', 14, {}, [
    { start: 1, length: 3, font: { bold: true } },
    { start: 4, length: 1, font: { italic: true } },
  ]);
  const runs = [...xml.matchAll(/<a:rPr [^>]*?sz="1400"([^>]*)\/><a:t>(.)<\/a:t>/g)];
  expect(runs.map(([, flags = '', letter]) => `${letter ?? ''}${flags}`)).toEqual([
    '甲 b="0"',
    '乙 b="1"',
    '丙 b="1"',
    '丁 b="0" i="1"',
  ]);
  expect(xml.match(/<a:p>/g)).toHaveLength(2);
});

test.each([
  [0, '<a:bodyPr/>'],
  [-45, '<a:bodyPr rot="2700000" vert="horz"/>'],
  [90, '<a:bodyPr rot="-5400000" vert="horz"/>'],
  [180, '<a:bodyPr rot="0" vert="wordArtVert"/>'],
])('an angle of %i is written', (orientation, body) => {
  expect(titleXml('甲', 14, { orientation })).toContain(`<c:rich>${body}<a:p>`);
});

test('a shadow stands behind fill and line', () => {
  const look = { fill: '#FF0000', line: { color: '#00FF00' }, hasShadow: true };
  expect(titleXml('甲', 14, look)).toMatch(/<\/a:ln><a:effectLst><a:outerShdw .*<\/c:spPr>/);
});
