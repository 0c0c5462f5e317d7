import { functionsJson } from '../../src/app/sheetFunctions/sheetFunctions';

const { buildFunctionsJson } = jest.requireActual<{ buildFunctionsJson: () => string }>(
  '../../scripts/functionsJson.cjs',
);

test('the file in which Excel looks up functions is what the code declares', () => {
  expect(buildFunctionsJson()).toBe(functionsJson());
});
