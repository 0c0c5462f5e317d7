import { itemCover, taskItems } from '../../../src/domain/item/itemCover';
import type { Profile } from '../../../src/domain/profile/profile';
import { CATEGORIES } from '../../../src/domain/register/category';
import type { ItemList } from '../../../src/domain/register/item';
import { presets } from '../../../src/text/preset/presets';
import { anItem, anItemList } from '../../support/register';

const preset = presets.find(({ directed }) => directed === undefined);
if (preset === undefined) throw new Error('no preset');

const list: ItemList = anItemList(
  anItem('排污许可', { number: '1', group: '许可' }),
  anItem('排放', { number: '2', group: '水', label: '水/排放' }),
  anItem('排放', { number: '3', group: '气', label: '气/排放' }),
  anItem('自动监测', { number: '4', group: '气', categories: ['key'] }),
);

const withItems = (
  items: Partial<Record<'key' | 'special' | 'general' | 'offsite', readonly string[]>>,
  directed?: Profile['directed'],
): Profile => ({
  ...preset,
  plans: Object.fromEntries(
    CATEGORIES.map((category) => {
      const own = items[category];
      return [
        category,
        { ...preset.plans[category], ...(own === undefined ? {} : { items: own }) },
      ];
    }),
  ) as Profile['plans'],
  ...(directed === undefined ? {} : { directed }),
});

const nobody = { special: [], general: [], offsite: [] } as const;

test('without names, a category covers all items that concern it', () => {
  const { cover, problems } = itemCover(list, withItems({}));
  expect(problems).toEqual([]);
  expect(cover?.categories).toEqual({
    key: [0, 1, 2, 3],
    special: [0, 1, 2],
    general: [0, 1, 2],
    offsite: [0, 1, 2],
  });
});

test('items are named by name, label, number, range and group', () => {
  const { cover, problems } = itemCover(
    list,
    withItems({
      key: ['自动 监测', '许可'],
      special: ['气／排放'],
      general: ['2-3'],
      offsite: ['气'],
    }),
  );
  expect(problems).toEqual([]);
  expect(cover?.categories).toEqual({
    key: [0, 3],
    special: [2],
    general: [1, 2],
    offsite: [2, 3],
  });
});

test('names that the list lacks or has twice are told, and items that nothing covers', () => {
  const { cover, problems } = itemCover(
    list,
    withItems({ key: ['排放', '辐射'], special: ['2'], general: ['2'], offsite: ['2'] }),
  );
  expect(cover?.categories.key).toEqual([1, 2]);
  const place = { severity: 'warning', sheet: '清单', cell: '' };
  expect(problems).toEqual([
    {
      ...place,
      code: 'item-unclear',
      entry: '排放',
      of: { category: 'key' },
      names: ['水/排放', '气/排放'],
    },
    { ...place, code: 'item-unknown', entry: '辐射', of: { category: 'key' } },
    { ...place, code: 'items-unplanned', names: ['排污许可', '自动监测'] },
  ]);
});

test('a category that draws nobody covers nothing', () => {
  const profile = withItems({ special: ['1'], general: ['1'], offsite: ['1'] });
  const { problems } = itemCover(list, {
    ...profile,
    plans: { ...profile.plans, key: { quota: { kind: 'none' } } },
  });
  expect(problems).toEqual([
    expect.objectContaining({
      code: 'items-unplanned',
      names: ['水/排放', '气/排放', '自动监测'],
    }),
  ]);
});

test('without a list, what the profile names stands; without both there is no cover', () => {
  expect(itemCover(null, withItems({}))).toEqual({ cover: null, problems: [] });
  const { cover, problems } = itemCover(
    null,
    withItems({ key: ['危废', '台账'], general: ['危废'] }),
  );
  expect(problems).toEqual([]);
  expect(cover).toEqual({
    sheets: [],
    items: [
      { number: '', name: '危废' },
      { number: '', name: '台账' },
    ],
    categories: { key: [0, 1], special: [], general: [0], offsite: [] },
    directed: {},
  });
});

test('a task covers the items of its category, or of the directed draw that took it, and of those that share it', () => {
  const plan = { quota: { kind: 'count', count: 1, per: 'quarter' } } as const;
  const units = { field: 'name', contains: ['厂'] } as const;
  const { cover } = itemCover(
    list,
    withItems({ key: ['1'], ...nobody }, [
      { id: 'air', name: '大气专项', units, plan: { ...plan, items: ['3'] } },
      { id: 'any', name: '其他', units, plan },
    ]),
  );
  const names = (taking: readonly string[], meets: readonly string[]): string[] =>
    cover === null
      ? []
      : taskItems(cover, { unit: { category: 'key', directed: meets }, directed: taking }).map(
          ({ name }) => name,
        );
  expect(names([], [])).toEqual(['排污许可']);
  expect(names(['air'], ['air'])).toEqual(['气/排放']);
  expect(names(['any'], ['any'])).toEqual(['排污许可']);
  expect(names([], ['air', 'any'])).toEqual(['排污许可', '气/排放']);
});
