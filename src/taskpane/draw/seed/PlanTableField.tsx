import { useEffect, useMemo, type JSX } from 'react';
import { Dropdown, ResponsiveMode } from 'office-ui-fabric-react';
import { offeredPlanTemplate, openPlanTemplates } from '../../../app/planTemplates';
import type { WorkbookScan } from '../../../app/scanWorkbook';
import { paneDrawText } from '../../../text/pane/paneDrawText';
import type { DrawDraft } from '../../state/drawDraft';

const text = paneDrawText;

/** No sheet has this name. */
const NEW_SHEET = '';

export interface PlanTableFieldProps {
  readonly scan: WorkbookScan | null;
  readonly chosen: DrawDraft['planTemplate'];
  /** Given null for a new sheet, undefined for what a draw takes without being told. */
  readonly onChoose: (chosen: DrawDraft['planTemplate']) => void;
}

/**
 * Whether the bureau's own plan table is filled or a new one made; nothing where the workbook has
 * none with room in it.
 */
export function PlanTableField({
  scan,
  chosen,
  onChoose,
}: PlanTableFieldProps): JSX.Element | null {
  const sheets = useMemo(
    () => (scan === null ? [] : openPlanTemplates(scan).map(({ sheet }) => sheet)),
    [scan],
  );
  const offered = useMemo(
    () => (scan === null ? null : (offeredPlanTemplate(scan)?.sheet ?? null)),
    [scan],
  );
  const isGone = typeof chosen === 'string' && !sheets.includes(chosen);
  useEffect(() => {
    if (isGone) onChoose(undefined);
  }, [isGone, onChoose]);
  if (sheets.length === 0) return null;
  return (
    <Dropdown
      label={text.planTable}
      responsiveMode={ResponsiveMode.large}
      selectedKey={(chosen === undefined || isGone ? offered : chosen) ?? NEW_SHEET}
      options={[
        ...sheets.map((sheet) => ({ key: sheet, text: text.planTables.fill(sheet) })),
        { key: NEW_SHEET, text: text.planTables.add },
      ]}
      onChange={(_, option) =>
        option && onChoose(option.key === NEW_SHEET ? null : String(option.key))
      }
    />
  );
}
