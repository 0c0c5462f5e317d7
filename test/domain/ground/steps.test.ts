import { atOnce, type Steps } from '../../../src/domain/ground/steps';

function* counted(to: number): Steps<number> {
  let sum = 0;
  for (let each = 1; each <= to; each++) {
    yield;
    sum += each;
  }
  return sum;
}

function* together(): Steps<number[]> {
  return [yield* counted(3), yield* counted(4)];
}

test('steps done at once give what they give', () => {
  expect(atOnce(together())).toEqual([6, 10]);
});
