import { fill } from '../../contract/words/fill.ts';
import { type Language, WORDS } from '../../contract/words/words.ts';
import type { Paper, PaperPart } from '../../documents/paper.ts';
import type { Printed } from '../../documents/printed.ts';
import type { dispatchSeen } from '../views/dispatch.ts';

export type Pack = Awaited<ReturnType<typeof dispatchSeen>>;
type Line = Pack['leaders']['rows'][number] | Pack['said'][number];
type Column = keyof (typeof WORDS)['zh-CN']['sheets']['dispatch']['paper']['columns'];
type Text = string | null | undefined;

const WIDTHS: Readonly<Record<Column, number>> = {
  no: 5,
  matter: 26,
  unit: 15,
  state: 12,
  due: 11,
  proposal: 20,
  last: 20,
  said: 20,
  became: 22,
};
const OPEN = ['no', 'matter', 'unit', 'state', 'due', 'proposal', 'last'] as const;
const SAID = ['no', 'matter', 'unit', 'said', 'state', 'due', 'became'] as const;

/** How a problem stands, with who follows it and why it should go up. */
export function problemState({ state, follower, whyUp }: Line, lang: Language): string {
  const { matters, sheets } = WORDS[lang];
  const { why, followed } = sheets.dispatch;
  const name = matters.state.problem[state];
  return [follower ? fill(followed, { state: name, name: follower }) : name, ...(whyUp ? [why[whyUp]] : [])].join(
    sheets.printed.joint,
  );
}

/** The pack as a paper for the meeting: by leader what is to be decided, then what was decided and what became of it. */
export function dispatchPaper(
  pack: Pack,
  { lang, printed }: { readonly lang: Language; readonly printed: Printed },
): Paper {
  const { matters, sheets } = WORDS[lang];
  const { paper, title, sections } = sheets.dispatch;
  const said: { total: number; rows: readonly Pack['said'][number][] } = { total: pack.said.length, rows: pack.said };
  const names = [sections.leaders, sections.office, sections.up, sections.city, paper.said, paper.decisions];
  const bodies = [
    partsOf(pack.leaders, lang, (rows) => byLeader(rows, lang)),
    ...[pack.office, pack.up, pack.city].map((part) => partsOf(part, lang, (rows) => [openTable(rows, lang)])),
    partsOf(said, lang, (rows) => [table(SAID, rows, (line) => saidRow(line, lang), lang)]),
    partsOf(pack.decisions, lang, (rows) => [table(SAID, rows, (line) => decisionRow(line, lang), lang)]),
  ];
  const totals = [pack.leaders, pack.office, pack.up, pack.city, said, pack.decisions].map(({ total }) => total);
  return {
    title,
    lines: [
      `${fill(paper.met, { on: pack.on })}  ${fill(paper.since, { since: pack.since })}`,
      ...pack.asked.map(({ zh, en, clause }) => fill(paper.basis, { name: lang === 'en' ? en : zh, clause })),
      pack.counts
        .map(({ level, open, late }) => fill(paper.counts, { level: matters.level[level], open, late }))
        .join(sheets.printed.joint),
    ],
    parts: names.flatMap((name, at): PaperPart[] => [
      { heading: fill(paper.part, { n: paper.numbers[at] ?? '', name, total: totals[at] ?? 0 }), level: 1 },
      ...(bodies[at] ?? []),
    ]),
    foot: printed.foot,
    page: sheets.printed.page,
  };
}

/** A section with its rows; it says so where there are none, or more than stand here. */
function partsOf<T>(
  { total, rows }: { readonly total: number; readonly rows: readonly T[] },
  lang: Language,
  laid: (rows: readonly T[]) => PaperPart[],
): PaperPart[] {
  const { paper } = WORDS[lang].sheets.dispatch;
  if (rows.length === 0) return [{ text: paper.none }];
  const more = total > rows.length ? [{ text: fill(paper.first, { total, n: rows.length }) }] : [];
  return [...more, ...laid(rows)];
}

/** What waits for each leader, in the order of what is most urgent; what names none comes last. */
function byLeader(rows: readonly Line[], lang: Language): PaperPart[] {
  const { paper } = WORDS[lang].sheets.dispatch;
  const named = [...new Set(rows.map(({ leader }) => leader))].toSorted((a, b) => Number(!a) - Number(!b));
  return named.flatMap((leader): PaperPart[] => {
    const own = rows.filter((row) => row.leader === leader);
    return [
      { heading: fill(paper.leader, { name: leader ?? paper.noLeader, total: own.length }), level: 2 },
      openTable(own, lang),
    ];
  });
}

const openTable = (rows: readonly Line[], lang: Language): PaperPart =>
  table(
    OPEN,
    rows,
    (line) => [
      matterOf(line, lang),
      lines(line.unit, line.person),
      problemState(line, lang),
      line.due,
      line.proposal,
      line.lastNote,
    ],
    lang,
  );

function table<T>(
  ids: readonly Column[],
  rows: readonly T[],
  row: (line: T) => readonly Text[],
  lang: Language,
): PaperPart {
  const { columns } = WORDS[lang].sheets.dispatch.paper;
  return {
    columns: ids.map((id) => ({ heading: columns[id], width: WIDTHS[id] })),
    rows: rows.map((line, n) => [String(n + 1), ...row(line).map((text) => text ?? '')]),
  };
}

const lines = (...texts: readonly Text[]): string => texts.filter(Boolean).join('\n');

function matterOf({ title, project, raisedBy, raisedOn, age }: Line, lang: Language): string {
  const { raised } = WORDS[lang].sheets.dispatch.paper;
  return lines(title, project?.name, fill(raised, { unit: raisedBy ?? '', on: raisedOn, age }).trim());
}

const saidRow = (line: Pack['said'][number], lang: Language): readonly Text[] => [
  matterOf(line, lang),
  lines(line.unit, line.person),
  lines(`${line.on} ${line.by} ${WORDS[lang].matters.move[line.act as 'problem.decide']}`, line.said),
  problemState(line, lang),
  line.due,
  line.lastNote,
];

function decisionRow(line: Pack['decisions']['rows'][number], lang: Language): readonly Text[] {
  const { matters, sheets } = WORDS[lang];
  const { paper } = sheets.dispatch;
  return [
    lines(line.title || paper.explain, line.project?.name),
    lines(line.unit?.name, line.person),
    line.metOn && fill(paper.metOn, { on: line.metOn }),
    matters.state.decision[line.state],
    line.due,
    line.lastNote,
  ];
}
