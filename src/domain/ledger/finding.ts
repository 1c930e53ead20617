import { FINDING_KINDS } from './finding-kinds.ts';

export type Severity = 'note' | 'check' | 'error';
export type FindingKind = keyof typeof FINDING_KINDS;

/**
 * One thing to know about the file. Like findings of a column are one finding: `count` says how many cells it concerns
 * and `rows` which, `row` being the first. Rows count from 1 as in the spreadsheet; `column` is its letters.
 */
export interface Finding {
  readonly row: number;
  readonly column: string;
  readonly header?: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly found: string;
  readonly understood: string;
  readonly count?: number;
  readonly rows?: readonly number[];
}

export const severityOf = (kind: FindingKind): Severity => FINDING_KINDS[kind][0];

/** The finding in words, for people. */
export function findingText(finding: Finding, language: 'zh' | 'en'): string {
  const words = FINDING_KINDS[finding.kind][language === 'zh' ? 1 : 2];
  return words.replaceAll('{found}', () => finding.found).replaceAll('{understood}', () => finding.understood);
}
