import type { PlainCell } from '../../../src/host/file/conversion/plainWorkbook';
import { personName } from '../../../samples/source/names';
import type { Dice } from './dice';
import type { UglyColumn } from './layOut';
import { codeCell, dayCell, typed } from './uglyTexts';
import { serialColumn } from './uglyEnterprises';

/** Someone of the bureau, before anybody wrote it down. */
export interface Person {
  readonly name: string;
  /** null for none. */
  readonly licence: string | null;
  readonly active: boolean;
}

const STATES = {
  here: ['在职', '在岗', '正常', '在编在岗', '在职（新入职）', '借调期满，已返岗'],
  away: [
    ...[
      '退休',
      '调离',
      '借调',
      '病假',
      '离职',
      '2024年退休',
      '借调县委办',
      '驻村',
      '长期病休',
      '产假',
    ],
    ...['已调离', '退 休', '在编不在岗（借调）'],
  ],
} as const;

/** People of a bureau; most of them are licensed and there. */
export function somePeople(dice: Dice, count: number): Person[] {
  const first = dice.number(0, 300);
  return Array.from({ length: count }, (_, index) => ({
    name: personName(first + index),
    // Two always can be sent.
    licence: index < 2 || dice.chance(0.9) ? `41${String(9_981_000 + first + index)}` : null,
    active: index < 2 || dice.chance(0.85),
  }));
}

/** The columns of a list of people. */
export function peopleColumns(dice: Dice, people: readonly Person[]): UglyColumn[] {
  const way = dice.pick(['words', 'flag', 'gone'] as const);
  const cells = (write: (person: Person) => PlainCell | null) => people.map(write);
  const others: UglyColumn[] = [
    ...(dice.chance(0.7)
      ? [
          {
            header: dice.pick(['工作单位', '所在单位']),
            field: 'unit',
            cells: cells(() => ({ value: typed(dice, '青澜县生态环境保护综合行政执法大队') })),
          },
        ]
      : []),
    {
      header: dice.pick(['执法证号', '执法证编号', '行政执法证号', '执法证件号码']),
      field: 'licence',
      cells: cells(({ licence }) =>
        licence === null
          ? dice.pick([null, { value: '无' }, { value: '—' }])
          : dice.chance(0.3)
            ? { value: Number(licence) }
            : codeCell(dice, licence),
      ),
    },
    ...(dice.chance(0.3)
      ? [
          {
            header: dice.pick(['有效期至', '证件有效期']),
            field: 'licenceExpiry',
            cells: cells(() =>
              dayCell(dice, `20${String(dice.number(27, 30))}-06-1${dice.number(0, 9)}`),
            ),
          },
        ]
      : []),
    ...(dice.chance(0.4)
      ? [
          {
            header: '职务',
            field: 'title',
            cells: cells(() => ({ value: dice.pick(['科员', '队长', '副队长', '主任科员']) })),
          },
        ]
      : []),
    stateColumn(dice, people, way),
  ];
  const name: UglyColumn = {
    header: dice.pick(['姓名', '执法人员姓名', '人员姓名', '检查人员']),
    field: 'name',
    cells: cells(({ name: own }) => ({ value: typed(dice, spaced(dice, own)) })),
  };
  const columns = [name, ...(dice.chance(0.3) ? dice.shuffled(others) : others)];
  return dice.chance(0.8) ? [serialColumn(dice, people.length), ...columns] : columns;
}

/** Names of two letters are spread to the width of three. */
function spaced(dice: Dice, name: string): string {
  return name.length === 2 && dice.chance(0.5) ? `${name[0] ?? ''}　${name[1] ?? ''}` : name;
}

function stateColumn(
  dice: Dice,
  people: readonly Person[],
  way: 'words' | 'flag' | 'gone',
): UglyColumn {
  const of = (write: (active: boolean) => PlainCell | null) =>
    people.map(({ active }) => write(active));
  switch (way) {
    case 'words':
      return {
        header: dice.pick(['人员状态', '在职状态', '在职情况', '备注', '情况']),
        field: 'status',
        cells: of((active) => ({
          value: typed(dice, dice.pick(STATES[active ? 'here' : 'away'])),
        })),
      };
    case 'flag':
      return {
        header: dice.pick(['是否可抽取', '是否参与抽查', '是否纳入双随机']),
        field: 'status',
        cells: of((active) => ({
          value: active ? dice.pick(['是', '√']) : dice.pick(['否', '×']),
        })),
      };
    case 'gone':
      return {
        header: dice.pick(['是否退休', '是否调离', '是否离职']),
        field: 'status',
        cells: of((active) => (active ? dice.pick([{ value: '否' }, null]) : { value: '是' })),
      };
  }
}
