import { abilities } from '../../domain/may.ts';
import { adoptionsOn } from '../../store/adoptions.ts';
import { readTenant } from '../../store/connection.ts';
import { regimeOf } from '../../store/regime-files.ts';
import type { SignedIn } from '../../store/sessions.ts';
import type { Scene } from '../scene.ts';

/** The signed-in person and what they may do. */
export async function meOf(scene: Scene, who: SignedIn) {
  const { db, tenantId, today } = scene;
  const adopted = await readTenant(db, tenantId, (tx) => adoptionsOn(tx, tenantId, today));
  return {
    tenant: who.tenant,
    person: {
      id: who.id,
      name: who.name,
      post: who.post,
      unit: who.unitId === null || who.unit === null ? null : { id: who.unitId, name: who.unit },
      roles: who.roles,
      mustChangePassword: who.firstPassword,
    },
    abilities: abilities(scene.actor),
    today,
    regimes: adopted.map((it) => {
      const { id, title } = regimeOf(it);
      return { id, zh: title.zh, en: title.en };
    }),
  };
}
