import { workbenchText } from '../text/workbenchText';
import { element } from './element';

const ANSWERS = ['save', 'discard', 'cancel'] as const;

export type ChangesAnswer = (typeof ANSWERS)[number];

/** Asks over the page what shall become of changes that were not saved. Escape is `cancel`. */
export function askAboutChanges(fileName: string): Promise<ChangesAnswer> {
  const { question, ...labels } = workbenchText.unsaved;
  const buttons = ANSWERS.map((answer) =>
    element(
      'button',
      { type: 'button', value: answer, onclick: () => dialog.close(answer) },
      labels[answer],
    ),
  );
  const text = element('p', { id: 'unsaved-changes' }, question(fileName));
  const dialog = element('dialog', { className: 'question' }, text, element('div', {}, ...buttons));
  dialog.setAttribute('aria-labelledby', text.id);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(ANSWERS.find((answer) => answer === dialog.returnValue) ?? 'cancel');
    });
  });
}
