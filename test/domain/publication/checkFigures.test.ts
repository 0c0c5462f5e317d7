import { checkFigures, type KnownCheck } from '../../../src/domain/publication/checkFigures';

const check = (
  enterprise: string,
  result: KnownCheck['result'],
  changes: Partial<KnownCheck> = {},
): KnownCheck => ({
  ...{ enterprise, result, checked: '2026-03-02' },
  ...{ isPublished: false, isWithheld: false },
  ...changes,
});

test('checks are counted by what they found; what was not made is a task alone', () => {
  expect(
    checkFigures([
      check('a', 'clear', { isPublished: true }),
      check('a', 'ordered', { isPublished: true, isWithheld: true }),
      check('b', 'ordered'),
      check('b', 'case'),
      check('c', 'case', { isPublished: true }),
      check('c', 'case'),
      check('d', null),
      check('e', 'clear', { checked: '', isPublished: true, isWithheld: true }),
    ]),
  ).toEqual({
    ...{ tasks: 8, checks: 7, enterprises: 4 },
    ...{ clear: 1, ordered: 2, cases: 3, untold: 1, problems: 5 },
    ...{ published: 2, withheld: 1 },
  });
});
