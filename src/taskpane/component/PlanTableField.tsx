import { useEffect, useMemo, type JSX } from 'react';
import { Dropdown, ResponsiveMode } from 'office-ui-fabric-react';
import { offeredPlanTemplate, openPlanTemplates } from '../../app/planTemplates';
import { paneText } from '../../text/pane/paneText';
import type { Pane } from '../state/usePane';

const text = paneText.draw;

/** No sheet has this name. */
const NEW_SHEET = '';

/**
 * Whether the bureau's own plan table is filled or a new one made; nothing where the workbook has
 * none with room in it.
 */
export function PlanTableField({
  pane: { actions, state },
}: {
  readonly pane: Pane;
}): JSX.Element | null {
  const { scan, draft } = state;
  const sheets = useMemo(
    () => (scan === null ? [] : openPlanTemplates(scan).map(({ sheet }) => sheet)),
    [scan],
  );
  const offered = useMemo(
    () => (scan === null ? null : (offeredPlanTemplate(scan)?.sheet ?? null)),
    [scan],
  );
  const chosen = draft.planTemplate;
  const isGone = typeof chosen === 'string' && !sheets.includes(chosen);
  useEffect(() => {
    if (isGone) actions.changeDraft({ planTemplate: undefined });
  }, [isGone, actions]);
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
        option &&
        actions.changeDraft({ planTemplate: option.key === NEW_SHEET ? null : String(option.key) })
      }
    />
  );
}
