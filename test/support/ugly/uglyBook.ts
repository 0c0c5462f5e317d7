import { plainSheet, type PlainSheet } from '../../../src/host/file/conversion/plainWorkbook';
import type { SheetMeaning } from '../../../src/reading/looseSheets';
import { COUNTY } from '../../../samples/source/names';
import { Dice } from './dice';
import { layOut, type LaidOut, type UglyColumn } from './layOut';
import type { Spot, TrueEnterprise, TrueInspector, UglyBook } from './truth';
import {
  plantColumns,
  serialColumn,
  somePlants,
  type Plant,
  type StateWay,
} from './uglyEnterprises';
import { peopleColumns, somePeople } from './uglyInspectors';
import { dayCell, typed } from './uglyTexts';

/** A small workbook as no bureau should keep it, the same for the same seed. */
export function uglyBook(seed: string): UglyBook {
  const dice = new Dice(seed);
  const plants = somePlants(dice, dice.number(8, 24));
  const people = somePeople(dice, dice.number(4, 9));
  const way = dice.pick<StateWay>(['words', 'words', 'words', 'flag', 'name', 'remark', 'lists']);
  const lists = enterpriseLists(dice, plants, way);
  const staff = layOut(
    dice,
    {
      name: dice.pick(['检查人员名录', '执法人员', '人员', 'Sheet2']),
      title: dice.pick(['', `${COUNTY}执法检查人员名录库`]),
      headings: [],
      unit: '人',
      notes: ['注：执法证过期的不得参加抽查。'],
    },
    peopleColumns(dice, people),
  );
  const extra = otherSheets(dice, plants, way);
  const sheets = [...lists.map(({ laid }) => laid), staff];
  const placed = dice.shuffled([...sheets.map(({ sheet }) => sheet), ...extra.sheets]);
  return {
    seed,
    workbook: { sheets: placed.some(({ hidden }) => !hidden) ? placed : [] },
    truth: {
      enterprises: trueEnterprises(plants, lists),
      inspectors: people.map((person, index): TrueInspector => ({
        ...person,
        spots: [{ sheet: staff.sheet.name, row: staff.rows[index] ?? 0 }],
      })),
      checks: extra.checks,
      enterpriseSheets: lists.map(({ laid }) => laid.sheet.name),
      inspectorSheet: staff.sheet.name,
      columns: Object.fromEntries(sheets.map(({ sheet, fields }) => [sheet.name, fields])),
      meanings: extra.meanings,
    },
  };
}

interface List {
  readonly laid: LaidOut;
  readonly plants: readonly Plant[];
}

/** One list, or one of each half of the county; some rows may have been entered twice. */
function enterpriseLists(dice: Dice, plants: readonly Plant[], way: StateWay): List[] {
  const frame = {
    title: dice.pick(['', `${COUNTY}检查对象名录库`, `${COUNTY}2026年污染源名录`]),
    headings: ['一、城区', '二、乡镇'],
    unit: '家',
    notes: ['注：本表由各乡镇填报。', '填表人：李某　　审核人：王某'],
  };
  if (plants.length > 14 && dice.chance(0.15)) {
    const half = Math.floor(plants.length / 2);
    const parts = [plants.slice(0, half), plants.slice(half)];
    const columns = plantColumns(dice, plants, way);
    return parts.map((part, index) => {
      const own = columns.map((column): UglyColumn => ({
        ...column,
        cells: column.cells.slice(index * half, index * half + part.length),
      }));
      const name = index === 0 ? '城区企业名录' : '乡镇企业名录';
      return { laid: layOut(dice, { ...frame, name }, own), plants: part };
    });
  }
  const name = dice.pick(['检查对象名录', '企业名录', '名录库', 'Sheet1', '污染源']);
  const twice = dice.chance(0.06) ? plants.slice(1, 2) : [];
  const rows = [...plants, ...twice];
  return [{ laid: layOut(dice, { ...frame, name }, plantColumns(dice, rows, way)), plants: rows }];
}

function trueEnterprises(plants: readonly Plant[], lists: readonly List[]): TrueEnterprise[] {
  return plants.map((plant) => ({
    name: plant.name,
    code: plant.code,
    category: plant.category,
    production: plant.production,
    spots: lists.flatMap(({ laid, plants: own }): Spot[] =>
      own.flatMap((each, index) =>
        each === plant ? [{ sheet: laid.sheet.name, row: laid.rows[index] ?? 0 }] : [],
      ),
    ),
  }));
}

interface OtherSheets {
  readonly sheets: readonly PlainSheet[];
  readonly checks: number;
  readonly meanings: Readonly<Record<string, SheetMeaning>>;
}

/** Sheets beside the registers: some look like them. */
function otherSheets(dice: Dice, plants: readonly Plant[], way: StateWay): OtherSheets {
  const sheets: PlainSheet[] = [];
  const meanings: Record<string, SheetMeaning> = {};
  let checks = 0;
  if (way === 'lists') {
    for (const [state, name] of [
      ['suspended', '停产企业名单'],
      ['closed', '关闭企业名单'],
      ['deregistered', '注销企业名单'],
    ] as const) {
      const listed = plants.filter(({ production }) => production === state);
      if (listed.length === 0) continue;
      sheets.push(nameList(dice, name, listed));
      meanings[name] = state;
    }
  }
  if (dice.chance(0.2)) {
    const checked = plants.filter(() => dice.chance(0.4));
    checks = checked.length;
    if (checks > 0) sheets.push(checkList(dice, checked));
  }
  if (dice.chance(0.15))
    sheets.push({
      ...nameList(
        dice,
        dice.pick(['企业名录（旧）', '名录备份', '2023年名录']),
        somePlants(dice, 6),
      ),
      hidden: dice.chance(0.5),
    });
  if (dice.chance(0.15))
    sheets.push(
      plainSheet('说明', [
        [{ value: '填表说明' }],
        [{ value: '1.企业名称按照执照填写；2.停产企业请在生产状态中注明。' }],
      ]),
    );
  if (dice.chance(0.1))
    sheets.push(
      plainSheet('统计', [
        [{ value: '类别' }, { value: '家数' }],
        [{ value: '重点' }, { value: 3 }],
        [{ value: '一般' }, { value: 9 }],
      ]),
    );
  if (dice.chance(0.15)) sheets.push(plainSheet('Sheet3', []));
  return { sheets, checks, meanings };
}

function nameList(dice: Dice, name: string, plants: readonly Plant[]): PlainSheet {
  const frame = { name, title: dice.pick(['', name]), headings: [], unit: '家', notes: [] };
  const columns: UglyColumn[] = [
    serialColumn(dice, plants.length),
    {
      header: '企业名称',
      field: 'name',
      cells: plants.map((plant) => ({ value: typed(dice, plant.name) })),
    },
    {
      header: '单位地址',
      field: 'address',
      cells: plants.map(({ address }) => ({ value: address })),
    },
  ];
  return layOut(dice, frame, columns).sheet;
}

function checkList(dice: Dice, plants: readonly Plant[]): PlainSheet {
  const frame = {
    name: dice.pick(['检查记录', '执法检查台账']),
    title: '',
    headings: [],
    unit: '次',
    notes: [],
  };
  const columns: UglyColumn[] = [
    serialColumn(dice, plants.length),
    {
      header: '检查日期',
      field: 'date',
      cells: plants.map(() => dayCell(dice, `2025-0${dice.number(1, 9)}-1${dice.number(0, 9)}`)),
    },
    {
      header: '被检查单位',
      field: 'name',
      cells: plants.map((plant) => ({ value: typed(dice, plant.name) })),
    },
    {
      header: '检查类型',
      field: 'kind',
      cells: plants.map(() => ({ value: dice.pick(['双随机', '日常检查', '专项检查', '信访']) })),
    },
    {
      header: '检查结果',
      field: 'result',
      cells: plants.map(() => ({ value: dice.pick(['未发现问题', '台账不全']) })),
    },
  ];
  return layOut(dice, frame, columns).sheet;
}
