import { parseChoice } from '../../../src/excel/reading/choiceMemory';

test.each(['', '[]', 'null', '{', '"名录"'])('%s is no choice', (text) => {
  expect(parseChoice(text)).toBeNull();
});

test('what is not understood is left out, the rest stays', () => {
  const text = JSON.stringify({
    enterprise: '名录',
    inspector: 3,
    enterpriseParts: ['东山镇', 5],
    flagLists: [{ sheet: '清单', field: 'positiveList' }, { sheet: '清单', field: '乱写' }, null],
    mapping: { 名录: { 0: 'name', 1: null, 2: '乱写', x: 'name' }, 人员: 'name' },
    later: true,
  });
  expect(parseChoice(text)).toEqual({
    enterprise: '名录',
    enterpriseParts: ['东山镇'],
    flagLists: [{ sheet: '清单', field: 'positiveList' }],
    mapping: { 名录: { 0: 'name', 1: null }, 人员: {} },
  });
});
