import { useCallback, useMemo, useState } from 'react';
import type { ActOutcome } from '../../../app/changeList';
import type { CurrentTask } from '../../../domain/act/periodRecord';
import type { PeriodRecord } from '../../../domain/act/periodRecord';
import type { Problem } from '../../../text/problem/problemText';
import { momentText } from '../../../text/term/momentText';
import { done, doneIf, useDeed, type Deed } from '../../state/useDeed';
import type { Pane } from '../../state/usePane';
import { useResult } from '../../state/useResult';
import {
  emptyDraft,
  missingChangeParts,
  reasonWords,
  type ChangeDraft,
  type ChangeKind,
  type MissingChangePart,
} from './changeDraft';

/** What a change would come to. */
export interface ChangePreview {
  readonly tasks: readonly CurrentTask[];
  readonly problems: readonly Problem[];
}

type DoneAct = Extract<ActOutcome, { kind: 'done' }>;

/** A change that was made, with the words that tell it afterwards. */
export interface MadeChange {
  readonly draft: ChangeDraft;
  /** Tasks as the preview showed them. */
  readonly tasks: readonly CurrentTask[];
  readonly entry: DoneAct['entry'];
  readonly problems: DoneAct['problems'];
}

/** A change of a list while the clerk fills it in, previews it and makes it. */
export interface Change {
  readonly draft: ChangeDraft;
  /** undefined while nothing can be previewed, or the preview is not here yet. */
  readonly preview: ChangePreview | undefined;
  readonly previewing: boolean;
  readonly missing: readonly MissingChangePart[];
  readonly deed: Deed<MadeChange>;
  /** Starts over with another kind of change. */
  readonly begin: (kind: ChangeKind) => void;
  readonly fill: (part: Partial<ChangeDraft>) => void;
  readonly confirm: () => void;
}

/** The tasks of a list that stand. */
export function standingTasks(record: PeriodRecord): readonly CurrentTask[] {
  return record.current?.tasks.filter(({ status }) => status === 'standing') ?? [];
}

/** Whether a person is in a task's team. */
export function isInTeam({ lead, assists, auxiliaries }: CurrentTask, inspector: string): boolean {
  return [lead, ...assists, ...auxiliaries].some(({ id }) => id === inspector);
}

export function useChange(
  { app, clock, perform, state }: Pick<Pane, 'app' | 'clock' | 'perform' | 'state'>,
  record: PeriodRecord,
): Change {
  const [draft, setDraft] = useState<ChangeDraft>(() => {
    const isStanding = standingTasks(record).some(({ unit }) => unit.id === state.changing);
    return { ...emptyDraft('substitute'), enterprise: isStanding ? state.changing : '' };
  });
  const { deed, start, reset } = useDeed<MadeChange>(perform);
  const { kind, enterprise, inspector, kept } = draft;

  const affected = useMemo(
    () =>
      standingTasks(record)
        .filter((task) => isInTeam(task, inspector) && !kept.includes(task.unit.id))
        .map(({ unit }) => String(unit.id)),
    [record, inspector, kept],
  );
  const question = useCallback(async (): Promise<ChangePreview> => {
    if (kind === 'reassign') return app.proposeReassign(record, inspector, affected);
    const { added, problems } = await app.proposeSubstitute(record, enterprise);
    return { tasks: added === null ? [] : [added], problems };
  }, [app, record, kind, enterprise, inspector, affected]);
  const canPreview =
    kind === 'substitute'
      ? enterprise !== ''
      : kind === 'reassign' && inspector !== '' && affected.length > 0;
  const { value, waiting } = useResult(canPreview ? question : null);
  const preview = canPreview && !waiting ? value : undefined;
  const missing = missingChangeParts(draft, record.period, affected.length);

  const make = async (): Promise<ActOutcome> => {
    const { drawnBy, witness } = state.draft;
    const { scan } = state;
    if (scan === null) return { kind: 'stopped', problems: [] };
    const request = {
      scan,
      period: record.period,
      reason: reasonWords(draft),
      at: momentText(clock()),
      by: drawnBy.trim(),
      witness: witness.trim(),
    };
    switch (draft.kind) {
      case 'substitute':
        return app.substitute({ ...request, enterprise });
      case 'reassign':
        return app.reassign({ ...request, inspector, enterprises: affected });
      case 'void':
        return app.voidList(request);
    }
  };

  return {
    draft,
    preview,
    previewing: canPreview && waiting,
    missing,
    deed,
    begin: (next) => {
      reset();
      setDraft(emptyDraft(next));
    },
    fill: (part) => {
      reset();
      setDraft({ ...draft, ...part });
    },
    confirm: () => {
      start(
        async () => {
          const outcome = await make();
          if (outcome.kind !== 'done') return doneIf<MadeChange>(null, outcome.problems);
          setDraft(emptyDraft(draft.kind));
          const { entry, problems } = outcome;
          return done({ draft, tasks: preview?.tasks ?? [], entry, problems });
        },
        { reread: true },
      );
    },
  };
}
