import { sayCardLeaf } from '../contract/words/say-card.ts';
import { WORDS } from '../contract/words/words.ts';
import { card } from '../domain/matter/lives/card.ts';
import type { StateOf } from '../domain/matter/kinds.ts';
import { isRefusal } from '../domain/refusal.ts';
import { cardShown, cardsPreviewed, cardsSeen } from '../work/views/cards.ts';
import { type Call, type CliCommand, EXIT, UsageFault } from './cli.ts';
import { line } from './lines.ts';
import { unitOption } from './unit-option.ts';
import { wholeList } from './whole-list.ts';

type Shown = ReturnType<typeof cardShown>;

const WIDTHS = [22, 10, 10, 12, 12];

/** `luodi cards`: the cards as they stood on a day, or with --asked what the rules ask for then. */
export const cards: CliCommand = {
  name: 'cards',
  summary: {
    'zh-CN': '红黄牌：某日的状态、缘由和期限；--asked 列出按规则应提出的红黄牌，不写入。',
    en: 'Cards as they stood on a day, with why and by when; --asked tells what the rules ask for, and writes nothing.',
  },
  usage: '[--asked] [--regime ID] [--unit NAME] [--state STATE] [--as-of DAY] [--tenant SLUG] [--json]',
  options: {
    asked: { type: 'boolean' },
    regime: { type: 'string' },
    unit: { type: 'string' },
    state: { type: 'string' },
  },
  async run(call) {
    const regime = call.values['regime'] as string | undefined;
    return call.values['asked'] ? askedFor(call, regime) : kept(call, regime);
  },
};

async function kept(call: Call, regime: string | undefined): Promise<number> {
  const state = stateOption(call);
  const { scene } = await call.enter();
  const unit = (await unitOption(call, scene))?.id;
  const found = await wholeList((page) => cardsSeen(scene, { ...page, asOf: call.asOf, regime, unit, state }));
  if (isRefusal(found)) return call.refused(found);
  if (call.json) call.print(JSON.stringify(found.map((it) => told(it, call))));
  else for (const it of found) inWords(call, it);
  return EXIT.ok;
}

function stateOption(call: Call): readonly string[] | undefined {
  const given = call.values['state'];
  if (given === undefined) return undefined;
  if (!(card.states as readonly unknown[]).includes(given))
    throw new UsageFault(`--state ${String(given)}: one of ${card.states.join(', ')}`);
  return [String(given)];
}

const told = (it: Shown, { language }: Call) => ({
  card: it.id,
  regime: it.regime,
  version: it.regimeVersion,
  rule: it.rule,
  clause: it.clause,
  colour: it.colour,
  unit: it.unit?.name ?? null,
  period: it.period,
  state: it.state,
  asOf: it.asOf,
  raisedOn: it.raisedOn,
  due: it.due,
  closedOn: it.closedOn,
  cause: it.cause ?? null,
  because: it.because.map((leaf) => sayCardLeaf(leaf, language)),
});

function inWords(call: Call, it: Shown): void {
  const { colour, state } = WORDS[call.language].matters;
  const because = it.because.map((leaf) => sayCardLeaf(leaf, call.language)).join(' ');
  const [name, stands] = [it.unit?.name ?? '', state.card[it.state as StateOf<'card'>]];
  call.print(line([name, it.period, colour[it.colour], stands, it.due ?? '', because], WIDTHS));
}

async function askedFor(call: Call, wanted: string | undefined): Promise<number> {
  const { scene } = await call.enter();
  const found = await cardsPreviewed(scene, { asOf: call.asOf });
  if (isRefusal(found)) return call.refused(found);
  const all = found.regimes
    .filter(({ regime }) => (wanted ?? regime) === regime)
    .flatMap(({ regime, cards: asked }) =>
      asked.map(({ unit, period, colour, clause, asOf, because, there }) => ({
        regime,
        clause,
        colour,
        unit: unit.name,
        period,
        asOf,
        there,
        because: because.map((leaf) => sayCardLeaf(leaf, call.language)),
      })),
    );
  const { colour } = WORDS[call.language].matters;
  if (call.json) call.print(JSON.stringify(all));
  else
    for (const it of all)
      call.print(line([it.unit, it.period, colour[it.colour], it.there ? '✓' : '', '', it.because.join(' ')], WIDTHS));
  return EXIT.ok;
}
