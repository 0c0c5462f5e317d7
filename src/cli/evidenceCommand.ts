import { readdir, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { packEvidence, zipPackage, type EvidencePackage } from '../app/packEvidence';
import { periodName } from '../domain/calendar/period';
import { cliText } from '../text/cliText';
import { command } from './command';
import { systemFault } from './fileFault';
import { UsageError } from './options';
import { problemJson, problemLines } from './report';
import { mustBeWritable, writeWhole, writeWholeFolder } from './writeWhole';

/**
 * Writes the evidence of a period to a folder or a zip file. Differences in the workbook are in it;
 * they make the exit code 1.
 */
export const evidence = command({
  help: cliText.commands.evidence,
  options: [['period?', 'out']],
  values: { out: cliText.packageOut },
  outIsBook: false,
  book: true,
  run: async ({ period, out }) => {
    await mustBeFree(out);
    const outcome = await packEvidence(period);
    if (outcome.kind === 'stopped')
      return {
        exitCode: 1,
        lines: [...problemLines(outcome.problems), cliText.notPackedLine],
        json: { ok: false, files: [], problems: problemJson(outcome.problems) },
      };
    const { package: packed } = outcome;
    await writePackage(packed, out);
    const { files, differences } = packed;
    return {
      exitCode: differences.length === 0 ? 0 : 1,
      lines: [
        cliText.packedLine(out, files.length),
        ...files.map(({ name, hash }) => cliText.packedFileLine(hash, name)),
        ...(differences.length === 0
          ? []
          : [cliText.packedDiffersLine(differences.length), ...differences]),
      ],
      json: {
        ok: differences.length === 0,
        period: periodName(packed.period),
        out,
        files: files.map(({ name, hash }) => ({ name, sha256: hash })),
        differences,
        problems: [],
      },
    };
  },
});

const isZip = (out: string): boolean => /\.zip$/i.test(out);

/** A folder called as a file of another kind: its ending begins with a letter. */
const OTHER_ENDING = /^\.[a-z]\w{1,4}$/i;

/** Nothing of another package may stay between the files of this one. */
async function mustBeFree(out: string): Promise<void> {
  if (isZip(out)) return mustBeWritable(out);
  const wrong = new UsageError(cliText.wrongOption('--out', out, cliText.emptyFolder));
  try {
    if (!(await stat(out)).isDirectory() || (await readdir(out)).length > 0) throw wrong;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT')
      throw systemFault('file-unwritable', out, thrown);
    if (OTHER_ENDING.test(extname(out))) throw wrong;
  }
}

async function writePackage(packed: EvidencePackage, out: string): Promise<void> {
  return isZip(out) ? writeWhole(out, zipPackage(packed)) : writeWholeFolder(out, packed.files);
}
