import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Path of the add-in's manifest. */
export const manifestPath = resolve(__dirname, '../../manifest.xml');

/** Every address that the manifest names, without repeats. */
export function manifestAddresses(): URL[] {
  const addresses = readFileSync(manifestPath, 'utf8').matchAll(/DefaultValue="(https?:[^"]*)"/g);
  return [...new Set([...addresses].map((match) => match[1] ?? ''))].map(
    (address) => new URL(address),
  );
}
