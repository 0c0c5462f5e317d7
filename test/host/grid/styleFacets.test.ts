import type { IStyleData } from '@univerjs/core';
import type { StyleFacet } from '../../../src/host/grid/styles';
import * as facets from '../../../src/host/grid/styleFacets';

function roundTrip<Value>(facet: StyleFacet<Value>, value: Value): Value {
  return facet.read(facet.write(value));
}

test('without a style, a cell looks as in a new workbook', () => {
  const none: IStyleData = {};
  expect([
    facets.horizontalAlignment.read(none),
    facets.verticalAlignment.read(none),
    facets.wrapText.read(none),
    facets.fillColor.read(none),
    facets.fontName.read(none),
    facets.fontSize.read(none),
    facets.fontColor.read(none),
  ]).toEqual(['General', 'Bottom', false, '#FFFFFF', 'Calibri', 11, '#000000']);
  for (const facet of [facets.bold, facets.italic, facets.strikethrough])
    expect(facet.read(none)).toBe(false);
});

test.each(facets.UNDERLINES)('%s underline is read as written', (name) => {
  expect(roundTrip(facets.underline, name)).toBe(name);
});

test.each([0, 45, -90, 180])('%s degrees are read as written', (degrees) => {
  expect(roundTrip(facets.textOrientation, degrees)).toBe(degrees);
});

test.each(facets.HORIZONTAL_ALIGNMENTS)('%s is read as written', (name) => {
  expect(roundTrip(facets.horizontalAlignment, name)).toBe(name);
});

test.each(facets.VERTICAL_ALIGNMENTS)('vertically, %s is read as written', (name) => {
  expect(roundTrip(facets.verticalAlignment, name)).toBe(name);
});

test('alignments that Excel has no word for read as none', () => {
  expect(facets.horizontalAlignment.read({ ht: 99 as never })).toBe('General');
  expect(facets.verticalAlignment.read({ vt: 0 as never })).toBe('Bottom');
});

test.each(['bold', 'italic', 'strikethrough', 'wrapText'] as const)(
  '%s is set and taken back, for which it has to be said',
  (name) => {
    const facet = facets[name];
    expect([roundTrip(facet, true), roundTrip(facet, false)]).toEqual([true, false]);
    expect(Object.keys(facet.write(false))).toHaveLength(1);
  },
);

test('no fill removes what was there and reads as white', () => {
  expect(facets.fillColor.write('')).toEqual({ bg: null });
  expect(roundTrip(facets.fillColor, '')).toBe('#FFFFFF');
  expect(roundTrip(facets.fillColor, '#abcdef')).toBe('#ABCDEF');
});
