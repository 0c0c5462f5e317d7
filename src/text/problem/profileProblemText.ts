import type { ProfileDetail } from '../../domain/profile/profileProblem';
import { faultCodeText } from './profileFaultText';
import { profileCellFaultText } from './profileFaultText';
import { placeText, type Words } from './words';

/** What is wrong with a profile on a sheet or in a file. */
export const profileProblemWords: Words<ProfileDetail> = {
  'profile-cell': (problem) =>
    `${placeText(problem)}“${problem.header}”${profileCellFaultText(problem.fault, problem.value)}`,
  'profile-fault': (problem) =>
    `方案文件里的“${problem.path}”${faultCodeText(problem.fault)}。请改正后重新导入。`,
  'profile-not-json': () => '这个文件不是方案文件，无法读取。请选择从本程序导出的方案文件。',
};
