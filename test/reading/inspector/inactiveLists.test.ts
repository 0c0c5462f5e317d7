import { withoutListed } from '../../../src/reading/inspector/inactiveLists';
import type { ScoredTable } from '../../../src/reading/scoredSheets';
import { sheetView } from '../../../src/reading/cell/sheetTable';
import type { CellValue } from '../../../src/domain/ground/cellValue';
import { anInspector, anInspectorRegister } from '../../support/register';
import { sheetTable } from '../../support/sheetTable';

const register = anInspectorRegister([
  anInspector('1', { name: '王芳', licences: ['A1', '(豫)a2'] }),
  anInspector('2', { name: '王 芳', licences: ['A3'] }),
  anInspector('3', { name: '李强', licences: [] }),
  anInspector('4', { name: '赵六' }),
]);

/** A list of people that begins in its second row, its names in the second column. */
function listOf(...rows: readonly (readonly CellValue[])[]): ScoredTable {
  const score = {
    firstRow: 1,
    nameOffset: 1,
    headers: [],
    score: 0,
    hasName: true,
    fields: [],
    hasRows: true,
  };
  return {
    table: sheetView(
      sheetTable('退休人员', [['赵六', '赵六', ''], ...rows], { rowIndex: 4, columnIndex: 2 }),
    ),
    scores: { enterprise: { ...score, nameOffset: 0 }, inspector: score },
    isRecords: false,
    mayBeRecords: null,
  };
}

const left = (lists: readonly ScoredTable[]) => {
  const { register: after, problems } = withoutListed(register, lists);
  return {
    gone: after.rows.filter(({ active }) => !active).map(({ id }) => id),
    isSame: after === register,
    problems,
  };
};

test('who is listed is not drawn, whatever stands beside the name', () => {
  expect(left([listOf(['', '李 强', ''], ['', '', 'A1'], ['', '孙八', ''])])).toEqual({
    gone: ['3'],
    isSame: false,
    problems: [],
  });
  expect(left([listOf(['', '李强', '']), listOf(['', '赵六', ''])]).gone).toEqual(['3', '4']);
});

test('of namesakes the licence tells who is meant', () => {
  expect(left([listOf(['', '王芳', 'A3'])])).toMatchObject({ gone: ['2'], problems: [] });
  expect(left([listOf(['', '王芳', '（豫）a2'])])).toMatchObject({ gone: ['1'], problems: [] });
  expect(left([listOf(['', '王芳', 'B7、（豫）A2'])])).toMatchObject({ gone: ['1'], problems: [] });
  expect(left([listOf(['a3 ', '王芳', ''])])).toMatchObject({ gone: ['2'], problems: [] });
});

test('where nothing tells namesakes apart, nobody is taken out and it is said', () => {
  expect(left([listOf(['', '李强', ''], ['', '王 芳', 'A9'])])).toEqual({
    gone: ['3'],
    isSame: false,
    problems: [
      {
        code: 'person-unclear',
        severity: 'warning',
        sheet: '退休人员',
        cell: 'D7',
        name: '王 芳',
        count: 2,
      },
    ],
  });
  expect(left([listOf(['', '王芳', ''])])).toMatchObject({ gone: [], isSame: true });
});

test('the register stays as it is where a list names nobody of it', () => {
  expect(left([listOf(['', '孙八', ''])])).toEqual({ gone: [], isSame: true, problems: [] });
  expect(left([])).toEqual({ gone: [], isSame: true, problems: [] });
});
