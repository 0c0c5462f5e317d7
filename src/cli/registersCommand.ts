import { scanWorkbook } from '../app/scanWorkbook';
import { isClear } from '../domain/ground/problem';
import type { EnterpriseRegister, InspectorRegister } from '../domain/register/register';
import { cliText } from '../text/cliText';
import type { CommandResult } from './commandResult';
import { problemJson, problemLines } from './problemReport';

/**
 * Says what was recognised in a workbook that is open in the host, and what is wrong with it.
 *
 * @param asOf ISO date by which licences are judged
 */
export async function registersCommand(asOf: string): Promise<CommandResult> {
  const { enterprises, inspectors, problems } = await scanWorkbook(asOf);
  return {
    exitCode: isClear(problems) ? 0 : 1,
    lines: [
      registerLine(cliText.enterprises, enterprises),
      registerLine(cliText.inspectors, inspectors),
      ...problemLines(problems),
    ],
    json: {
      enterprises: registerJson(enterprises),
      inspectors: registerJson(inspectors),
      problems: problemJson(problems),
    },
  };
}

type Register = EnterpriseRegister | InspectorRegister;

function registerJson(register: Register | null): object | null {
  if (register === null) return null;
  const columns = Object.fromEntries(
    Object.entries(register.columns).map(([field, column]) => [field, column.header]),
  );
  return {
    sheet: register.sheet,
    headerRow: register.headerRow,
    columns,
    count: register.rows.length,
  };
}

function registerLine(label: string, register: Register | null): string {
  if (register === null) return cliText.noRegister(label);
  return cliText.registerLine(
    label,
    register.sheet,
    register.rows.length,
    register.headerRow,
    Object.keys(register.columns).length,
  );
}
