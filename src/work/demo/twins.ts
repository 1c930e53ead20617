import { addDays } from '../../domain/day.ts';
import type { Chance } from './chance.ts';
import type { Draft, Span } from './drafts.ts';
import { hasRoomFor, rounded } from './intents.ts';
import { openFrom } from './office-days.ts';
import type { Government } from './units.ts';

/** One investment that stands in the ledger more than once, as real ledgers hold them. */
export interface Twins {
  readonly how: 'renamed' | 'split';
  readonly of: string;
  readonly as: readonly string[];
}

const RENAMED = 12;
const SPLIT = 4;

/** Twenty rows that should not be there: the same project filed again under another name, or whole and in parts. */
export function makeTwins(
  chance: Chance,
  drafts: readonly Draft[],
  { government, span }: { government: Government; span: Span },
): { drafts: Draft[]; twins: Twins[] } {
  const known = addDays(span.last, -60);
  const made: Draft[] = [];
  const twins: Twins[] = [];
  const signed = drafts.filter(
    (it) => it.course.signed && it.course.signed < known && !it.course.exited && it.key.startsWith('signed'),
  );
  const large = signed.filter((it) => it.intent.worth > 60_000 && it.intent.currency === 'CNY' && !it.intent.rents);
  const names = new Set(drafts.map((it) => it.name));
  for (let n = 0; n < RENAMED; n++) {
    const of = chance.pick(signed.filter((it) => twins.every((twin) => twin.of !== it.id)));
    const twin = filedAgain(chance.of(`renamed ${n}`), of, {
      names,
      elsewhere: chance.happens(0.6),
      government,
      key: `renamed ${n}`,
    });
    made.push(twin);
    twins.push({ how: 'renamed', of: of.id, as: [twin.id] });
  }
  for (let n = 0; n < SPLIT; n++) {
    const of = chance.pick(large.filter((it) => twins.every((twin) => twin.of !== it.id)));
    const parts = inParts(chance.of(`split ${n}`), of, `split ${n}`);
    made.push(...parts);
    twins.push({ how: 'split', of: of.id, as: parts.map((it) => it.id) });
  }
  return { drafts: made, twins };
}

interface Again {
  readonly names: Set<string>;
  readonly elsewhere: boolean;
  readonly government: Government;
  readonly key: string;
}

function filedAgain(chance: Chance, of: Draft, { names, elsewhere, government, key }: Again): Draft {
  const { investor, product, place, trade } = of.intent;
  const neighbours = government.places.filter(
    (it) => it.county === place.county && it !== place && hasRoomFor(it, trade),
  );
  const forms = [
    `云川${investor.brand}${product.name}建设项目`,
    `${investor.brand}（云川）${product.name}项目`,
    `${investor.brand}${trade.name}项目`,
    `${place.county.name}${investor.brand}${product.name}项目`,
  ];
  const turn = chance.whole(0, forms.length - 1);
  const name = [...forms.slice(turn), ...forms.slice(0, turn)].find((it) => !names.has(it));
  const { host: _, ...rest } = of;
  const intent = {
    ...of.intent,
    place: elsewhere && neighbours.length > 0 ? chance.pick(neighbours) : place,
    tenThousands: rounded(of.intent.tenThousands * chance.pick([1, 1, 1.02, 0.97])),
  };
  return {
    ...rest,
    id: chance.id(),
    name: name ?? `${of.name}（重）`,
    intent,
    key,
    course: early(chance, of),
    content: `建设${product.name}项目，主要建设${product.parts}。`,
  };
}

/** The second filing was forgotten after a while: it knows the signing and perhaps the company, and then nothing more. */
function early(chance: Chance, { course }: Draft): Draft['course'] {
  const signed = course.signed && openFrom(addDays(course.signed, chance.whole(0, 6)));
  const registered =
    chance.happens(0.6) && course.reached.registered ? openFrom(addDays(course.reached.registered, 6)) : undefined;
  return { reached: registered ? { registered } : {}, ...(signed && { signed }) };
}

function inParts(chance: Chance, of: Draft, key: string): Draft[] {
  const share = chance.between(0.35, 0.6);
  const first = rounded(of.intent.tenThousands * share);
  const sizes = [first, of.intent.tenThousands - first];
  const bare = of.name.replace(/项目$/, '');
  return sizes.map((tenThousands, part) => ({
    ...of,
    id: chance.id(),
    key: `${key} ${part}`,
    name: `${bare}${part === 0 ? '一期' : '二期'}项目`,
    intent: { ...of.intent, tenThousands, worth: tenThousands },
    content: `${of.intent.product.name}${part === 0 ? '一期' : '二期'}工程，主要建设${of.intent.product.parts}。`,
    course: part === 0 ? of.course : early(chance, of),
  }));
}
