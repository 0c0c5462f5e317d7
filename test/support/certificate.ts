import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** As `https.createServer` takes them. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/**
 * A new certificate for localhost, trusted by nobody. Made in a process of its own: the tool is
 * written for Node's module loader, not for Jest's, and talks.
 */
export function localhostCertificate(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  try {
    const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) =>
      join(folder, name),
    );
    const program = `require('office-addin-dev-certs').generateCertificates(...process.argv.slice(1), 2)`;
    execFileSync(process.execPath, ['-e', program, ca ?? '', cert ?? '', key ?? ''], {
      cwd: resolve(__dirname, '../..'),
    });
    return { key: readFileSync(key ?? '', 'utf8'), cert: readFileSync(cert ?? '', 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
