import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import { insertTemplate, lockTemplates, versionsOf } from '../../../store/procedure-templates.ts';
import { command } from '../../command.ts';

/** Gives up a list the government made: the shipped one holds again, or none. Its versions stay. */
export const giveUpTemplate = command({
  noun: 'template',
  load: async (tx, { id }: { id: string }, { tenantId }) => {
    await lockTemplates(tx, tenantId);
    return { newest: (await versionsOf(tx, tenantId, id))[0] };
  },
  sees: (actor) => may(actor, 'matter.read'),
  allows: (actor) => may(actor, 'matter.coordinate'),
  version: ({ newest }) => ({ version: newest?.version ?? 0, values: {} }),
  decide: ({ newest }, _, { now }) =>
    !newest || newest.givenUp
      ? refuse('not-found', 'no-such-template')
      : { ...newest, version: newest.version + 1, givenUp: true, reason: null, at: now },
  save: (tx, it, { tenantId, seq, actor }) => insertTemplate(tx, { ...it, tenantId, seq, by: actor.name }),
  entry: ({ id, version, zh }) => ({
    act: 'template.give-up',
    subjectId: null,
    body: { template: id, version, name: zh },
  }),
  reply: ({ id, version }) => ({ id, version }),
});
