import { messageOrigin } from '../../../src/taskpane/present/messageOrigin';

const ours = {} as Window;
const others = {} as Window;
const place = (address: string): Location => {
  const { protocol, origin } = new URL(address);
  // As a browser says it, which tells addresses of the disk apart from each other by nothing.
  return { protocol, origin: protocol === 'file:' ? 'file://' : origin } as Location;
};

test('from a server both the window and its origin have to be right', () => {
  const { target, isFrom } = messageOrigin(place('https://ju.example/ssj/taskpane.html'));
  expect(target).toBe('https://ju.example');
  expect(isFrom({ source: ours, origin: 'https://ju.example' }, ours)).toBe(true);
  expect(isFrom({ source: ours, origin: 'https://other.example' }, ours)).toBe(false);
  expect(isFrom({ source: others, origin: 'https://ju.example' }, ours)).toBe(false);
});

test('from the disk, where pages have no origin, the window has to be right', () => {
  const { target, isFrom } = messageOrigin(place('file:///C:/ssj/index.html'));
  expect(target).toBe('*');
  expect(isFrom({ source: ours, origin: 'null' }, ours)).toBe(true);
  expect(isFrom({ source: others, origin: 'null' }, ours)).toBe(false);
});
