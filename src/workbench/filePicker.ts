import { element } from './element';

/** Endings that a file dialog offers; what is in the file decides, not these. */
export const OPENED_ENDINGS = [
  ...['.xlsx', '.xlsm', '.xltx', '.xltm', '.xls', '.xlt', '.et', '.ett', '.ods'],
  ...['.csv', '.tsv', '.txt', '.htm', '.html', '.xml'],
];

/**
 * The field by which a browser asks for a file; its dialog opens by `click`.
 *
 * @param label what it is called for who hears the page
 * @param open is given the file that was chosen
 */
export function filePicker(label: string, open: (file: File) => unknown): HTMLInputElement {
  const picker = element('input', {
    type: 'file',
    accept: OPENED_ENDINGS.join(),
    ariaLabel: label,
    hidden: true,
  });
  picker.addEventListener('change', () => {
    const file = picker.files?.[0];
    picker.value = '';
    if (file) void open(file);
  });
  return picker;
}
