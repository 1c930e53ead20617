/** The tabs of the page of procedures that show a list, and what each is narrowed by. */
export const TABS = {
  running: { state: ['running', 'asked'] },
  late: { late: 'true', state: ['running', 'asked'] },
  short: { mark: 'short', state: ['running', 'asked', 'owing'] },
  followed: { mark: 'followed', state: ['running', 'asked'] },
  waiting: { state: ['planned', 'papers'] },
  done: { state: ['done', 'owing', 'covered'] },
  closed: { state: ['refused', 'dropped'] },
} as const;
export type Tab = keyof typeof TABS;
export const TAB_NAMES = Object.keys(TABS) as Tab[];

const OF: Readonly<Record<string, Tab>> = {
  planned: 'waiting',
  papers: 'waiting',
  owing: 'done',
  done: 'done',
  covered: 'done',
  refused: 'closed',
  dropped: 'closed',
};

/** Under which tab a procedure stands. */
export const tabOf = (state: string): Tab => OF[state] ?? 'running';
