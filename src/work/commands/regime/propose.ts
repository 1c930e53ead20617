import type { z } from 'zod';
import type { proposeRegime as contract } from '../../../contract/proposals.ts';
import { raise } from '../../../domain/matter/matter.ts';
import { may } from '../../../domain/may.ts';
import { planAdoption } from '../../../domain/regime/adopting.ts';
import { toldOf } from '../../../domain/regime/proposal.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { lockAdoptions, standingAdoptions } from '../../../store/adoptions.ts';
import { insertMatters } from '../../../store/matters.ts';
import { shippedText, soundRegime } from '../../../store/regime-files.ts';
import { keepText, keptTexts, sha256Of, type TextLine } from '../../../store/regime-texts.ts';
import { chosenRegime } from '../../back-test/source.ts';
import { command } from '../../command.ts';

/** Proposes that a regime runs from a day on; its text is kept as it stands now, and another person decides. */
export const proposeRegime = command({
  noun: 'adoption',
  load: async (tx, input: z.output<(typeof contract)['input']>, { tenantId }) => {
    await lockAdoptions(tx, tenantId);
    const chosen = await chosenRegime(tx, tenantId, input);
    const others = isRefusal(chosen) ? [] : versionsOf(chosen.regime.id, await keptTexts(tx, tenantId));
    return { chosen, others, adoptions: await standingAdoptions(tx, tenantId) };
  },
  sees: (actor) => may(actor, 'regime.read'),
  allows: (actor) => may(actor, 'regime.propose'),
  decide: ({ chosen, others, adoptions }, input, { actor, today, newId }) => {
    if (isRefusal(chosen)) return chosen;
    const { regime, text, settings, own } = chosen;
    if (own && others.some((it) => it.version === regime.version && it.text !== text))
      return refuse('conflict', 'version-taken', { regime: regime.id, version: regime.version, field: 'text' });
    const { from, until = null, instead = null, rank = null } = input;
    const wanted = { regime: regime.id, from, until, instead, rank };
    const plan = planAdoption(adoptions, wanted);
    if (isRefusal(plan)) return plan;
    const moved = raise('adoption', 'regime.propose', [], { reason: input.reason }, { actor, today });
    if (isRefusal(moved)) return moved;
    const { version, title } = regime;
    return { id: newId(), textId: newId(), text, moved, today, proposal: { ...wanted, version, title, settings } };
  },
  save: async (tx, { id, textId, text, moved, today, proposal }, acting) => {
    const { tenantId, seq } = acting;
    const { regime, version } = proposal;
    const kept = await keepText(tx, { tenantId, newId: textId, regime, version, text, seq });
    const body = { what: 'adopt', ...proposal, textId: kept };
    const about = { regime, regimeVersion: version, rule: null, unitId: null, projectId: null, period: id };
    await insertMatters(tx, [{ id, moved, raisedOn: today, body, ...about }], acting);
  },
  entry: ({ id, text, proposal, moved }) => ({
    act: 'regime.propose',
    subjectId: id,
    body: { ...toldOf({ what: 'adopt', ...proposal }), sha256: sha256Of(text), reason: moved.reason },
  }),
  reply: ({ id }) => ({ id }),
});

/** Every text of the regime that is known under a version: those the government has kept, and the product's own. */
function versionsOf(regime: string, kept: readonly TextLine[]): Pick<TextLine, 'version' | 'text'>[] {
  const shipped = shippedText(regime);
  return [
    ...kept.filter((it) => it.regime === regime),
    ...(shipped === undefined ? [] : [{ version: soundRegime(regime).version, text: shipped }]),
  ];
}
