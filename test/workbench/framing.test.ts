import { isFramedByOthers } from '../../src/workbench/framing';

/** A window inside others, the outermost last; null for one whose address may not be read. */
function windowWithin(own: string, ...around: readonly (string | null)[]): Window {
  const view = {
    get location() {
      if (own === '') throw new DOMException('Blocked a frame', 'SecurityError');
      return { origin: own };
    },
  };
  const [next, ...rest] = around;
  const parent = next === undefined ? view : windowWithin(next ?? '', ...rest);
  return Object.assign(view, { parent }) as unknown as Window;
}

const here = 'https://chou.example';

test.each([
  ['alone', windowWithin(here), false],
  ['in a page of this site', windowWithin(here, here), false],
  ['in a page of another', windowWithin(here, 'https://other.example'), true],
  ['in a page whose address is hidden from it', windowWithin(here, null), true],
  ['in a page of this site in one of another', windowWithin(here, here, null), true],
])('a page %s', (_, view, framed) => {
  expect(isFramedByOthers(view)).toBe(framed);
});
