import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts scripts into a folder, each at once: two starts may do this together, and others run what is
 * there. What was compiled of scripts before these goes.
 *
 * @param {string} folder
 * @param {readonly (readonly [name: string, text: string])[]} scripts the one that is asked for last
 */
export function putBundle(folder, scripts) {
  mkdirSync(folder, { recursive: true });
  const compiled = readdirSync(folder).filter((name) => /\.(?:book|plain)$/.test(name));
  for (const [name, text] of scripts) {
    const path = join(folder, name);
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, inAscii(text));
    renameSync(unfinished, path);
  }
  for (const name of compiled) rmSync(join(folder, name), { force: true });
}

/** In bytes that are letters of their own, texts are read many times as fast. */
function inAscii(script) {
  const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // What is not escaped yet stands in regular expressions.
  return script.replace(/[^\0-\x7f]/g, escaped);
}
