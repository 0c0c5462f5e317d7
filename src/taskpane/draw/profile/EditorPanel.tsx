import { useEffect, useMemo, useRef, useState, type ComponentType, type JSX } from 'react';
import { flushSync } from 'react-dom';
import { Link, PrimaryButton, TextField } from 'office-ui-fabric-react';
import { conditionLists } from '../../../app/conditionList';
import type { Profile } from '../../../domain/profile/profile';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { sections, type SectionKey } from '../../../text/sheet/profileSheetText';
import { WrittenNotice } from '../../common/WrittenNotice';
import { BureauField } from '../../settings/BureauField';
import type { OwnProfile } from '../../state/paneState';
import type { Pane } from '../../state/usePane';
import { PanelFrame } from '../PanelFrame';
import { BasicsFields } from './BasicsFields';
import { BeginField } from './BeginField';
import { CategoryFields } from './CategoryFields';
import { ClauseFields } from './ClauseFields';
import { enterpriseGround, inspectorGround } from './condition/conditionGround';
import { DeadlineFields } from './DeadlineFields';
import { DirectedFields } from './DirectedFields';
import { EditorSection } from './EditorSection';
import { ExemptionFields } from './ExemptionFields';
import { JointFields } from './JointFields';
import { LimitFields } from './LimitFields';
import { OwnProfileNotice } from './OwnProfileNotice';
import { PlanFields } from './PlanFields';
import type { SectionProps } from './sectionProps';
import { TargetFields } from './TargetFields';
import { TeamFields } from './TeamFields';
import { useProfileSaving } from './useProfileSaving';
import { WeightFields } from './WeightFields';
import './editor.css';

const text = profileEditorText;

/** The fields of each section; a section without any is edited in words. */
const FIELDS: Partial<Readonly<Record<SectionKey, ComponentType<SectionProps>>>> = {
  basics: BasicsFields,
  rules: CategoryFields,
  plans: PlanFields,
  caps: LimitFields,
  exemptions: ExemptionFields,
  weights: WeightFields,
  directed: DirectedFields,
  team: TeamFields,
  joint: JointFields,
  targets: TargetFields,
  deadlines: DeadlineFields,
  clauses: ClauseFields,
};

/** How many rules a section has, where there may be any number. */
const COUNTS: Partial<Readonly<Record<SectionKey, (profile: Profile) => number>>> = {
  rules: ({ categoryRules }) => categoryRules.length,
  caps: ({ caps = [] }) => caps.length,
  exemptions: ({ exemptions = [] }) => exemptions.length,
  weights: ({ weights = [] }) => weights.length,
  directed: ({ directed = [] }) => directed.length,
  joint: ({ joint = {} }) => Object.keys(joint).length,
  targets: ({ targets = [] }) => targets.length,
  deadlines: ({ deadlines = [] }) => deadlines.length,
  clauses: ({ clauses }) => Object.keys(clauses).length,
};

/** What is filled in wrongly, and what is not filled in; the first is told of first. */
const UNFINISHED = ['[aria-invalid="true"]', '[data-unfinished]'];

export interface EditorPanelProps {
  readonly pane: Pick<
    Pane,
    | 'actions'
    | 'app'
    | 'bureau'
    | 'listed'
    | 'perform'
    | 'preparation'
    | 'profiles'
    | 'state'
    | 'working'
  >;
  /** The profile in force. */
  readonly profile: Profile;
}

/**
 * All of a profile, section by section as on its sheet. Each change counts at once and can be taken
 * back; the button keeps the result in the workbook.
 */
export function EditorPanel({ pane, profile }: EditorPanelProps): JSX.Element {
  const { state, listed, actions, preparation } = pane;
  const saving = useProfileSaving(pane);
  const [name, setName] = useState(() => firstName(state.own, listed));
  const [incomplete, setIncomplete] = useState(false);
  const [open, setOpen] = useState<readonly SectionKey[]>(['plans']);
  /** What was in force before each change, the last one at the end. */
  const [before, setBefore] = useState<readonly (OwnProfile | null)[]>([]);
  const fields = useFocusKept(profile);
  const { scan } = state;
  const { year } = state.period;
  const lists = useMemo(() => (scan === null ? null : conditionLists(scan, year)), [scan, year]);
  const grounds = useMemo(
    () => ({ enterprises: enterpriseGround(lists), inspectors: inspectorGround(lists) }),
    [lists],
  );
  const busy = saving.deed.status === 'busy';
  // Under the name that it has, the changed profile takes the place of the one that it was made
  // from; under another it is a new one.
  const former =
    (state.own === null || state.own.origin === 'changed') && name.trim() === listed?.profile.name
      ? listed.sheet
      : undefined;

  /** Whether anything is filled in wrongly or not at all; the first such place is gone to. */
  const showUnfinished = (): boolean => {
    const [wrong = null] = UNFINISHED.flatMap(
      (each) => fields.current?.querySelector<HTMLElement>(each) ?? [],
    );
    setIncomplete(wrong !== null);
    if (wrong === null) return false;
    const section = wrong.closest<HTMLElement>('[data-section]')?.dataset['section'] as SectionKey;
    // It can take the focus once it can be seen; what is wrong with it stands around it.
    flushSync(() => setOpen([...open.filter((each) => each !== section), section]));
    wrong.focus({ preventScroll: true });
    wrong.scrollIntoView({ block: 'center' });
    return true;
  };
  const save = (): void => {
    if (showUnfinished()) return;
    saving.save({ ...profile, name: name.trim() }, former, () => setBefore([]));
  };
  const remember = (): void => {
    saving.reset();
    setIncomplete(false);
    setBefore([...before, state.own]);
  };
  const change = (next: Profile): void => {
    remember();
    actions.changeProfile(next);
  };
  const begin = (next: Profile): void => {
    remember();
    setName(next.name);
    actions.beginProfile(next);
  };
  const revert = (): void => {
    remember();
    setName(firstName(null, listed));
    actions.revertProfile();
  };
  const undo = (): void => {
    saving.reset();
    const own = before.at(-1) ?? null;
    setBefore(before.slice(0, -1));
    if (own?.origin !== state.own?.origin) setName(firstName(own, listed));
    actions.takeBack(own);
  };
  const toggle = (section: SectionKey): void =>
    setOpen(open.includes(section) ? open.filter((each) => each !== section) : [...open, section]);

  return (
    <PanelFrame
      heading={text.heading}
      back={text.back}
      onBack={() => {
        // What was typed wrongly is lost by going: said once, and gone to.
        if (incomplete || !showUnfinished()) actions.openPanel('none');
      }}
      footer={
        <>
          <TextField label={text.name} value={name} onChange={(_, value) => setName(value ?? '')} />
          {incomplete && <p role="alert">{text.incomplete}</p>}
          {before.length > 0 && (
            <Link className="apart" onClick={undo}>
              {text.undo}
            </Link>
          )}
          <PrimaryButton
            text={busy ? text.saving : former === undefined ? text.save : text.saveOver(former)}
            disabled={busy || name.trim() === ''}
            onClick={save}
          />
        </>
      }
    >
      <WrittenNotice
        deed={saving.deed}
        written={text.saved}
        failed={text.failed}
        onShow={actions.show}
      />
      <OwnProfileNotice own={state.own} listed={listed} onRevert={revert} />
      <BeginField profiles={pane.profiles} onBegin={begin} />
      <div ref={fields} className="editor">
        {(Object.keys(sections) as SectionKey[]).map((section) => {
          const Fields = FIELDS[section];
          return (
            <EditorSection
              key={section}
              section={section}
              open={open.includes(section)}
              onToggle={() => toggle(section)}
              count={COUNTS[section]?.(profile) ?? null}
              profile={profile}
              onChange={change}
            >
              {Fields === undefined ? null : (
                <Fields
                  profile={profile}
                  onChange={change}
                  {...grounds}
                  preparation={preparation}
                  items={scan?.items ?? null}
                  year={state.period.year}
                />
              )}
            </EditorSection>
          );
        })}
      </div>
      <BureauField pane={pane} />
    </PanelFrame>
  );
}

/** What the profile is to be called: its own name where it has one. */
function firstName(own: OwnProfile | null, listed: Pane['listed']): string {
  if (own !== null && own.origin !== 'changed') return own.profile.name;
  return listed?.source === 'sheet' ? listed.profile.name : text.defaultName;
}

/**
 * Gives the focus to the title of the section that had it, where what had it has been removed.
 *
 * @returns to be put around the sections
 */
function useFocusKept(profile: Profile) {
  const fields = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const within = fields.current;
    const remember = ({ target }: FocusEvent): void => {
      last.current = (target as HTMLElement).closest<HTMLElement>('[data-section]');
    };
    within?.addEventListener('focusin', remember);
    return () => within?.removeEventListener('focusin', remember);
  }, []);
  useEffect(() => {
    if (document.activeElement === document.body && last.current?.isConnected === true)
      last.current.querySelector('button')?.focus();
  }, [profile]);
  return fields;
}
