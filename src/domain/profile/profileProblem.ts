import type { ProblemOf } from '../ground/problem';
import type { FaultCode } from '../ground/shape';
import type { ProfileCellFault } from './profileCellFault';

/** What can be wrong with a profile that is kept on a sheet or in a file. */
export type ProfileDetail =
  // a profile that is kept on a sheet or in a file
  | {
      readonly code: 'profile-cell';
      readonly header: string;
      readonly value: string;
      readonly fault: ProfileCellFault;
    }
  | { readonly code: 'profile-fault'; readonly path: string; readonly fault: FaultCode }
  | { readonly code: 'profile-not-json' };

export type ProfileProblem = ProblemOf<ProfileDetail>;
