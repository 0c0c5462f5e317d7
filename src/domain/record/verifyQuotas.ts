import type { Draw } from '../draw/draw';
import {
  type Difference,
  factDifference,
  factText,
  loneDifference,
  matchLines,
} from './difference';
import type { RecordedDraw } from './recordedDraw';

type QuotaResults = Pick<Draw, 'categories' | 'directed'>;

/**
 * Differences in the quota table: its categories, then its directed draws, each in the order of the
 * lines, missing lines last.
 *
 * @param recorded as read from the sheets
 * @param recomputed from the same population
 */
export function verifyQuotas(recorded: RecordedDraw, recomputed: QuotaResults): Difference[] {
  return [
    ...categoryDifferences(recorded, recomputed),
    ...directedDifferences(recorded, recomputed),
  ];
}

function categoryDifferences(recorded: RecordedDraw, { categories }: QuotaResults): Difference[] {
  const { pairs, missing, extra } = matchLines(
    recorded.categories,
    categories,
    ({ category }) => category,
    ({ category }) => category,
  );
  return [
    ...pairs.flatMap(([line, { category, total, excluded, quota, drawn }]) => [
      ...factDifference(
        { what: 'category-total', category },
        line.place('total'),
        factText(line.total),
        factText(total),
      ),
      ...factDifference(
        { what: 'category-excluded', category },
        line.place('excluded'),
        factText(line.excluded),
        factText(excluded),
      ),
      ...factDifference(
        { what: 'category-quota', category },
        line.place('quota'),
        factText(line.quota),
        factText(quota),
      ),
      ...factDifference(
        { what: 'category-drawn', category },
        line.place('drawn'),
        factText(line.drawn),
        factText(drawn),
      ),
    ]),
    ...extra.map(({ category, quota, place }) =>
      loneDifference({ what: 'category-extra', category }, place('quota'), factText(quota), ''),
    ),
    ...missing.map(({ category, quota }) =>
      loneDifference(
        { what: 'category-missing', category },
        recorded.place('categories'),
        '',
        factText(quota),
      ),
    ),
  ];
}

function directedDifferences(recorded: RecordedDraw, { directed }: QuotaResults): Difference[] {
  const { profile } = recorded.population;
  const nameOf = (id: string): string =>
    profile.directed?.find((each) => each.id === id)?.name ?? id;
  const { pairs, missing, extra } = matchLines(
    recorded.directed,
    directed,
    ({ id }) => id,
    ({ id }) => id,
  );
  return [
    ...pairs.flatMap(([line, { id, total, excluded, quota, drawn }]) => {
      const name = nameOf(id);
      return [
        ...factDifference(
          { what: 'directed-total', name },
          line.place('total'),
          factText(line.total),
          factText(total),
        ),
        ...factDifference(
          { what: 'directed-excluded', name },
          line.place('excluded'),
          factText(line.excluded),
          factText(excluded),
        ),
        ...factDifference(
          { what: 'directed-quota', name },
          line.place('quota'),
          factText(line.quota),
          factText(quota),
        ),
        ...factDifference(
          { what: 'directed-drawn', name },
          line.place('drawn'),
          factText(line.drawn),
          factText(drawn),
        ),
      ];
    }),
    ...extra.map(({ id, quota, place }) =>
      loneDifference(
        { what: 'directed-extra', name: nameOf(id) },
        place('quota'),
        factText(quota),
        '',
      ),
    ),
    ...missing.map(({ id, quota }) =>
      loneDifference(
        { what: 'directed-missing', name: nameOf(id) },
        recorded.place('categories'),
        '',
        factText(quota),
      ),
    ),
  ];
}
