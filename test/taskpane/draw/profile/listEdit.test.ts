import {
  citations,
  freeClauseKey,
  freeDirectedId,
  withList,
  withoutClause,
} from '../../../../src/taskpane/draw/profile/listEdit';
import { tangshanGaoxin2024 as profile } from '../../../../src/text/preset/tangshanGaoxin2024';

test('a clause that goes is cited no more, and nothing else changes', () => {
  expect(citations(profile, '报送')).toBe(2);
  const next = withoutClause(profile, '报送');
  expect(citations(next, '报送')).toBe(0);
  expect(next.clauses).not.toHaveProperty('报送');
  expect(next.deadlines?.map(({ what }) => what)).toEqual(
    profile.deadlines?.map(({ what }) => what),
  );
  expect({ ...next, clauses: null, deadlines: null }).toEqual({
    ...profile,
    clauses: null,
    deadlines: null,
  });
});

test('keys and ids are made by the program, and never twice', () => {
  expect(freeClauseKey([], '')).toBe('条款1');
  expect(freeClauseKey(['条款1'], '')).toBe('条款2');
  expect(freeClauseKey([], '3')).toBe('条款3');
  const draw = { name: '', units: { any: [] }, plan: { quota: { kind: 'none' } } } as const;
  expect(freeDirectedId([{ ...draw, id: '定向2' }])).toBe('定向3');
});

test('a list without rules leaves no trace', () => {
  const weighted = withList(profile, 'weights', [{ factor: 2, any: [] }]);
  expect(withList(weighted, 'weights', [])).toEqual(profile);
});
