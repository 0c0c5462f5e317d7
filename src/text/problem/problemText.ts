import type { ActDetail } from '../../domain/act/actProblem';
import type { AnnouncementDetail } from '../../domain/act/announcementProblem';
import type { CalendarDetail } from '../../domain/calendar/calendarProblem';
import type { DrawDetail } from '../../domain/draw/drawProblem';
import type { ConflictDetail } from '../../domain/feasibility/conflictDetail';
import type { ItemDetail } from '../../domain/item/itemProblem';
import type { ProblemOf } from '../../domain/ground/problem';
import type { PopulationDetail } from '../../domain/population/populationProblem';
import type { ProfileDetail } from '../../domain/profile/profileProblem';
import type { PublicationDetail } from '../../domain/publication/publicationProblem';
import type { RecordDetail } from '../../domain/record/recordProblem';
import type { QuestionProblemDetail } from '../../reading/question';
import type { ReadingDetail } from '../../reading/readingProblem';
import type { WorkbookDetail } from '../../reading/workbookProblem';
import { noticeFaultText } from './noticeFaultText';
import { actProblemWords } from './actProblemText';
import { announcementProblemWords } from './announcementProblemText';
import { conflictProblemWords } from './conflictText';
import { drawProblemWords } from './drawProblemText';
import { itemProblemWords } from './itemProblemText';
import { populationProblemWords } from './populationProblemText';
import { profileProblemWords } from './profileProblemText';
import { publicationProblemWords } from './publicationProblemText';
import { questionProblemWords } from './questionProblemText';
import { readingProblemWords } from './readingProblemText';
import { recordProblemWords } from './recordProblemText';
import { worded, type Words } from './words';
import { workbookProblemWords } from './workbookProblemText';

/** Everything that can be wrong, of all areas. */
export type ProblemDetail =
  | ReadingDetail
  | QuestionProblemDetail
  | WorkbookDetail
  | ItemDetail
  | PopulationDetail
  | DrawDetail
  | ConflictDetail
  | RecordDetail
  | ProfileDetail
  | ActDetail
  | AnnouncementDetail
  | PublicationDetail
  | CalendarDetail;

export type Problem = ProblemOf<ProblemDetail>;

export type ProblemCode = ProblemDetail['code'];

const problemWords: Words<ProblemDetail> = {
  ...readingProblemWords,
  ...questionProblemWords,
  ...workbookProblemWords,
  ...itemProblemWords,
  ...populationProblemWords,
  ...drawProblemWords,
  ...conflictProblemWords,
  ...recordProblemWords,
  ...profileProblemWords,
  ...actProblemWords,
  ...announcementProblemWords,
  ...publicationProblemWords,
  'holiday-notice': ({ fault }) => noticeFaultText(fault),
};

/**
 * A problem in one sentence or two for a clerk: where it is, what is there, and what to do.
 * Warnings say that they do not stop the draw.
 *
 * @param problem of any kind
 */
export function problemText(problem: Problem): string {
  return worded(problemWords, problem);
}
