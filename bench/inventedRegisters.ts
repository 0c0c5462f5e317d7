import type { CellValue } from '../src/domain/ground/cellValue';
import { vocabulary } from '../src/text/vocabulary/vocabulary';

/** A register as its sheet holds it: the header, and a row for each entry. */
export interface InventedRegister {
  readonly header: readonly string[];
  readonly rowCount: number;
  /** The entry with that number, from 0. */
  readonly row: (index: number) => CellValue[];
}

const { enterpriseHeaders, inspectorHeaders } = vocabulary;
const { category, production, permitClass, credit, yes, no } = vocabulary;

const CODE_LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华';
const WORDS = '鑫恒瑞泰盛康兴永嘉博利茂远达通源丰润宏德';
const TRADES = ['纺织', '造纸', '化工', '机械', '养殖', '食品', '家具', '水泥', '医药', '电镀'];
const TOWNS = ['城关', '柳湾', '东陂', '石桥', '云台', '白鹭', '河口', '高新'];

function pick<Value>(values: ArrayLike<Value>, index: number): Value {
  return values[index % values.length]!;
}

function personName(index: number): string {
  const rest = Math.floor(index / SURNAMES.length);
  return (
    pick(SURNAMES, index) + pick(GIVEN, rest) + pick(GIVEN, Math.floor(rest / GIVEN.length) + 7)
  );
}

/** With the check sign of GB 32100. */
function creditCode(index: number): string {
  const body = `91410100MA${String(index).padStart(7, '0')}`;
  let sum = 0;
  for (let place = 0; place < body.length; place++)
    sum += CODE_LETTERS.indexOf(body[place]!) * CODE_WEIGHTS[place]!;
  return body + CODE_LETTERS[(31 - (sum % 31)) % 31]!;
}

/** One in ten is a key unit, one in twenty a special one. */
function categoryOf(index: number): string {
  if (index % 10 === 3) return category.key[0]!;
  return index % 20 === 5 ? category.special[0]! : category.general[0]!;
}

/** Enterprises of 20 columns with codes, dates, answers in words and gaps; all names are invented. */
export function inventedEnterprises(rowCount: number): InventedRegister {
  const fields = [
    ...(['name', 'creditCode', 'permitNumber', 'address', 'longitude', 'latitude'] as const),
    ...(['phone', 'legalPerson', 'contact', 'region', 'industry', 'pollutionType'] as const),
    ...(['startDate', 'scale', 'registeredCategory', 'permitClass', 'keyListed'] as const),
    ...(['credit', 'penalised', 'production'] as const),
  ];
  return {
    header: fields.map((field) => enterpriseHeaders[field][0]!),
    rowCount,
    row: (index) => {
      const town = pick(TOWNS, index);
      const trade = pick(TRADES, Math.floor(index / 7));
      const code = creditCode(index);
      const listed = categoryOf(index) === category.key[0];
      return [
        `青澜县${pick(WORDS, index)}${pick(WORDS, Math.floor(index / 20) + 3)}${trade}第${String(index + 1)}厂`,
        code,
        index % 5 === 4 ? '' : `${code}001${pick('PQV', index)}`,
        `青澜县${town}镇建设路${String(index + 1)}号`,
        114 + (index % 100_000) / 1e5,
        33 + (index % 70_000) / 1e5,
        `138${String(index).padStart(8, '0')}`,
        personName(index),
        personName(index * 7 + 11),
        `${town}镇`,
        `${trade}制造`,
        pick(['废水', '废气', '废水、废气', '噪声', '固废'], index),
        42_005 + (index % 3000),
        `年产${String(100 + (index % 90) * 10)}吨`,
        categoryOf(index),
        pick([permitClass.key[0]!, permitClass.simplified[0]!, ''], index),
        listed ? yes[0]! : no[0]!,
        pick([credit.A[0]!, credit.B[0]!, credit.C[0]!, ''], index),
        pick([no[0]!, no[0]!, yes[0]!], index),
        index % 50 === 49 ? production.suspended[0]! : production.operating[0]!,
      ];
    },
  };
}

/** Inspectors of 8 columns; all names are invented. */
export function inventedInspectors(rowCount: number): InventedRegister {
  const fields = [
    ...(['name', 'unit', 'licence', 'licenceExpiry'] as const),
    ...(['title', 'department', 'region', 'specialty'] as const),
  ];
  return {
    header: fields.map((field) => inspectorHeaders[field][0]!),
    rowCount,
    row: (index) => [
      `${personName(index)}${String(index + 1)}`,
      '青澜县执法大队',
      `41${String(index).padStart(9, '0')}`,
      '2030-12-31',
      '执法员',
      `${String((index % 7) + 1)}中队`,
      `${pick(TOWNS, index)}镇`,
      pick(['废水', '废气', '噪声'], index),
    ],
  };
}
