import { readException } from '../../../src/text/grammar/readException';

const D = { field: 'credit', is: ['D'] };

test.each<[string, object]>([
  ['D级企业', D],
  ['D级企业、红码企业不受限制', D],
  ['D级和E级单位除外', { field: 'credit', is: ['D', 'E'] }],
  ['除D级企业外', D],
  ['除D级企业外不受限制', D],
  ['除了挂牌督办 为 是 以外', { field: 'supervised', is: [true] }],
  ['挂牌督办 为 是 的除外', { field: 'supervised', is: [true] }],
  ['信用评价 是 D 的不限次数', D],
])('%s excepts these', (words, value) => {
  expect(readException(words)).toEqual({ ok: true, value });
});

test.each(['环境安全隐患突出的不受限制', '除外', 'D级企业、重大隐患企业不在此限'])(
  '%s is not read, and not in part',
  (words) => {
    expect(readException(words).ok).toBe(false);
  },
);
