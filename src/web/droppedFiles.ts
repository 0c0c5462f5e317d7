import { webText } from '../text/webText';
import { droppedFile, type ChosenFile } from './fileAccess';

/**
 * Opens a file that is dragged onto the page, wherever it is let go.
 *
 * @param root of the page; says so while a file is over it
 * @param open is given the file
 * @param refuse called when it was no file
 */
export function takeDroppedFiles(
  root: HTMLElement,
  open: (chosen: ChosenFile) => unknown,
  refuse: () => void,
): void {
  root.dataset['drop'] = webText.dropHere;
  const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
    dataTransfer?.types.includes('Files') ?? false;
  const on = (name: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void): void =>
    window.addEventListener(
      name,
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        act(event);
      },
      // Before the spreadsheet hears of it.
      { capture: true },
    );
  on('dragover', () => root.classList.add('dropping'));
  on('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) root.classList.remove('dropping');
  });
  on('drop', ({ dataTransfer }) => {
    root.classList.remove('dropping');
    if (dataTransfer === null) return;
    void droppedFile(dataTransfer).then((chosen) => (chosen ? open(chosen) : refuse()));
  });
}
