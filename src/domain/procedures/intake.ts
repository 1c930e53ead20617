/** A procedure that waits for papers. */
export interface Waiting {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly papers: readonly string[];
}

export interface WantedPaper {
  readonly name: string;
  /** Titles of the procedures that ask for it. */
  readonly for: readonly string[];
}

/** 统一受理、信息共享 (DS-1): every paper that procedures of a project ask for, once, what most of them ask for first. */
export function wantedPapers(procedures: readonly Waiting[]): WantedPaper[] {
  const by = new Map<string, string[]>();
  for (const { title, papers } of procedures)
    for (const name of new Set(papers)) by.set(name, [...(by.get(name) ?? []), title]);
  return [...by].map(([name, titles]) => ({ name, for: titles })).toSorted((a, b) => b.for.length - a.for.length);
}

/** Those that have everything they ask for, now that these papers are there, and have not been handed in yet. */
export const completeWith = (procedures: readonly Waiting[], there: ReadonlySet<string>): Waiting[] =>
  procedures.filter(
    ({ state, papers }) => state === 'planned' && papers.length > 0 && papers.every((name) => there.has(name)),
  );
