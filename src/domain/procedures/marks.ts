/** What is special about a procedure: papers promised (容缺), decided above, verified after building (先建后验), let go on together. */
export const MARKS = ['short', 'followed', 'verify-later', 'joint'] as const;
export type Mark = (typeof MARKS)[number];

export const withMark = (marks: readonly string[], mark: Mark): string[] => [...new Set([...marks, mark])];
export const withoutMark = (marks: readonly string[], mark: Mark): string[] => marks.filter((it) => it !== mark);
