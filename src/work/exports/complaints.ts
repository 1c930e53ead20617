import { WORDS } from '../../contract/words/words.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { ComplaintsAsked } from '../../store/complaints.ts';
import type { Scene } from '../scene.ts';
import { askedBy, complaintLines, seesWho } from '../views/complaints.ts';
import type { ExportedFile } from './export-file.ts';
import { handOutList, type ListFile, wholeList } from './plain-list.ts';

type Narrowed = Pick<Parameters<typeof askedBy>[1], 'state' | 'class' | 'late'>;

const COLUMNS = [
  ['no', 'number', 5],
  ['number', 'text', 20],
  ['class', 'text', 12],
  ['state', 'text', 10],
  ['unit', 'text', 20],
  ['due', 'day', 11],
  ['closedOn', 'day', 11],
] as const;

/** What would tell who complained, and when; no column of it for a unit. */
const WHOLE = [
  ['raisedOn', 'day', 11],
  ['words', 'text', 50],
  ['about', 'text', 20],
  ['name', 'text', 20],
  ['creditCode', 'text', 20],
  ['contact', 'text', 18],
  ['project', 'text', 26],
] as const;

/** 企业投诉清单 (DS-12): the complaints that match; of who complained as much as this person sees on the page. */
export async function exportComplaints(
  scene: Scene,
  { lang, format, ...filter }: Narrowed & ListFile,
): Promise<ExportedFile | Refusal> {
  const asked: ComplaintsAsked = await askedBy(scene, filter);
  const found = await wholeList(scene, { reads: 'complaint.read', format }, (tx, window) =>
    complaintLines(tx, scene, asked, window),
  );
  if (isRefusal(found)) return found;
  const { between, matters, sheets } = WORDS[lang];
  const words = between.sheet.complaints;
  const whole = seesWho(scene.actor);
  const said = [
    ...(filter.state ?? []).map((it) => matters.state.complaint[it]),
    ...(filter.class ? [matters.complaintClass[filter.class]] : []),
    ...(filter.late ? [words.late] : []),
  ];
  return handOutList(scene, {
    what: 'complaints',
    format,
    lang,
    head: found.head,
    title: words.title,
    total: sheets.matters.total,
    filter,
    said: said.join(sheets.printed.and) || sheets.matters.all,
    frozen: 2,
    columns: [...COLUMNS, ...(whole ? WHOLE : [])].map(([id, kind, width]) => [words.columns[id], kind, width]),
    rows: found.rows.map((it, n) => [
      n + 1,
      it.number,
      matters.complaintClass[it.class],
      matters.state.complaint[it.state],
      it.unit?.name ?? null,
      it.due && { day: it.due },
      it.closedOn && { day: it.closedOn },
      ...(whole
        ? [
            it.raisedOn && { day: it.raisedOn },
            it.words,
            it.about,
            it.from?.name ?? null,
            it.from?.creditCode ?? null,
            it.from?.contact ?? null,
            it.from?.project?.name ?? null,
          ]
        : []),
    ]),
  });
}
