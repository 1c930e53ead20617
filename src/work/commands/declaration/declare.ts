import type { z } from 'zod';
import type { declare as contract } from '../../../contract/declarations.ts';
import { checkCreditCode } from '../../../domain/credit-code.ts';
import { declarableFrom, declarationFault } from '../../../domain/declaration.ts';
import { raise } from '../../../domain/matter/matter.ts';
import { may } from '../../../domain/may.ts';
import { isRefusal, refuse } from '../../../domain/refusal.ts';
import { normaliseName } from '../../../domain/text.ts';
import { projectOfCompany } from '../../../store/declarations.ts';
import { insertMatters } from '../../../store/matters.ts';
import { unitPath } from '../../../store/units.ts';
import { command } from '../../command.ts';
import { runningRegimes } from '../../views/standings.ts';
import { movedEntry } from '../matter/entry.ts';

/** The person's own unit declares what it means to collect or inspect; the company is named in full, so that none is guessed. */
export const declare = command({
  noun: 'matter',
  load: async (tx, { company }: z.output<(typeof contract)['input']>, { tenantId, actor, today }) => {
    const own = actor.unitId === null ? undefined : await unitPath(tx, tenantId, actor.unitId);
    const code = checkCreditCode(company);
    const named = { comparedName: normaliseName(company), creditCode: isRefusal(code) ? null : code };
    const from = declarableFrom(await runningRegimes(tx, tenantId, today), today);
    return { own, from, found: own && (await projectOfCompany(tx, tenantId, named)) };
  },
  sees: (actor) => may(actor, 'matter.read'),
  allows: (actor, { own }) => own !== undefined && may(actor, 'matter.handle', { units: [own] }),
  decide: ({ own = [], from, found }, { class: kind, title, basis, on, ...rest }, { actor, today, newId }) => {
    if (!found) return refuse('invalid', 'no-such-company', { field: 'company' });
    const much = { amount: rest.amount ?? null, inspectors: rest.inspectors ?? null };
    const fault = declarationFault({ class: kind, on, ...much }, today, from);
    if (fault) return fault;
    const moved = raise('declaration', 'declaration.declare', [own], { note: rest.note }, { actor, today, due: on });
    if (isRefusal(moved)) return moved;
    return {
      id: newId(),
      moved,
      unitId: actor.unitId,
      projectId: found.id,
      regime: null,
      regimeVersion: null,
      rule: null,
      period: '',
      raisedOn: today,
      title,
      class: kind,
      raisedBy: actor.id,
      body: { basis, on, ...much, company: found.company ?? rest.company },
    };
  },
  save: (tx, declared, acting) => insertMatters(tx, [declared], acting),
  entry: (declared) => {
    const { act, subjectId, body } = movedEntry(declared, declared.moved);
    return { act, subjectId, body: { ...body, title: declared.title, class: declared.class, ...declared.body } };
  },
  reply: ({ id }) => ({ id, version: 1 }),
});
