import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import * as errors from '../../../src/host/protocol/hostError';
import { excelTypes } from '../../support/officeTypes';

/** `Excel.ErrorCodes` of Microsoft's declarations. */
const EXCEL = 'https://learn.microsoft.com/javascript/api/excel/excel.errorcodes';
/** The messages of the codes, and those that all applications share. */
const SHARED =
  'https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling';

/** Each code that the host gives, with the page that names it. */
const SOURCES: Readonly<Record<string, string>> = {
  AccessDenied: EXCEL,
  ApiNotFound: EXCEL,
  BadPassword: SHARED,
  GeneralException: EXCEL,
  InvalidArgument: EXCEL,
  InvalidOperation: EXCEL,
  InvalidOperationInCellEditMode: EXCEL,
  InvalidReference: EXCEL,
  InvalidRequest: SHARED,
  ItemAlreadyExists: EXCEL,
  ItemNotFound: EXCEL,
  NonBlankCellOffSheet: EXCEL,
  RangeExceedsLimit: EXCEL,
  RequestPayloadSizeLimitExceeded: SHARED,
  ResponsePayloadSizeLimitExceeded: EXCEL,
};

/** Codes of the wire, and of notes, which no page names. */
const OF_THE_WIRE = ['InvalidCellAddress', 'InvalidObjectPath'];

const folder = join(__dirname, '../../../src/host');

function givenCodes(): string[] {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const codes = sources.flatMap((text) =>
    [...text.matchAll(/new HostError\(\s*'(\w+)'/g)].map(([, code = '']) => code),
  );
  return [...new Set(codes)].sort();
}

test('every code that the host gives is known here', () => {
  const given = givenCodes();
  expect(given.length).toBeGreaterThan(10);
  expect(given.filter((code) => !(code in SOURCES) && !OF_THE_WIRE.includes(code))).toEqual([]);
});

const documented = new Set(
  excelTypes()
    .filter(ts.isEnumDeclaration)
    .filter(({ name }) => name.text === 'ErrorCodes')
    .flatMap(({ members }) =>
      members.map(({ initializer }) =>
        initializer && ts.isStringLiteral(initializer) ? initializer.text : '',
      ),
    ),
);

test.each(Object.entries(SOURCES).filter(([, source]) => source === EXCEL))(
  '%s is one of Excel.ErrorCodes',
  (code) => {
    expect([...documented]).toContain(code);
  },
);

/** With the status that comes with it over the wire. */
test.each([
  [errors.itemNotFound(), 'ItemNotFound', 404],
  [errors.itemAlreadyExists(), 'ItemAlreadyExists', 409],
  [errors.invalidArgument(), 'InvalidArgument', 400],
  [errors.invalidOperation(), 'InvalidOperation', 400],
  [errors.accessDenied(), 'AccessDenied', 403],
  [errors.apiNotFound('Range.x'), 'ApiNotFound', 404],
  [errors.nonBlankCellOffSheet(), 'NonBlankCellOffSheet', 400],
] as const)('%s', (error, code, status) => {
  expect([error.code, error.httpStatusCode]).toEqual([code, status]);
});
