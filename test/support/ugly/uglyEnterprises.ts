import type { Category } from '../../../src/domain/register/category';
import type { Production } from '../../../src/domain/register/enterprise';
import type { PlainCell } from '../../../src/host/file/conversion/plainWorkbook';
import { inventedCode } from '../../../samples/source/inventedCode';
import { TOWNSHIPS, TRADES, tradeName } from '../../../samples/source/names';
import { enterpriseHeaders } from '../../../src/text/vocabulary/enterpriseHeaders';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';
import type { Dice } from './dice';
import type { UglyColumn } from './layOut';
import { codeCell, dayCell, typed, wide } from './uglyTexts';

/** An enterprise as it is, before anybody wrote it down. */
export interface Plant {
  readonly name: string;
  readonly code: string | null;
  readonly address: string;
  readonly region: string;
  readonly industry: string;
  readonly category: Category;
  readonly production: Production;
  readonly phone: string;
  readonly since: string;
}

const STATES: Readonly<Record<Production, readonly string[]>> = {
  operating: [
    ...['在产', '正常生产', '生产', '正常', '在营', '半停产', '部分停产', '试生产', '在 产'],
    ...['未停产', '在产（季节性）', '正常（2023年曾停产）', '恢复生产', '在产。', '运行中'],
  ],
  suspended: [
    ...['停产', '长期停产', '停产整治', '停业', '停工', '未生产', '季节性停产', '停 产', '停产。'],
    ...[
      '停产（2024年3月起）',
      '2024年3月停产',
      '停产中',
      '目前停产',
      '已停产2年',
      '停产（待拆迁）',
    ],
  ],
  closed: ['关闭', '已关停', '已拆除', '搬迁', '已搬迁', '取缔', '2024年关闭', '关闭（2024.5）'],
  deregistered: ['注销', '已注销', '吊销', '2024年注销', '已注销（2024年）'],
};

const REMARKS: Readonly<Record<Production, readonly string[]>> = {
  operating: [
    ...['新增', '2023年曾停产，现已恢复生产', '未停产', '生产正常', '错峰生产', '原名：城关加工厂'],
    ...['停产检修已结束', '拟停产', '2024年搬迁至此', '在建二期', '无', '/', '联系人已换'],
  ],
  suspended: [
    ...['2024年起停产', '2023年5月停产至今', '长期停产', '停产多年', '处于停产状态', '停产，无人'],
    ...['因市场原因停产', '停产（待拆迁）', '停产整改', '经核实已停产'],
  ],
  closed: ['企业已关闭', '已搬迁', '已拆除', '2024年底关停', '已关停取缔'],
  deregistered: ['已注销', '2024年注销', '营业执照已吊销', '已办理注销手续'],
};

const CATEGORIES: Readonly<Record<Category, readonly string[]>> = {
  key: ['重点', '重点监管对象', '重点排污单位'],
  special: ['特殊', '特殊监管对象'],
  general: ['一般', '一般监管对象', '一般排污单位'],
  offsite: ['非现场'],
};

/** Plants of all kinds; most of them produce. */
export function somePlants(dice: Dice, count: number): Plant[] {
  const first = dice.number(0, 200);
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const trade = dice.pick(TRADES);
    const wanted = plantName(dice, number, trade.suffix);
    const name = taken.has(wanted) ? `${wanted}${number}` : wanted;
    taken.add(name);
    const region = dice.pick(TOWNSHIPS);
    return {
      name,
      code: dice.chance(0.93) ? inventedCode(number) : null,
      address: `青澜县${region}工业路${number + 1}号`,
      region,
      industry: trade.industry,
      category: dice.pick(['key', 'general', 'general', 'special', 'general'] as const),
      production: dice.chance(0.82)
        ? 'operating'
        : dice.pick(['suspended', 'suspended', 'closed', 'deregistered'] as const),
      phone: `0999${String(6_000_000 + number)}`,
      since: `20${String(dice.number(10, 24))}-0${dice.number(1, 9)}-1${dice.number(0, 9)}`,
    };
  });
}

function plantName(dice: Dice, number: number, suffix: string): string {
  if (dice.chance(0.06)) return `${dice.pick(ODD_NAMES)}${dice.chance(0.2) ? '' : number}`;
  if (dice.chance(0.1)) return `青澜县第${number}加工厂`;
  if (dice.chance(0.05)) return `${tradeName(number)}（青澜）${suffix}`;
  return `青澜县${tradeName(number)}${suffix}`;
}

/** How a list says which enterprises do not produce. */
export type StateWay = 'words' | 'flag' | 'name' | 'remark' | 'lists';

const {
  name: NAME_HEADERS,
  creditCode: CODE_HEADERS,
  production: STATE_HEADERS,
} = Object.fromEntries(
  (['name', 'creditCode', 'production'] as const).map((field) => [
    field,
    enterpriseHeaders[field].filter((header) => !vocabulary.ambiguousHeaders.includes(header)),
  ]),
) as Record<'name' | 'creditCode' | 'production', string[]>;
const FLAG_HEADERS = ['是否停产', '停产', '是否已停产', '是否停工停产', '停产标志'];
const REMARK_HEADERS = [
  '备注',
  '情况说明',
  '说明',
  '其他情况',
  '有关情况',
  '停产、注销等情况',
  '备注（停产等）',
];

/** Names that look like totals, notes, headings or states. */
const ODD_NAMES = [
  '合计科技有限公司',
  '小计量仪器厂',
  '总计仪表有限公司',
  '备注印务有限公司',
  '说明书印刷厂',
  '注册会计培训中心',
  '停产整治技术服务有限公司',
  '注销广告有限公司',
  '关停设备回收有限公司',
  '一、二号加油站',
  '（一）号砖厂',
  '3501厂',
  '第一污水处理厂',
  '检查人员培训中心',
  '企业名称设计工作室',
  '填表人家具厂',
  '附件制造厂',
];

/** The columns of a list of plants, in an order of its own. */
export function plantColumns(dice: Dice, plants: readonly Plant[], way: StateWay): UglyColumn[] {
  const cells = (write: (plant: Plant, index: number) => PlainCell | null) => plants.map(write);
  const text = (write: (plant: Plant) => string) =>
    cells((plant) => ({ value: typed(dice, write(plant)) }));
  const column = (header: string, field: string | null, of: UglyColumn['cells']): UglyColumn => ({
    header,
    field,
    cells: of,
  });
  const name = column(
    dice.pick(NAME_HEADERS),
    'name',
    cells((plant) => nameCell(dice, plant, way)),
  );
  const others = [
    ...(dice.chance(0.85)
      ? [
          column(
            dice.pick(CODE_HEADERS),
            'creditCode',
            cells(({ code }) => (code === null ? null : codeCell(dice, code))),
          ),
        ]
      : []),
    ...(dice.chance(0.8)
      ? [
          column(
            '单位地址',
            'address',
            text(({ address }) => address),
          ),
        ]
      : []),
    ...(dice.chance(0.6)
      ? [
          column(
            dice.pick(['行政区划', '所属乡镇']),
            'region',
            text(({ region }) => region),
          ),
        ]
      : []),
    ...(dice.chance(0.4)
      ? [
          column(
            '行业类别',
            'industry',
            text(({ industry }) => industry),
          ),
        ]
      : []),
    ...(dice.chance(0.4)
      ? [
          column(
            '联系电话',
            'phone',
            cells(({ phone }) => ({ value: phone, format: '@' })),
          ),
        ]
      : []),
    ...(dice.chance(0.3)
      ? [
          column(
            '投产时间',
            'startDate',
            cells(({ since }) => dayCell(dice, since)),
          ),
        ]
      : []),
    column(
      dice.pick(['企业分类', '监管类别', '监管对象类别']),
      'registeredCategory',
      text(({ category }) => dice.pick(CATEGORIES[category])),
    ),
    ...stateColumns(dice, plants, way),
    ...decoyColumns(dice, plants),
  ];
  const mixed = dice.chance(0.3) ? dice.shuffled([name, ...others]) : [name, ...others];
  return dice.chance(0.8) ? [serialColumn(dice, plants.length), ...mixed] : mixed;
}

/** 序号 as numbers, texts or formulas. */
export function serialColumn(dice: Dice, count: number): UglyColumn {
  const way = dice.number(0, 3);
  return {
    header: '序号',
    field: null,
    cells: Array.from({ length: count }, (_, index) => {
      const value = index + 1;
      if (way === 0) return { value: String(value) };
      if (way === 1) return { value: wide(String(value)) };
      if (way === 2) return { value, formula: `${index}+1` };
      return { value };
    }),
  };
}

function nameCell(dice: Dice, { name, production }: Plant, way: StateWay): PlainCell {
  const remark =
    way === 'name' && production !== 'operating'
      ? `（${dice.pick(production === 'suspended' ? ['停产', '已停产'] : production === 'closed' ? ['关闭', '已关停'] : ['注销', '已注销'])}）`
      : '';
  return { value: typed(dice, name + remark) };
}

/** Columns that sound as if they told of who may be drawn, and do not. */
function decoyColumns(dice: Dice, plants: readonly Plant[]): UglyColumn[] {
  const decoy = (header: string, words: readonly (string | number)[]): UglyColumn => ({
    header,
    field: null,
    cells: plants.map(() => (dice.chance(0.6) ? { value: dice.pick(words) } : null)),
  });
  return [
    decoy('是否安装在线', ['是', '否']),
    decoy('上年度检查次数', [0, 1, 2]),
    decoy('主要产品', ['水泥', '纸', '食品']),
    decoy('是否编制应急预案', ['是', '否', '√']),
    decoy('治理设施运行情况', ['正常', '停用', '正常运行']),
    decoy('网格员', ['赵一', '钱二']),
    decoy('占地面积（亩）', [12, 30.5]),
    decoy('锅炉状态', ['在用', '已拆除', '停用']),
  ].filter(() => dice.chance(0.08));
}

function stateColumns(dice: Dice, plants: readonly Plant[], way: StateWay): UglyColumn[] {
  switch (way) {
    case 'words':
      return [
        {
          header: dice.pick(STATE_HEADERS),
          field: 'production',
          cells: plants.map(({ production }) =>
            production === 'operating' && dice.chance(0.1)
              ? null
              : { value: typed(dice, dice.pick(STATES[production])) },
          ),
        },
      ];
    case 'flag':
      return [
        {
          header: dice.pick(FLAG_HEADERS),
          field: 'production',
          cells: plants.map(({ production }) =>
            production === 'suspended'
              ? { value: dice.pick(['是', '√', '已停产']) }
              : dice.chance(0.5)
                ? { value: '否' }
                : null,
          ),
        },
        {
          header: dice.pick(['是否注销', '是否已注销']),
          field: 'production',
          cells: plants.map(({ production }) =>
            production === 'closed' || production === 'deregistered'
              ? { value: '是' }
              : { value: '否' },
          ),
        },
      ];
    case 'remark':
      return [
        {
          header: dice.pick(REMARK_HEADERS),
          field: 'production',
          cells: plants.map(({ production }) =>
            production === 'operating' && dice.chance(0.7)
              ? null
              : { value: dice.pick(REMARKS[production]) },
          ),
        },
      ];
    case 'name':
    case 'lists':
      return [];
  }
}
