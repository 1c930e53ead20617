import { may } from '../../domain/may.ts';
import { circlesIn, type TemplateInForce, templatesInForce } from '../../domain/procedures/own-template.ts';
import { TEMPLATES } from '../../domain/procedures/template.ts';
import { refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { newestTemplates, versionsOf } from '../../store/procedure-templates.ts';
import type { Scene } from '../scene.ts';

/** Lists of procedures as they are in force: shipped, or this government's own. */
export async function templatesSeen({ db, tenantId, actor }: Scene) {
  if (!may(actor, 'matter.read')) return refuse('not-allowed', 'no-permission');
  const newest = await readTenant(db, tenantId, (tx) => newestTemplates(tx, tenantId));
  return { templates: templatesInForce(TEMPLATES, newest).map(shown), mayEdit: may(actor, 'matter.coordinate') };
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
