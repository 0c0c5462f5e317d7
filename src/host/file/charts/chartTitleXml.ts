import type { PartLook } from '../../grid/chartLooks';
import { escapeXml } from '../package/xmlText';
import { fontXml, shapeXml } from './chartLooksXml';

/** @param size in points, where its look says none */
export function titleXml(text: string, size: number, look: PartLook = {}): string {
  if (text === '') return '';
  const font = fontXml('a:rPr lang="zh-CN"', { size, bold: false, ...look.font });
  const paragraphs = text
    .split('\n')
    .map((line) => `<a:p><a:r>${font}<a:t>${escapeXml(line)}</a:t></a:r></a:p>`)
    .join('');
  return `<c:title><c:tx><c:rich><a:bodyPr/>${paragraphs}</c:rich></c:tx><c:overlay val="0"/>${shapeXml(look)}</c:title>`;
}
