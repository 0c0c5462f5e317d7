import { storedColor } from '../../../src/host/grid/color';

test.each([
  ['#1a2B3c', '#1A2B3C'],
  ['1a2b3c', '#1A2B3C'],
  ['rgb(1, 2, 255)', '#0102FF'],
  ['rgb(1,2,255)', '#0102FF'],
  ['rgba(16, 32, 48, 0.5)', '#102030'],
])('%s is %s', (stored, color) => {
  expect(storedColor(stored, '#FFFFFF')).toBe(color);
});

test.each([undefined, null, ''])('for %p the color of what has none stands', (stored) => {
  expect(storedColor(stored, '#ABCDEF')).toBe('#ABCDEF');
});
