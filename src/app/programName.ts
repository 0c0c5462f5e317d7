import { programText } from '../text/programText';

/** The version of package.json; a test keeps the two equal. */
export const programVersion = '0.1.0';

/** Name and version, as records state them. */
export const programName = `${programText.name} ${programVersion}`;
