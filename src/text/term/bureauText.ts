import type { Place } from '../../domain/ground/problem';

/** What is told of how a bureau's name is known. */
export interface NamedBureau {
  readonly name: string;
  readonly source: 'said' | 'record' | 'label' | 'title' | 'file' | 'none';
  readonly place: Place | null;
}

/**
 * Where a bureau's name is from: 取自「检查对象名录库」A2.
 *
 * @param bureau and how it is known
 * @returns '' where it was said
 *
 * @example
 * bureauSourceText({ name: '甲局', source: 'title', place: { sheet: '名录', cell: 'A1' } }) // → '取自「名录」A1'
 */
export function bureauSourceText({ source, place }: NamedBureau): string {
  if (source === 'said') return '';
  if (source === 'none') return '工作簿里没有写明';
  if (source === 'file') return '取自文件名';
  return `取自「${place?.sheet ?? ''}」${place?.cell ?? ''}`;
}
