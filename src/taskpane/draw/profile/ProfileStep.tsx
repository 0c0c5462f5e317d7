import { useMemo, type JSX } from 'react';
import { DefaultButton, Link, PrimaryButton } from 'office-ui-fabric-react';
import type { Preparation } from '../../../app/prepareDraw';
import type { WorkbookScan } from '../../../app/scanWorkbook';
import type { Place } from '../../../domain/ground/problem';
import type { Problem } from '../../../text/problem/problemText';
import { periodName } from '../../../domain/calendar/period';
import { emptyProfile } from '../../../domain/profile/emptyProfile';
import type { Profile } from '../../../domain/profile/profile';
import { paneProfileText } from '../../../text/pane/paneProfileText';
import { paneText } from '../../../text/pane/paneText';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { categoryText } from '../../../text/term/codeText';
import { leftOutText } from '../../../text/term/leftOutText';
import { averageText } from '../../../text/term/numberText';
import { PeriodFields } from '../../common/PeriodFields';
import { ProblemItems } from '../../common/ProblemItems';
import { ProblemList } from '../../common/ProblemList';
import { ProfileField } from '../../common/ProfileField';
import { StateNotice } from '../../common/StateNotice';
import { WrittenNotice } from '../../common/WrittenNotice';
import { PaneIcon } from '../../common/icons';
import type { PaneApp } from '../../paneApp';
import { dayOf } from '../../state/clock';
import { OWN_ID } from '../../state/profileChoice';
import type { Readiness } from '../../state/readiness';
import type { Pane } from '../../state/usePane';
import { AnsweredQuestions } from '../question/AnsweredQuestions';
import { OpenQuestions } from '../question/OpenQuestions';
import { RuleLines } from '../question/RuleLines';
import { useAsking } from '../question/useAsking';
import { StepFrame } from '../StepFrame';
import { CountedToField } from './CountedToField';
import { ConflictList } from './ConflictList';
import { NotDrawnList } from './NotDrawnList';
import { OwnProfileNotice } from './OwnProfileNotice';
import { QuotaTable } from './QuotaTable';
import { TrialResult } from './TrialResult';
import { useProfileSaving } from './useProfileSaving';

const text = paneProfileText;

export interface ProfileStepProps {
  readonly pane: Pick<
    Pane,
    | 'actions'
    | 'app'
    | 'listed'
    | 'perform'
    | 'preparation'
    | 'profile'
    | 'profiles'
    | 'ready'
    | 'run'
    | 'state'
    | 'today'
  >;
}

/** Second step: whose rules, which quarter, and what they come to for these registers. */
export function ProfileStep({ pane }: ProfileStepProps): JSX.Element {
  const { actions, app, listed, preparation, profile, profiles, ready, state, today } = pane;
  const { deed, save } = useProfileSaving(pane);
  const begin = (): void => {
    actions.beginProfile(emptyProfile(OWN_ID, text.blankName));
    actions.openPanel('editor');
  };
  return (
    <StepFrame
      step="profile"
      pane={pane}
      footer={
        <>
          {preparation !== null && profile !== null && <Drawn quotas={preparation.quotas} />}
          {!ready.reachable.draw && (
            <p id="profile-blocked">{profile === null ? text.choose : blockedText(ready)}</p>
          )}
          <PrimaryButton
            text={paneText.step.next.profile}
            disabled={!ready.reachable.draw}
            allowDisabledFocus
            aria-describedby={ready.reachable.draw ? undefined : 'profile-blocked'}
            onClick={() => actions.goTo('draw')}
          />
        </>
      }
    >
      <div>
        <ProfileField
          profiles={profiles}
          listed={listed}
          own={state.own}
          onChoose={actions.chooseProfile}
        />
        <p className="profile-links">
          {profile !== null && (
            <Link onClick={() => actions.openPanel('editor')}>
              <PaneIcon name="edit" /> {text.edit}
            </Link>
          )}
          <Link onClick={begin}>
            <PaneIcon name="add" /> {text.begin}
          </Link>
          <Link onClick={() => actions.openPanel('exchange')}>
            <PaneIcon name="exchange" /> {text.exchange}
          </Link>
        </p>
      </div>
      <UnreadSheets app={app} scan={state.scan} onShow={actions.show} />
      <WrittenNotice
        deed={deed}
        written={profileEditorText.saved}
        failed={profileEditorText.failed}
        onShow={actions.show}
      />
      <OwnProfileNotice
        own={state.own}
        listed={listed}
        busy={deed.status === 'busy'}
        onRevert={actions.revertProfile}
        onSave={save}
      />
      <PeriodFields
        period={state.period}
        today={dayOf(today)}
        disabled={state.scanning}
        onChoose={actions.choosePeriod}
      />
      {preparation?.population.countedTo !== undefined && (
        <CountedToField
          // What was typed was a day of another period.
          key={periodName(state.period)}
          period={state.period}
          countedTo={preparation.population.countedTo}
          today={dayOf(today)}
          onChoose={actions.countTo}
        />
      )}
      {state.scan === null || profile === null || preparation === null ? (
        <p className="hint">{text.chooseFirst}</p>
      ) : (
        <Consequences pane={pane} scan={state.scan} profile={profile} preparation={preparation} />
      )}
    </StepFrame>
  );
}

/** The quotas in one line, which stays in sight while their table scrolls away. */
function Drawn({ quotas }: Pick<Preparation, 'quotas'>): JSX.Element {
  const total = quotas.reduce((sum, { quota }) => sum + quota, 0);
  const categories = quotas
    .filter(({ quota }) => quota > 0)
    .map(({ category, quota }) => text.drawnOf(categoryText(category), quota));
  return <p>{text.drawn(total, categories)}</p>;
}

/** Why the draw cannot go on: what is not answered first, for answers may change the rest. */
function blockedText({ openQuestions, profileProblems }: Readiness): string {
  if (openQuestions.length > 0) return text.unanswered(openQuestions.length);
  return text.blocked(profileProblems.filter(({ severity }) => severity === 'error').length);
}

interface UnreadSheetsProps {
  readonly app: Pick<PaneApp, 'profileSheetProblems'>;
  readonly scan: WorkbookScan | null;
  readonly onShow: (place: Place) => void;
}

/**
 * What keeps a sheet of the workbook from being among the profiles, and what of one is read as other
 * than it says.
 */
function UnreadSheets({ app, scan, onShow }: UnreadSheetsProps): JSX.Element | null {
  const problems = useMemo(
    () => (scan === null ? [] : app.profileSheetProblems(scan)),
    [app, scan],
  );
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity !== 'error');
  return (
    <>
      {errors.length > 0 && (
        <StateNotice kind="warning" title={text.unreadSheets(errors.length)}>
          <ProblemItems problems={errors} onShow={onShow} />
        </StateNotice>
      )}
      {warnings.length > 0 && (
        <StateNotice kind="warning" title={text.readAs(warnings.length)}>
          <ProblemItems problems={warnings} onShow={onShow} />
        </StateNotice>
      )}
    </>
  );
}

interface ConsequencesProps {
  readonly pane: Pick<Pane, 'actions' | 'ready' | 'state'>;
  readonly scan: WorkbookScan;
  readonly profile: Profile;
  readonly preparation: Preparation;
}

/**
 * What the rules come to: quotas first, then questions, conflicts, what each rule found, other
 * problems, and how a trial draw would load people and districts.
 */
function Consequences({
  pane: { actions, ready, state },
  scan,
  profile,
  preparation,
}: ConsequencesProps): JSX.Element {
  const { conflicts } = preparation;
  const others = withoutConflicts(ready.profileProblems, preparation);
  const asking = useAsking(actions);
  const trial = state.trial?.fingerprint === preparation.fingerprint ? state.trial.trial : null;
  return (
    <>
      <QuotaTable
        quotas={preparation.quotas}
        directed={preparation.directed}
        directedDraws={profile.directed ?? []}
      />
      <OpenQuestions questions={preparation.questions} asking={asking} />
      <ConflictList
        conflicts={conflicts}
        population={preparation.population}
        onChange={actions.changeProfile}
      />
      <Staff preparation={preparation} />
      <NotDrawnList groups={preparation.notDrawn} />
      <RuleLines scan={scan} preparation={preparation} asking={asking} />
      <AnsweredQuestions questions={preparation.questions} asking={asking} />
      <ProblemList problems={others} onShow={actions.show} />
      {conflicts.length === 0 && (
        <p className="fine">
          <PaneIcon name="success" />
          {text.fits}
        </p>
      )}
      {ready.reachable.draw && (
        <DefaultButton
          className="apart"
          text={trial === null ? text.trial : text.trialAgain}
          onClick={actions.tryDraw}
        />
      )}
      {trial !== null && <TrialResult trial={trial} onShow={actions.show} />}
      <Clauses profile={profile} />
    </>
  );
}

/** Conflicts are told with their remedies; the list must not tell them again. */
function withoutConflicts(problems: readonly Problem[], { conflicts }: Preparation): Problem[] {
  const told = new Set(conflicts.map(({ problem }) => JSON.stringify(problem)));
  return problems.filter((problem) => !told.has(JSON.stringify(problem)));
}

/** Who can be sent, and how many enterprises each of them gets on average. */
function Staff({ preparation }: { readonly preparation: Preparation }): JSX.Element {
  const { population, quotas, leftOut } = preparation;
  const { size } = population.profile.team;
  const licensed = population.inspectors.filter(
    (inspector) => inspector.licensed && !inspector.auxiliary,
  ).length;
  const seats = size * quotas.reduce((sum, { quota }) => sum + quota, 0);
  return (
    <>
      <p className="facts">
        <span>
          {text.inspectors(population.inspectors.length, licensed, size, leftOut.inactive)}
        </span>
        {licensed > 0 && seats > 0 && <span>{text.load(averageText(seats, licensed))}</span>}
      </p>
      {leftOutText(leftOut) !== '' && <p className="hint">{text.leftOut(leftOutText(leftOut))}</p>}
    </>
  );
}

function Clauses({ profile }: { readonly profile: Profile }): JSX.Element {
  const clauses = Object.entries(profile.clauses);
  return (
    <details className="fold">
      <summary>{text.clauses(clauses.length)}</summary>
      <p className="hint">{text.document(profile.document)}</p>
      <dl className="clauses">
        {clauses.map(([key, clause]) => (
          <div key={key}>
            <dt>
              {clause.number}
              {clause.chosen === true && <span className="tag">{text.chosen}</span>}
            </dt>
            <dd>{clause.text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
