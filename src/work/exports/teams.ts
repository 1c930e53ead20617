import { fill } from '../../contract/words/fill.ts';
import { WORDS } from '../../contract/words/words.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { TeamsAsked } from '../../store/teams.ts';
import type { Scene } from '../scene.ts';
import { readerOf } from '../views/reader.ts';
import { teamLines } from '../views/teams.ts';
import type { ExportedFile } from './export-file.ts';
import { handOutList, type ListFile, wholeList } from './plain-list.ts';
import { runningOn } from './running.ts';

type Narrowed = Pick<TeamsAsked, 'show' | 'unit' | 'tier'> & ListFile;
type Post = Awaited<ReturnType<typeof teamLines>>[number]['lacks'][number]['post'];

const COLUMNS = [
  ['no', 'number', 5],
  ['project', 'text', 32],
  ['unit', 'text', 22],
  ['tier', 'text', 18],
  ['lacks', 'text', 36],
  ['holds', 'text', 50],
] as const;

/** 项目责任人清单 (DS-4, XC-3.2): the projects that match, with whom they lack and whom they have. */
export async function exportTeams(
  scene: Scene,
  { lang, format, post, ...filter }: Narrowed & { readonly post?: Post | undefined },
): Promise<ExportedFile | Refusal> {
  const { reach } = await readerOf(scene, 'project.read');
  const found = await wholeList(scene, { reads: 'project.read', format }, (tx, window) =>
    teamLines(tx, scene, { reach, post, ...filter }, window),
  );
  if (isRefusal(found)) return found;
  const { names } = await runningOn(scene, scene.today, lang);
  const { between, sheets } = WORDS[lang];
  const words = between.sheet.teams;
  const { joint, and } = sheets.printed;
  const postName = (it: Post) => (it === 'plan' ? words.plan : between.post[it]);
  const said = [
    words.show[filter.show],
    ...(post ? [postName(post)] : []),
    ...(filter.unit ? [names.unit.get(filter.unit) ?? filter.unit] : []),
    ...(filter.tier ?? []).map((it) => names.tier.get(it) ?? it),
  ];
  return handOutList(scene, {
    what: 'teams',
    format,
    lang,
    head: found.head,
    title: words.title,
    total: sheets.matters.total,
    filter: { post, ...filter },
    said: said.join(and),
    frozen: 2,
    columns: COLUMNS.map(([id, kind, width]) => [words.columns[id], kind, width]),
    rows: found.rows.map((it, n) => [
      n + 1,
      it.project.name,
      it.unit.name,
      names.tier.get(it.tier) ?? it.tier,
      it.lacks
        .map((one) => fill(between.teamLack[one.post === 'plan' ? 'plan' : one.why], { post: postName(one.post) }))
        .join(joint),
      it.holds.map((one) => `${postName(one.post)} ${one.name}`).join(joint),
    ]),
  });
}
