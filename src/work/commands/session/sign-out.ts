import { endSession } from '../../../store/sessions.ts';
import { command } from '../../command.ts';

/** Ends one session of the actor. */
export const signOut = command({
  noun: 'session',
  load: async (_tx, input: { tokenHash: Buffer }) => input,
  sees: () => true,
  allows: () => true,
  decide: ({ tokenHash }, _input, { actor }) => ({ tokenHash, personId: actor.id }),
  save: (tx, { tokenHash }, { tenantId }) => endSession(tx, { tenantId, hash: tokenHash }),
  entry: ({ personId }) => ({ act: 'session.sign-out', subjectId: personId, body: {} }),
  reply: () => ({}),
});
