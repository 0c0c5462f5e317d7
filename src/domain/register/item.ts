import type { Category } from './category';

/**
 * One item of the bureau's list of what is checked (domain: 抽查事项, 随机抽查事项清单). Texts are as the
 * sheet shows them, '' where it says nothing; what stands in several rows of one item is joined by
 * line feeds.
 */
export interface Item {
  /** As the list numbers it. */
  readonly number: string;
  /** 大类, 抽查类别. */
  readonly group: string;
  readonly name: string;
  /** What documents call it: its name, with its group before it where another item has that name. */
  readonly label: string;
  readonly content: string;
  /** Whom it concerns, in the bureau's words. */
  readonly object: string;
  /** The categories that these words mean; all of them where the words name none. */
  readonly categories: readonly Category[];
  readonly method: string;
  readonly basis: string;
  readonly body: string;
  /** Its own 抽查比例, and 频次. */
  readonly share: string;
  readonly frequency: string;
  readonly sheet: string;
  /** 1-based, of its first row. */
  readonly rowNumber: number;
}

/** The bureau's list of items (domain: 随机抽查事项清单). */
export interface ItemList {
  /** The sheets that it stands on; at least one. */
  readonly sheets: readonly string[];
  /** In the order of the sheets; never empty. */
  readonly rows: readonly Item[];
}
