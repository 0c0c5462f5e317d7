import { omit } from '../domain/feasibility/profileChange';
import { ownAuthority, ownNames, type OwnNames } from '../domain/population/ownAuthority';
import { columnTests } from '../domain/profile/condition';
import type { Profile } from '../domain/profile/profile';
import { unitConditions } from '../domain/profile/unitConditions';
import type { InspectionRecord } from '../domain/register/inspectionRecord';
import type { EnterpriseRegister, InspectorRegister } from '../domain/register/register';
import { bureauRecords, type BureauRecords } from '../reading/authorityQuestion';
import { withOtherCells } from '../reading/column/otherCells';
import type { Question } from '../reading/question';
import { vocabulary } from '../text/vocabulary/vocabulary';
import { findBureau } from './bureau';
import type { WorkbookScan } from './scanWorkbook';

/** The parts of a scan that registers are completed from. */
export type RegisterScan = Pick<
  WorkbookScan,
  | 'enterprises'
  | 'inspectors'
  | 'records'
  | 'columns'
  | 'tables'
  | 'choice'
  | 'periods'
  | 'fileName'
>;

/** The registers as a profile's rules see them. */
export interface RuleRegisters {
  readonly enterprises: EnterpriseRegister;
  readonly inspectors: InspectorRegister;
  /** Past checks; the bureau's own name no authority. */
  readonly records: readonly InspectionRecord[];
  /** Of cells that the rules compare and that cannot be read, and of the bureau's own name. */
  readonly questions: readonly Question[];
}

/**
 * The registers of a scan with the columns that are no field and that a profile's conditions name,
 * and the past checks as the bureau's own or others'.
 *
 * @param scan of the workbook
 * @param profile whose conditions
 * @returns null when the scan found no two registers
 */
export function ruleRegisters(scan: RegisterScan, profile: Profile): RuleRegisters | null {
  const { enterprises, inspectors } = scan;
  if (enterprises === null || inspectors === null) return null;
  const units = withNamedColumns(scan, enterprises, profile);
  const { directed = [] } = profile;
  const people = withOtherCells(
    inspectors,
    {
      ...sourcesOf(scan, 'inspector'),
      tests: columnTests(directed.flatMap((draw) => draw.inspectors ?? [])),
    },
    ({ active }) => active,
  );
  const bureau = recordsOf(scan, ownNames(profile, inspectors.rows));
  return {
    enterprises: units.register,
    inspectors: people.register,
    records: bureau.records,
    questions: [
      ...units.questions,
      ...people.questions,
      ...(bureau.question === null ? [] : [bureau.question]),
    ],
  };
}

/** Checks of the bureau by the name that its documents bear are its own without a question. */
function recordsOf(scan: RegisterScan, known: OwnNames): BureauRecords {
  const { name } = findBureau(scan);
  const isBureau = ownAuthority({ names: [name], branching: known.branching === '' ? '' : name });
  const own = scan.records.filter(({ authority = '' }) => authority !== '' && isBureau(authority));
  if (own.length === 0) return bureauRecords(scan.records, known, scan.choice.answers ?? {});
  const named = new Set(own);
  return {
    records: scan.records.map((each) => (named.has(each) ? omit(each, 'authority') : each)),
    question: null,
  };
}

function withNamedColumns(
  scan: RegisterScan,
  enterprises: EnterpriseRegister,
  profile: Profile,
): ReturnType<typeof withOtherCells<EnterpriseRegister>> {
  return withOtherCells(
    enterprises,
    { ...sourcesOf(scan, 'enterprise'), tests: columnTests(unitConditions(profile)) },
    ({ production }) => production !== 'closed' && production !== 'deregistered',
  );
}

function sourcesOf<Kind extends 'enterprise' | 'inspector'>(
  { columns, tables, choice }: RegisterScan,
  kind: Kind,
) {
  return { kind, columns: columns[kind], tables, answers: choice.answers ?? {}, vocabulary };
}
