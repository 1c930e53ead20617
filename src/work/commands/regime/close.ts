import { forbids, move } from '../../../domain/matter/matter.ts';
import { may } from '../../../domain/may.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { lockMatter } from '../../../store/known-matters.ts';
import { moveMatter } from '../../../store/matters.ts';
import { command } from '../../command.ts';

interface Input {
  readonly id: string;
  readonly reason?: string | undefined;
}

/** An act that ends a proposal and changes nothing else. */
const closing = (act: 'regime.refuse' | 'regime.withdraw') =>
  command({
    noun: 'adoption',
    load: (tx, { id }: Input, { tenantId }) => lockMatter(tx, tenantId, 'adoption', id),
    sees: (actor) => may(actor, 'regime.read'),
    allows: (actor, matter) => forbids(matter, act, actor) ?? true,
    decide: (matter, { reason }, { actor, today }) => {
      const moved = move(matter, act, { reason }, { actor, today });
      return isRefusal(moved) ? moved : { matter, moved };
    },
    save: (tx, { matter, moved }, acting) => moveMatter(tx, matter, moved, acting),
    entry: ({ matter, moved }) => ({
      act,
      subjectId: matter.id,
      body: { regime: matter.regime, version: matter.regimeVersion, reason: moved.reason },
    }),
    reply: ({ matter }) => ({ id: matter.id }),
  });

/** Does not agree to what another person proposed, and says why. */
export const refuseProposal = closing('regime.refuse');

/** Takes back what one proposed oneself. */
export const withdrawProposal = closing('regime.withdraw');
