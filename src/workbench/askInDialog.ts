import { element } from './element';

/**
 * Asks something over the page.
 *
 * @param question in a sentence or two
 * @param labels of the buttons, by the answer that each gives, in their order
 * @param otherwise the answer that Escape gives
 */
export function askInDialog<Answer extends string>(
  question: string,
  labels: Readonly<Record<Answer, string>>,
  otherwise: Answer,
): Promise<Answer> {
  const answers = Object.keys(labels) as Answer[];
  const buttons = answers.map((answer) =>
    element(
      'button',
      { type: 'button', value: answer, onclick: () => dialog.close(answer) },
      labels[answer],
    ),
  );
  const text = element('p', { id: 'question' }, question);
  const dialog = element('dialog', { className: 'question' }, text, element('div', {}, ...buttons));
  dialog.setAttribute('aria-labelledby', text.id);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answers.find((answer) => answer === dialog.returnValue) ?? otherwise);
    });
  });
}
