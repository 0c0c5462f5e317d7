import type { SeedSource } from '../../domain/record/drawRecord';
import { recordText } from '../sheet/sheetText';

/** How a record names the source of its seed. */
export function seedSourceText(source: SeedSource): string {
  switch (source.kind) {
    case 'witnessed':
      return recordText.seedSource.witnessed;
    case 'generated':
      return recordText.seedSource.generated;
    case 'public':
      return recordText.seedSource.public(source.source);
  }
}
