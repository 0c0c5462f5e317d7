import { nameIndex } from '../../../src/reading/entry/nameIndex';

test('names are found by the letters in them, the rarest first', () => {
  const index = nameIndex(['甲化工厂', '乙建材厂', '丙化工厂', '丁纸厂', '戊']);
  expect(index.containing('化工')).toEqual([0, 2]);
  expect(index.containing('化厂')).toEqual([]);
  expect(index.containing('纸')).toEqual([]);
  // 厂 is in four names, 纸 in one.
  expect(index.nearest('纸与厂', '纸与厂', 9)).toEqual([3, 0, 1, 2]);
  expect(index.nearest('纸与厂', '纸与厂', 2)).toEqual([3, 0]);
  // What holds the core, and what is held by the text, goes before rare letters.
  expect(index.nearest('丁化工', '化工', 3)).toEqual([0, 2, 3]);
  expect(index.nearest('西丁纸厂甲化工', '西丁纸厂甲化工', 2)).toEqual([3, 0]);
  expect(index.nearest('己', '己', 3)).toEqual([]);
});

test('letters that very many names share tell nothing', () => {
  const many = Array.from({ length: 5001 }, (_, at) => `厂${String.fromCharCode(0x5000 + at)}`);
  expect(nameIndex(many).nearest('厂', '厂', 3)).toEqual([]);
  expect(nameIndex(many.slice(1)).nearest('厂', '厂', 3)).toEqual([0, 1, 2]);
});
