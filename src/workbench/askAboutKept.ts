import { workbenchText } from '../text/workbenchText';
import { askInDialog } from './askInDialog';
import type { KeptBook } from './keptBooks';

export type KeptAnswer = 'restore' | 'drop' | 'later';

/** Asks what shall become of a workbook that was not saved last time. Escape is `later`. */
export function askAboutKept({ fileName, at }: KeptBook): Promise<KeptAnswer> {
  const { question, ...labels } = workbenchText.kept;
  const time = new Date(at).toLocaleString('zh-CN');
  return askInDialog(question(fileName, time), labels, 'later');
}
