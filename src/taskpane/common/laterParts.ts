import { later } from '../later';

/** Problems in words: the first screen counts them before the words of all areas are here. */
export const ProblemItems = later(() => import('./ProblemItems')).part('ProblemItems');
