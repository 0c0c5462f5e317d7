import type { PopulationProblem } from '../domain/population/populationProblem';
import type { RecordProblem } from '../domain/record/recordProblem';
import type { ReadingProblem } from './readingProblem';
import type { WorkbookProblem } from './workbookProblem';

/** What can be found when the sheets of a workbook are read, before anything is drawn. */
export type HealthProblem = ReadingProblem | WorkbookProblem | PopulationProblem | RecordProblem;
