import type { z } from 'zod';
import type { putTemplate as contract } from '../../../contract/procedure-templates.ts';
import { may } from '../../../domain/may.ts';
import { circlesIn, templateFault } from '../../../domain/procedures/own-template.ts';
import type { Template, TemplateLine } from '../../../domain/procedures/template.ts';
import { refuse } from '../../../domain/refusal.ts';
import { insertTemplate, lockTemplates, versionsOf } from '../../../store/procedure-templates.ts';
import { listUnits } from '../../../store/units.ts';
import { command } from '../../command.ts';

/** Keeps a new version of a list of procedures; what was planned with an older one stays as it was. */
export const putTemplate = command({
  noun: 'template',
  load: async (tx, { id, lines }: z.output<(typeof contract)['input']>, { tenantId }) => {
    await lockTemplates(tx, tenantId);
    const [newest] = await versionsOf(tx, tenantId, id);
    const wanted = lines.flatMap(({ unit }) => unit ?? []);
    const units = wanted.length > 0 ? new Set((await listUnits(tx, tenantId)).map((unit) => unit.id)) : new Set();
    return { newest, units };
  },
  sees: (actor) => may(actor, 'matter.read'),
  allows: (actor) => may(actor, 'matter.coordinate'),
  version: ({ newest }) => ({
    version: newest?.version ?? 0,
    values: newest ? { zh: newest.zh, en: newest.en, lines: newest.lines } : {},
  }),
  decide: ({ newest, units }, { id, zh, en, reason, lines: typed }, { now }) => {
    const lines = typed.map(inBoth);
    const fault = templateFault(lines);
    if (fault) return fault;
    const nowhere = lines.findIndex(({ unit }) => unit && !units.has(unit));
    if (nowhere >= 0) return refuse('invalid', 'no-such-unit', { field: `lines.${nowhere}.unit` });
    const kept = { id, zh, en: en || zh, lines };
    if (newest && !newest.givenUp && same(newest, kept)) return refuse('conflict', 'nothing-changed');
    return { ...kept, version: (newest?.version ?? 0) + 1, reason, at: now };
  },
  save: (tx, it, { tenantId, seq, actor }) =>
    insertTemplate(tx, { ...it, tenantId, seq, by: actor.name, givenUp: false }),
  entry: ({ id, version, zh, lines, reason }) => ({
    act: 'template.put',
    subjectId: null,
    body: { template: id, version, name: zh, lines, reason },
  }),
  reply: ({ id, version, lines }) => ({ id, version, circles: circlesIn(lines) }),
});

/** Whether a version says what the one before said; the database keeps no order of names. */
const same = (a: Template, b: Template): boolean => saying(a) === saying(b);
const saying = ({ zh, en, lines }: Template): string =>
  JSON.stringify([
    zh,
    en,
    lines.map(({ id, zh: name, en: named, department: d, unit, post, papers, limit, after }) => [
      id,
      name,
      named,
      d.zh,
      d.en,
      unit ?? null,
      post ?? null,
      papers.map((paper) => [paper.zh, paper.en]),
      limit,
      after,
    ]),
  ]);

type Typed = z.output<(typeof contract)['input']>['lines'][number];

/** A word that was given in one language only stands in both, so that nobody reads an empty line. */
const both = <T extends { readonly zh: string; readonly en: string }>(it: T): T => ({
  ...it,
  zh: it.zh || it.en,
  en: it.en || it.zh,
});

const inBoth = ({ department, papers, ...line }: Typed): TemplateLine => ({
  ...both(line),
  unit: line.unit ?? null,
  post: line.post ?? null,
  department: both(department),
  papers: papers.filter(({ zh, en }) => zh !== '' || en !== '').map(both),
});
