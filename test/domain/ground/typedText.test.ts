import { LONGEST_TYPED, typedProblems } from '../../../src/domain/ground/typedText';

test('a text is too long from the first letter over the limit on; all are told in their order', () => {
  const long = '因'.repeat(LONGEST_TYPED + 1);
  expect(
    typedProblems([
      ['reason', long],
      ['drawnBy', '因'.repeat(LONGEST_TYPED)],
      ['by', ''],
      ['source', `${long}x`],
    ]),
  ).toEqual([
    {
      code: 'typed-too-long',
      severity: 'error',
      sheet: '',
      cell: '',
      field: 'reason',
      length: 1001,
    },
    {
      code: 'typed-too-long',
      severity: 'error',
      sheet: '',
      cell: '',
      field: 'source',
      length: 1002,
    },
  ]);
});
