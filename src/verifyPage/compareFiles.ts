import { cellText, csvDifferences, parseCsv } from '../domain/evidence/csv';
import type { Evidence } from '../domain/evidence/evidence';
import { evidenceDifferences } from '../domain/evidence/evidenceDifferences';
import {
  csvDifferenceText,
  evidenceDifferenceText,
  evidenceText,
} from '../text/evidence/evidenceText';
import { checkEvidence } from './checkEvidence';
import { element, sentenceList } from './element';

/**
 * A place where files are dropped or chosen, each compared with the evidence of the page.
 *
 * @param evidence of the page
 */
export function compareArea(evidence: Evidence): HTMLElement {
  const input = element('input', '');
  input.type = 'file';
  input.multiple = true;
  input.accept = '.csv,.json';
  input.setAttribute('aria-label', evidenceText.choose);
  const results = element('div', 'results');
  results.setAttribute('aria-live', 'polite');
  const area = element('div', 'drop', element('p', '', evidenceText.compareHint), input);
  const compare = async (files: readonly File[]): Promise<void> => {
    const compared = await Promise.all(files.map((file) => comparedFile(file, evidence)));
    results.replaceChildren(...compared);
  };
  input.addEventListener('change', () => {
    void compare([...(input.files ?? [])]);
    // The same file can be chosen again after it was corrected.
    input.value = '';
  });
  // Anywhere on the page: a browser opens what is dropped beside, and the page is gone.
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    area.classList.add('over');
  });
  document.addEventListener('dragleave', () => area.classList.remove('over'));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    area.classList.remove('over');
    void compare([...(event.dataTransfer?.files ?? [])]);
  });
  return element(
    'section',
    'screen',
    element('h2', '', evidenceText.compareHeading),
    area,
    results,
  );
}

async function comparedFile(file: File, evidence: Evidence): Promise<HTMLElement> {
  const bytes = await file.arrayBuffer();
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    return verdict(false, evidenceText.fileNotUtf8(file.name), []);
  }
  return /\.json$/i.test(file.name)
    ? comparedRecord(file.name, text, evidence)
    : comparedSheet(file.name, text, evidence);
}

function comparedSheet(name: string, text: string, { sheets }: Evidence): HTMLElement {
  const sheet = sheets.find(({ file }) => file === name);
  if (sheet === undefined) return verdict(false, evidenceText.fileUnknown(name), []);
  const differences = csvDifferences(parseCsv(text), sheet.cells);
  return compared(name, differences.map(csvDifferenceText));
}

function comparedRecord(name: string, text: string, evidence: Evidence): HTMLElement {
  const { evidence: other, differences: own } = checkEvidence(text);
  if (other === null) return verdict(false, evidenceText.fileOwn(name, own.length), own);
  const cells = evidence.sheets.flatMap((sheet) =>
    csvDifferences(
      (other.sheets.find((each) => each.name === sheet.name)?.cells ?? []).map((row) =>
        row.map(cellText),
      ),
      sheet.cells,
    ).map((difference) => `「${sheet.name}」${csvDifferenceText(difference)}`),
  );
  const parts = evidenceDifferences(other, evidence).map((difference) =>
    evidenceDifferenceText(difference, other),
  );
  return element(
    'div',
    '',
    compared(name, [...parts, ...cells]),
    verdict(own.length === 0, evidenceText.fileOwn(name, own.length), own),
  );
}

function compared(name: string, differences: readonly string[]): HTMLElement {
  const { length } = differences;
  return verdict(
    length === 0,
    length === 0 ? evidenceText.fileEqual(name) : evidenceText.fileDiffers(name, length),
    differences,
  );
}

function verdict(isEqual: boolean, words: string, differences: readonly string[]): HTMLElement {
  return element(
    'div',
    `verdict ${isEqual ? 'equal' : 'differs'}`,
    element('p', '', words),
    ...(differences.length === 0 ? [] : [sentenceList(differences, evidenceText.more)]),
  );
}
