import {
  isOwed,
  publicationDayFault,
  publicationDaysLeft,
  publicationRate,
  publicationState,
  resultDeadlines,
  type PublicationFacts,
} from '../../../src/domain/publication/publicationState';

const today = '2026-03-31';
const firstQuarter = { year: 2026, quarter: 1 } as const;

const facts = (changes: Partial<PublicationFacts>): PublicationFacts => ({
  ...{ checked: '2026-03-02', published: '', withheld: '' },
  due: { date: today, tentative: false },
  ...changes,
});

test('a result that is kept back is so though it was published, and one that was published late is not overdue', () => {
  expect(publicationState(facts({ withheld: '涉密', published: '2026-03-03' }), today)).toBe(
    'withheld',
  );
  expect(publicationState(facts({ published: '2026-04-20' }), '2026-04-30')).toBe('published');
  expect(publicationState(facts({ due: null }), '2027-01-01')).toBe('due');
});

test('days of today are right, and those of a month before the quarter; a day more is not', () => {
  const faults = (changes: Partial<PublicationFacts>) =>
    publicationDayFault(facts(changes), firstQuarter, today);
  expect(faults({ checked: today, published: today })).toBeNull();
  expect(faults({ checked: '2026-04-01' })).toBe('check-ahead');
  expect(faults({ published: '2026-04-01' })).toBe('published-ahead');
  expect(faults({ checked: '', published: '2026-03-01' })).toBeNull();
  expect(faults({ checked: '2025-12-01' })).toBeNull();
  expect(faults({ checked: '2025-11-30' })).toBe('check-early');
  expect(faults({ published: '2026-03-02' })).toBeNull();
  expect(faults({ published: '2026-03-01' })).toBe('published-before-check');
});

test('days are left where a result is owed that is not public yet and has a deadline', () => {
  expect(publicationDaysLeft(facts({}), '2026-03-30')).toBe(1);
  expect(publicationDaysLeft(facts({}), today)).toBe(0);
  expect(publicationDaysLeft(facts({}), '2026-04-02')).toBe(-2);
  expect(publicationDaysLeft(facts({ due: null }), today)).toBeNull();
  expect(publicationDaysLeft(facts({ checked: '' }), today)).toBeNull();
  expect(publicationDaysLeft(facts({ withheld: '涉密' }), today)).toBeNull();
});

test('what is published, due or overdue is owed', () => {
  const states = [
    ...(['published', 'withheld', 'due'] as const),
    ...(['overdue', 'unchecked', 'recognised'] as const),
  ];
  expect(states.filter(isOwed)).toEqual(['published', 'due', 'overdue']);
  expect(publicationRate(states)).toBeCloseTo(100 / 3);
  expect(publicationRate(['overdue'])).toBe(0);
});

test('publishing and uploading have deadlines of their own', () => {
  const rule = { kind: 'working-days', days: 7, from: 'site-visit' } as const;
  const deadlines = (['upload', 'publish'] as const).map((what) => ({ what, rule }));
  expect(resultDeadlines({ deadlines })).toEqual({
    publish: { what: 'publish', rule },
    upload: { what: 'upload', rule },
  });
  expect(resultDeadlines({ deadlines: deadlines.slice(1) }).upload).toBeNull();
});
