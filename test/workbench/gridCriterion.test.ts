import { criterionOf, gridCriterion, type FilteredRow } from '../../src/workbench/gridCriterion';

const rows: readonly FilteredRow[] = [
  { shown: '3.00', text: '3.00 ' },
  { shown: '', text: '' },
  { shown: '高', text: '高' },
  { shown: '高', text: '高' },
];

test('what is ticked in the grid is what the cells say to the host', () => {
  const ticked = { colId: 4, filters: { filters: ['3.00', '高'], blank: true as const } };
  expect(criterionOf(ticked, rows)).toEqual({ filterOn: 'Values', values: ['3.00 ', '高', ''] });
});

test('colours are nothing that the host filters by', () => {
  expect(criterionOf({ colId: 0, colorFilters: { cellFillColors: ['#FFFF00'] } }, rows)).toBeNull();
});

test.each([
  ['=*汽修*'],
  ['<>*汽修*'],
  ['<>'],
  ['='],
  ['=甲'],
  ['>3'],
  ['>=3'],
  ['<3'],
  ['<=3'],
  ['=<3'],
])('%s goes to the grid and comes back', (criterion1) => {
  const criterion = { filterOn: 'Custom', criterion1 };
  expect(criterionOf(gridCriterion(2, criterion, []), rows)).toEqual(criterion);
});

test.each(['And', 'Or'])('two conditions are joined by %s in both', (operator) => {
  const criterion = { filterOn: 'Custom', criterion1: '>3', criterion2: '<9', operator };
  expect(criterionOf(gridCriterion(2, criterion, []), rows)).toEqual(criterion);
});

test('what the grid has no words for it shows as the values that pass', () => {
  const shown = gridCriterion(2, { filterOn: 'TopItems', criterion1: '1' }, rows);
  expect(shown).toEqual({ colId: 2, filters: { filters: ['3.00', '高'], blank: true } });
});
