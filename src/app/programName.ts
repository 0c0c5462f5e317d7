import { programText } from '../text/sheet/sheetText';

/** The version of package.json; a test keeps the two equal. */
const programVersion = '0.1.0';

/** Name and version, as records state them. */
export const programName = `${programText.name} ${programVersion}`;
