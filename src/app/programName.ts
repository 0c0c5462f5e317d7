import { programText } from '../text/sheet/sheetText';
import { programVersion } from './programVersion';

/** Name and version, as records state them. */
export const programName = `${programText.name} ${programVersion}`;
