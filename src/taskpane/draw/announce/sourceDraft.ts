import type { AnnouncedSource } from '../../../domain/act/announcement';
import { seedSources, type SourceKey } from '../../../text/term/seedSources';

/** A source of a seed while the clerk fills it in. */
export interface SourceDraft {
  readonly key: SourceKey;
  readonly issue: string;
  /** ISO date. */
  readonly day: string;
  /** 21:30 */
  readonly time: string;
  readonly place: string;
  readonly writing: string;
}

/** A source with what is usual for it; the day stays to be filled in. */
export function beginSource(key: SourceKey): SourceDraft {
  const { time, writing } = seedSources[key];
  return { key, issue: '', day: '', time, place: '', writing };
}

/** The source that was filled in; what is missing is empty, and the announcement says so. */
export function filledSource({
  key,
  issue,
  day,
  time,
  place,
  writing,
}: SourceDraft): AnnouncedSource {
  const { name, hasIssue, hasPlace } = seedSources[key];
  return {
    name: hasIssue && issue.trim() === '' ? '' : name(issue.trim()),
    at: day === '' || time === '' ? '' : `${day}T${time}`,
    place: hasPlace ? place.trim() : '',
    writing: writing.trim(),
  };
}
