import { bookText } from '../text/bookText';
import { askInDialog } from './askInDialog';

export type ChangesAnswer = 'save' | 'discard' | 'cancel';

/** Asks over the page what shall become of changes that were not saved. Escape is `cancel`. */
export function askAboutChanges(fileName: string): Promise<ChangesAnswer> {
  const { question, ...labels } = bookText.unsaved;
  return askInDialog(question(fileName), labels, 'cancel');
}
