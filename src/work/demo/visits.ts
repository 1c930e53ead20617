import { addDays, type Day } from '../../domain/day.ts';
import type { DemoUnit, DemoVisit } from '../../store/demo-city.ts';
import type { Chance } from './chance.ts';
import type { Draft, Span } from './drafts.ts';
import { brandOf, FAR } from './invented-names.ts';
import { openBy } from './office-days.ts';
import type { Staff } from './staff.ts';
import type { Government } from './units.ts';

/** Visits are looked at for the length of a contest and some weeks more. */
const DAYS = 150;

interface Around {
  readonly government: Government;
  readonly staff: Staff;
  readonly span: Span;
}

/** Who went to whom before a project was talked about and signed, and the many ways that led nowhere. */
export function makeVisits(chance: Chance, drafts: readonly Draft[], around: Around): DemoVisit[] {
  const led = drafts.flatMap((draft) => ledTo(chance.of(draft.key), draft, around));
  const { departments, places } = around.government;
  const units = [...places.map(({ unit }) => unit), departments.commerce, departments.industry, departments.office];
  return [...led, ...units.flatMap((unit) => inVain(chance.of(unit.name), unit, around))];
}

/** A visit before the talks, and an invitation between them and the signing. */
function ledTo(chance: Chance, draft: Draft, { staff, span }: Around): DemoVisit[] {
  const { talks, signed } = draft.course;
  if (!talks || talks > span.last || talks < addDays(span.last, -DAYS) || !chance.happens(0.6)) return [];
  const { investor, place } = draft.intent;
  const unit = draft.host ?? place.unit;
  const about = { investorId: investor.id, projectId: draft.id, whom: investor.name };
  const visited = at(chance, unit, staff, {
    ...about,
    kind: 'outbound-visit',
    on: openBy(addDays(talks, -chance.whole(3, 25))),
    where: chance.pick(FAR),
    result: '对方有投资意向，约定来访考察',
  });
  if (!chance.happens(0.5)) return [visited];
  const came = openBy(addDays(talks, chance.whole(2, 20)));
  if (came > span.last) return [visited];
  const invited = at(chance, unit, staff, {
    ...about,
    kind: 'invitation',
    on: came,
    where: place.unit.name,
    result: signed && signed <= span.last ? '商定合同主要条款' : '看了选址，待对方内部决策',
  });
  return [visited, invited];
}

function inVain(chance: Chance, unit: DemoUnit, { staff, span }: Around): DemoVisit[] {
  const many = Math.round(chance.skewed(2, 0.9));
  return Array.from({ length: Math.min(many, 9) }, () => {
    const home = chance.pick(FAR);
    const invited = chance.happens(0.3);
    return at(chance, unit, staff, {
      kind: invited ? 'invitation' : 'outbound-visit',
      on: openBy(addDays(span.last, -chance.whole(0, DAYS))),
      whom: `${home}${brandOf(chance)}商会（演示）`,
      where: invited ? unit.name : home,
      result: chance.weighted([
        ['交换资料，保持联系', 4],
        ['对方暂无投资计划', 2],
        [null, 2],
      ]),
      investorId: null,
      projectId: null,
    });
  });
}

const at = (
  chance: Chance,
  unit: DemoUnit,
  staff: Staff,
  rest: Omit<DemoVisit, 'id' | 'unitId' | 'who'> & { readonly on: Day },
): DemoVisit => ({
  id: chance.id(),
  unitId: unit.id,
  who: `${staff.answerableOf.get(unit.id)?.[0] ?? unit.name}等 ${chance.whole(2, 5)} 人`,
  ...rest,
});
