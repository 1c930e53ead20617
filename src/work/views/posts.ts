import { reachOf } from '../../domain/may.ts';
import { UNIT_POSTS } from '../../domain/regime/who.ts';
import { refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { unitsWithPosts } from '../../store/posts.ts';
import type { Scene } from '../scene.ts';

/** Which unit holds which post, for whoever sees what all units owe. */
export async function postsOf({ db, tenantId, actor }: Scene) {
  if (reachOf(actor, 'duty.read') !== 'all') return refuse('not-allowed', 'no-permission');
  const units = await readTenant(db, tenantId, (tx) => unitsWithPosts(tx, tenantId));
  return {
    posts: UNIT_POSTS.map((post) => {
      const holder = units.find(({ posts }) => posts.includes(post));
      return { post, unit: holder ? { id: holder.id, name: holder.name } : null };
    }),
  };
}
