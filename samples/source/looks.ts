import type { IStyleData } from '@univerjs/core';

const line = { s: 1, cl: { rgb: '#000000' } };
const box = { t: line, r: line, b: line, l: line };

export const title: IStyleData = { ff: '黑体', fs: 18, ht: 2, vt: 2 };
export const caption: IStyleData = { ff: '宋体', fs: 11, vt: 2 };
export const header: IStyleData = {
  ff: '黑体',
  fs: 10,
  ht: 2,
  vt: 2,
  tb: 3,
  bd: box,
  bg: { rgb: '#D9E1F2' },
};
export const text: IStyleData = { ff: '宋体', fs: 10, vt: 2, tb: 3, bd: box };
export const centered: IStyleData = { ...text, ht: 2 };
export const code: IStyleData = { ...centered, n: { pattern: '@' } };
export const date: IStyleData = { ...centered, n: { pattern: 'yyyy/m/d' } };
export const total: IStyleData = { ...centered, ff: '黑体' };
export const note: IStyleData = { ff: '宋体', fs: 10, vt: 1, tb: 3 };
