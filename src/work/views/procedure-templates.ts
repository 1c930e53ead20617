import { may } from '../../domain/may.ts';
import { circlesIn, type TemplateInForce, templatesInForce } from '../../domain/procedures/own-template.ts';
import { TEMPLATES } from '../../domain/procedures/template.ts';
import { refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { unitsWithPosts } from '../../store/posts.ts';
import { newestTemplates, versionsOf } from '../../store/procedure-templates.ts';
import type { Scene } from '../scene.ts';

/** Lists of procedures as they are in force: shipped, or this government's own. */
export async function templatesSeen({ db, tenantId, actor }: Scene) {
  if (!may(actor, 'matter.read')) return refuse('not-allowed', 'no-permission');
  const { newest, holders } = await readTenant(db, tenantId, async (tx) => ({
    newest: await newestTemplates(tx, tenantId),
    holders: new Map(
      (await unitsWithPosts(tx, tenantId)).flatMap(({ id, posts }) => posts.map((post) => [post, id] as const)),
    ),
  }));
  // Where a list names a post, a plan begins with the unit that holds it now.
  const templates = templatesInForce(TEMPLATES, newest).map((it) => ({
    ...shown(it),
    lines: it.lines.map((line) => ({
      ...line,
      unit: line.unit ?? (line.post ? (holders.get(line.post) ?? null) : null),
    })),
  }));
  return { templates, mayEdit: may(actor, 'matter.coordinate') };
}

/** One list with all the versions there have been of it. */
export async function oneTemplate({ db, tenantId, actor }: Scene, id: string) {
  if (!may(actor, 'matter.read')) return refuse('not-allowed', 'no-permission');
  return readTenant(db, tenantId, async (tx) => {
    const versions = await versionsOf(tx, tenantId, id);
    const template = templatesInForce(TEMPLATES, versions.slice(0, 1)).find((it) => it.id === id);
    if (!template && versions.length === 0) return refuse('not-found', 'no-such-template');
    return {
      template: template ? shown(template) : null,
      version: versions[0]?.version ?? 0,
      versions: versions.map(({ version, by, at, reason, givenUp, lines }) => ({
        version,
        by,
        at: at.toISOString(),
        reason,
        givenUp,
        lines: lines.length,
      })),
    };
  });
}

const shown = (it: TemplateInForce) => ({ ...it, circles: circlesIn(it.lines) });
