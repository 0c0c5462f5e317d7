import type { WorkbookScan } from '../../../../src/app/scanWorkbook';
import {
  question,
  type Answers,
  type Asked,
  type Question,
} from '../../../../src/reading/question';
import { scanOf } from '../../paneFixture';

const sheet = '检查对象名录库';

/** What reading may ask of the enterprise list, one question of each kind. */
const ASKED: readonly Asked[] = [
  {
    kind: 'column',
    table: 'enterprise',
    columnIndex: 9,
    readAs: null,
    about: '类别',
    sheet,
    cell: 'J3',
    header: '类别',
    samples: ['重点', '一般', '特殊'],
    choices: ['registeredCategory', 'permitClass', 'controlLevel', 'none'],
  },
  {
    kind: 'row',
    table: 'enterprise',
    name: '以上为城关镇企业',
    about: '以上为城关镇企业',
    sheet,
    cell: 'B90',
    header: '',
    samples: [],
    choices: ['entry', 'none'],
  },
  {
    kind: 'same',
    names: ['城关化工有限公司', '城关化工有限责任公司'],
    other: { sheet, cell: 'B4' },
    differ: ['creditCode'],
    about: '城关化工有限责任公司',
    sheet,
    cell: 'B97',
    header: '',
    samples: [],
    choices: ['same', 'different'],
  },
];

/** The questions of reading with what was answered. */
export function readingQuestions(answers: Answers = {}): Question[] {
  return ASKED.map((asked) => question(asked, answers));
}

/** A scan on which reading asks, and rules ask nothing; answers given in the pane count. */
export function askingScan(): WorkbookScan {
  return scanOf({ questions: readingQuestions() });
}
