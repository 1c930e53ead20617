import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const RULES = ['regimes/*.yaml', 'src/domain/*.ts', 'src/domain/regime/*.ts'];
const FIGURES = [
  ...RULES,
  'src/domain/figures/*.ts',
  'src/store/{figure,first,seen}*.ts',
  'src/store/{fact-kinds,regime-sql}.ts',
];

/**
 * Fingerprint of everything that judges a project: the regime files and the code that reads them, as they lie on the disk.
 * What was derived under another mark is derived anew, so that no upgrade leaves an old verdict standing.
 */
export const rulesMark = marking(RULES);

/** Fingerprint of everything that counts projects. */
export const figuresMark = marking(FIGURES);

function marking(files: string[]): () => string {
  let known: string | undefined;
  return () => {
    if (known) return known;
    const hash = createHash('sha256');
    for (const file of globSync(files, { cwd: ROOT }).sort()) hash.update(file).update(readFileSync(join(ROOT, file)));
    known = hash.digest('base64url').slice(0, 16);
    return known;
  };
}
