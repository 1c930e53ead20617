import { type Moved, move } from '../../../domain/matter/matter.ts';
import type { Nameable } from '../../../domain/matter/mentions.ts';
import { LADDER, type Rung, rungAbove } from '../../../domain/matter/problem.ts';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import { companySpeaks } from '../../../store/company.ts';
import type { Tx } from '../../../store/connection.ts';
import type { KnownMatter } from '../../../store/known-matters.ts';
import { moveMatter } from '../../../store/matters.ts';
import { lockParts } from '../../../store/problem-parts.ts';
import { unitPath } from '../../../store/units.ts';
import { command } from '../../command.ts';
import type { Scene } from '../../scene.ts';
import { type MoveInput, movesOf, type Reckoned } from '../matter/move.ts';

type Problem = KnownMatter<'problem'>;

/** What goes for every part when it goes for the whole; the word of each company is asked of each part by itself. */
const FOLLOWED: ReadonlySet<string> = new Set([
  'problem.progress',
  'problem.escalate',
  'problem.propose',
  'problem.agree',
  'problem.decide',
  'problem.refer',
  'problem.put-off',
  'problem.hand-over',
  'problem.extend',
  'problem.pause',
  'problem.go-on',
  'problem.resolve',
]);

/** It climbs one rung at a time; a rung that has answered hands it back, and going up asks the next one. */
async function reckon(tx: Tx, matter: Problem, input: MoveInput, scene: Scene): Promise<Reckoned | Refusal> {
  const { level, body } = matter;
  const { tenantId } = scene;
  const { act, unit, level: wanted, person, note } = input;
  if (unit && !(await unitPath(tx, tenantId, unit))) return refuse('invalid', 'no-such-unit', { field: 'unit' });
  if (wanted && !LADDER.includes(wanted as Rung)) return refuse('invalid', 'no-such-level', { field: 'level' });
  const owner = { person: body.person ?? null };
  switch (act) {
    case 'problem.escalate':
      if (wanted && wanted !== rungAbove(level))
        return refuse('invalid', 'not-the-next-level', { field: 'level', next: rungAbove(level) ?? null });
      // What goes up to the city is followed there by somebody (XC-2.2), who does not take the owner's place.
      if (wanted === 'city' && !person?.trim()) return refuse('invalid', 'follower-missing', { field: 'person' });
      return { body: { ...ASKED_ANEW, ...(person ? { ...owner, follower: person.trim() } : {}) } };
    case 'problem.ask-up':
      return { body: { askedUp: true } };
    case 'problem.propose':
      return { body: { proposal: note?.trim() ?? null, ...(level === 'office' ? { answered: level } : {}) } };
    case 'problem.agree':
      return typeof body.proposal === 'string'
        ? { body: { answered: level, agreed: body.proposal } }
        : refuse('conflict', 'nothing-proposed');
    case 'problem.decide':
      return { body: { answered: level } };
    case 'problem.refer':
      return { body: { ...ASKED_ANEW, ...owner, follower: person?.trim() ?? null } };
    case 'problem.confirm':
    case 'problem.dispute':
      return (await companyElsewhere(tx, matter, scene)) ?? {};
    default:
      return {};
  }
}

/** A unit says in the company's name what the company cannot say itself. */
async function companyElsewhere(tx: Tx, { projectId }: Problem, { tenantId, actor, today }: Scene) {
  if (projectId === null || actor.roles.includes('company')) return undefined;
  return (await companySpeaks(tx, tenantId, projectId, today)) ? refuse('conflict', 'company-says-itself') : undefined;
}

/** A rung it has just come to has neither answered nor been asked for. */
const ASKED_ANEW = { answered: null, proposal: null, askedUp: null };

const moving = movesOf('problem', reckon);

/** Referred by the leaders, it stands at the city. */
const atTheCity = (moved: Moved<'problem'>): Moved<'problem'> =>
  moved.act === 'problem.refer' ? { ...moved, body: { ...moved.body, level: 'city' } } : moved;

interface Subject {
  readonly matter: Problem;
  readonly reckoned: Reckoned | Refusal;
  readonly named: readonly Nameable[];
  readonly parts: readonly Problem[];
}

interface Outcome {
  readonly matter: Problem;
  readonly moved: Moved<'problem'>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly followed: readonly { readonly part: Problem; readonly moved: Moved<'problem'> }[];
}

/** Takes a problem through its life, and with it the parts that were gathered into it. */
export const moveProblem = command<MoveInput, Subject, Outcome, ReturnType<typeof moving.reply>>({
  ...moving,
  load: async (tx, input: MoveInput, scene) => {
    const subject = await moving.load(tx, input, scene);
    const parts = subject && FOLLOWED.has(input.act) ? await lockParts(tx, scene.tenantId, input.id) : [];
    return subject && { ...subject, parts };
  },
  decide: (subject, input, given) => {
    const outcome = moving.decide(subject, input, given);
    if (isRefusal(outcome)) return outcome;
    const { id: _, act: __, ...said } = input;
    const followed = subject.parts.flatMap((part) => {
      const moved = move(part, outcome.moved.act, said, given);
      return isRefusal(moved) ? [] : [{ part, moved: atTheCity(moved) }];
    });
    return { ...outcome, moved: atTheCity(outcome.moved), followed };
  },
  save: async (tx, { matter, moved, body, followed }, acting) => {
    await moveMatter(tx, matter, moved, acting, body);
    for (const one of followed) await moveMatter(tx, one.part, one.moved, acting, { ...body, with: matter.id });
  },
  entry: (outcome) => {
    const { act, subjectId, body } = moving.entry(outcome);
    const parts = outcome.followed.map(({ part }) => part.id);
    return { act, subjectId, body: { ...body, ...(parts.length > 0 ? { parts } : {}) } };
  },
});
