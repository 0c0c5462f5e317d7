import type { CalculationMode } from '../grid/calculation';
import type { WorkbookExtras } from '../grid/sheetExtras';
import { partChild, replaceChild, type OrderedPart } from './package/orderedPart';
import { attribute, editAttributes, type Edit } from './package/xmlElement';

/** How a file names when formulas are calculated: ECMA-376 part 1, 18.18.7. */
const MODES: Readonly<Record<CalculationMode, string>> = {
  Automatic: 'auto',
  AutomaticExceptTables: 'autoNoTable',
  Manual: 'manual',
};

/** What the workbook part says of it; nothing where that is the usual. */
export function readCalculationMode(part: OrderedPart): Pick<WorkbookExtras, 'calculationMode'> {
  const element = partChild(part, 'calcPr');
  const said = element && attribute(part.xml, element, 'calcMode');
  const mode = (Object.keys(MODES) as CalculationMode[]).find((each) => MODES[each] === said);
  return mode && mode !== 'Automatic' ? { calculationMode: mode } : {};
}

export interface CalculationChange {
  /** Excel must calculate everything when it opens the file. */
  readonly recalculate: boolean;
  /** Undefined: the same as before. */
  readonly calculationMode?: CalculationMode;
}

export function editCalculation(
  part: OrderedPart,
  { recalculate, calculationMode }: CalculationChange,
): Edit[] {
  const mode = calculationMode && (calculationMode === 'Automatic' ? null : MODES[calculationMode]);
  const changes = {
    ...(mode !== undefined && { calcMode: mode }),
    ...(recalculate && { fullCalcOnLoad: 1 }),
  };
  const said = Object.entries(changes).filter(([, value]) => value !== null);
  const element = partChild(part, 'calcPr');
  if (element)
    return Object.keys(changes).length > 0 ? [editAttributes(part.xml, element, changes)] : [];
  const attributes = said.map(([name, value]) => ` ${name}="${String(value)}"`).join('');
  return said.length === 0 ? [] : replaceChild(part, 'calcPr', `<calcPr${attributes}/>`);
}
