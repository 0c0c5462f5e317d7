import { useRef, useState, type JSX } from 'react';
import {
  Checkbox,
  Dropdown,
  PrimaryButton,
  ResponsiveMode,
  TextField,
} from 'office-ui-fabric-react';
import { CATEGORIES, type Category } from '../../../domain/register/category';
import { type Profile, type RegionRule } from '../../../domain/profile/profile';
import { capText } from '../../../text/grammar/capText';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { choices } from '../../../text/sheet/profileSheetText';
import { WrittenNotice } from '../../common/WrittenNotice';
import { OWN_ID, sheetKey } from '../../state/profileChoice';
import { sheetEnding, useDeed, type NewSheet } from '../../state/useDeed';
import type { Pane } from '../../state/usePane';
import { PanelFrame } from '../PanelFrame';
import { DeadlineFields } from './DeadlineFields';
import { NumberField } from './NumberField';
import { OwnProfileNotice } from './OwnProfileNotice';
import { DemandFields } from './DemandFields';
import { KindsField } from './KindsField';
import { withAuxiliaries, withCap, withCapKinds, yearCap, withTeam } from './profileEdit';

const text = profileEditorText;

export interface EditorPanelProps {
  readonly pane: Pick<Pane, 'actions' | 'app' | 'listed' | 'perform' | 'preparation' | 'state'>;
  /** The profile in force. */
  readonly profile: Profile;
}

/**
 * The usual changes of a profile. Each counts at once; the button keeps the result in the workbook.
 */
export function EditorPanel({ pane, profile }: EditorPanelProps): JSX.Element {
  const { state, listed, app, actions } = pane;
  const saving = useDeed<NewSheet>(pane.perform);
  const [name, setName] = useState(
    listed?.source === 'sheet' ? listed.profile.name : text.defaultName,
  );
  const [incomplete, setIncomplete] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const busy = saving.deed.status === 'busy';
  // Under the name that it has, the changed profile takes the place of the one that it was made
  // from; under another it is a new one.
  const former =
    state.own?.origin !== 'imported' && name.trim() === listed?.profile.name
      ? listed.sheet
      : undefined;
  const quotaOf = (category: Category) =>
    pane.preparation?.quotas.find((quota) => quota.category === category);

  const save = (): void => {
    const wrong = fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
    setIncomplete(wrong !== null);
    if (wrong !== null) {
      wrong.focus();
      return;
    }
    const named = { ...profile, id: OWN_ID, name: name.trim() };
    saving.start(async () => sheetEnding(await app.saveProfileSheet(named, former)), {
      reread: true,
      then: ({ sheet }) => actions.chooseProfile(sheetKey(sheet)),
    });
  };
  const change = (next: Profile): void => {
    saving.reset();
    actions.changeProfile(next);
  };
  const revert = (): void => {
    saving.reset();
    actions.revertProfile();
  };

  return (
    <PanelFrame
      heading={text.heading}
      back={text.back}
      onBack={() => actions.openPanel('none')}
      footer={
        <>
          <TextField label={text.name} value={name} onChange={(_, value) => setName(value ?? '')} />
          {incomplete && <p role="alert">{text.incomplete}</p>}
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
      <div ref={fields} className="editor">
        <h3>{text.quotaHeading}</h3>
        {CATEGORIES.filter(
          (category) => category !== 'offsite' || profile.plans.offsite.quota.kind !== 'none',
        ).map((category) => (
          <DemandFields
            key={category}
            profile={profile}
            category={category}
            quota={quotaOf(category)}
            onChange={change}
          />
        ))}
        <h3>{text.limitHeading}</h3>
        <LimitFields profile={profile} onChange={change} />
        <h3>{text.teamHeading}</h3>
        <TeamFields profile={profile} onChange={change} />
        <h3>{text.deadlineHeading}</h3>
        <DeadlineFields profile={profile} onChange={change} />
      </div>
    </PanelFrame>
  );
}

interface ProfileFieldsProps {
  readonly profile: Profile;
  readonly onChange: (profile: Profile) => void;
}

function LimitFields({ profile, onChange }: ProfileFieldsProps): JSX.Element {
  const cap = yearCap(profile);
  const others = (profile.caps ?? []).filter((each) => each !== cap);
  return (
    <>
      <div className="pair">
        <NumberField
          label={text.cap}
          value={cap?.times ?? null}
          range={{ least: 1, most: 99, whole: true }}
          unit={text.capUnit}
          onClear={() => onChange(withCap(profile, null))}
          onChange={(times) => onChange(withCap(profile, times))}
        />
        {cap !== undefined && (
          <KindsField
            label={text.capKinds}
            kinds={cap.kinds}
            onChange={(kinds) => onChange(withCapKinds(profile, kinds))}
          />
        )}
      </div>
      <p className="hint">{text.capHint}</p>
      {others.map((each, index) => (
        <p key={index} className="hint">
          {capText(each)}
        </p>
      ))}
      <Checkbox
        label={text.suspended}
        checked={profile.suspendedInPool}
        onChange={(_, checked) => onChange({ ...profile, suspendedInPool: checked === true })}
      />
    </>
  );
}

function TeamFields({ profile, onChange }: ProfileFieldsProps): JSX.Element {
  const { team } = profile;
  return (
    <>
      <div className="pair">
        <NumberField
          label={text.teamSize}
          value={team.size}
          range={{ least: 2, most: 20, whole: true }}
          unit={text.people}
          onChange={(size) => onChange(withTeam(profile, { size }))}
        />
        <NumberField
          label={text.auxiliaries}
          value={team.auxiliaries ?? 0}
          range={{ least: 0, most: 20, whole: true }}
          unit={text.people}
          onChange={(count) => onChange(withAuxiliaries(profile, count))}
        />
      </div>
      <Dropdown
        label={text.region}
        responsiveMode={ResponsiveMode.large}
        selectedKey={team.region}
        options={choices.region.map(([key, word]) => ({ key, text: word }))}
        onChange={(_, option) =>
          option && onChange(withTeam(profile, { region: option.key as RegionRule }))
        }
      />
    </>
  );
}
