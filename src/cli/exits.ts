import { sayReason } from '../contract/words/say-reason.ts';
import { WORDS } from '../contract/words/words.ts';
import type { StateOf } from '../domain/matter/kinds.ts';
import { exit } from '../domain/matter/lives/exit.ts';
import { isRefusal } from '../domain/refusal.ts';
import { exitShown, exitsSeen, warnedSeen } from '../work/views/exits.ts';
import { type Call, type CliCommand, EXIT, UsageFault } from './cli.ts';
import { line } from './lines.ts';
import { unitOption } from './unit-option.ts';
import { wholeList } from './whole-list.ts';

type Limits = ReturnType<typeof exitShown>['limits'];

const WIDTHS = [30, 22, 12, 12];

/** `luodi exits`: what a limit warns of or has passed on a day, or with --cases the cases that were opened. */
export const exits: CliCommand = {
  name: 'exits',
  summary: {
    'zh-CN': '退出：某日临近或超过期限的项目及所依据的各项期限；--cases 列出已立的退出事项。',
    en: 'Projects near or past a limit on a day, with every limit; --cases tells the exit cases that were opened.',
  },
  usage: '[--cases] [--regime ID] [--unit NAME] [--state STATE] [--as-of DAY] [--tenant SLUG] [--json]',
  options: {
    cases: { type: 'boolean' },
    regime: { type: 'string' },
    unit: { type: 'string' },
    state: { type: 'string' },
  },
  run: (call) => (call.values['cases'] ? casesTold(call) : warnedTold(call)),
};

/** Of a regime alone where one is named: only what its own limits say. */
const limitsOf = (call: Call, limits: Limits): Limits => {
  const wanted = call.values['regime'];
  return wanted === undefined ? limits : limits.filter(({ regime }) => regime === wanted);
};

const limitTold = (limit: Limits[number], { language }: Call) => ({
  regime: limit.regime,
  version: limit.version,
  rule: limit.rule,
  clause: limit.clause,
  state: limit.state,
  statutory: limit.statutory,
  because: sayReason(limit, language),
});

async function warnedTold(call: Call): Promise<number> {
  const state = stateOption(call, ['warning', 'over']);
  const { scene } = await call.enter();
  const unit = await unitOption(call, scene);
  const found = await wholeList((page) => warnedSeen(scene, { ...page, asOf: call.asOf, state }));
  if (isRefusal(found)) return call.refused(found);
  const rows = found
    .map((it) => ({ ...it, limits: limitsOf(call, it.limits) }))
    .filter((it) => it.limits.length > 0 && (unit === undefined || it.unit.id === unit.id));
  if (call.json) {
    const told = rows.map(({ project, unit: of, stage, exit: stands, signedOn, limits, case: open }) => ({
      project: project.name,
      unit: of.name,
      stage,
      state: stands,
      signedOn,
      limits: limits.map((limit) => limitTold(limit, call)),
      case: open?.state ?? null,
    }));
    call.print(JSON.stringify(told));
    return EXIT.ok;
  }
  const { exit: named } = WORDS[call.language].names;
  for (const { project, unit: of, exit: stands, signedOn, limits } of rows) {
    const because = limits.map((limit) => sayReason(limit, call.language)).join(' ');
    call.print(line([project.name, of.name, named[stands], signedOn ?? '', because], WIDTHS));
  }
  return EXIT.ok;
}

async function casesTold(call: Call): Promise<number> {
  const state = stateOption(call, exit.states);
  const { scene } = await call.enter();
  const unit = (await unitOption(call, scene))?.id;
  const found = await wholeList((page) => exitsSeen(scene, { ...page, asOf: call.asOf, unit, state }));
  if (isRefusal(found)) return call.refused(found);
  const rows = found
    .map((it) => ({ ...it, limits: limitsOf(call, it.limits) }))
    .filter(({ limits }) => limits.length > 0);
  const states = WORDS[call.language].matters.state.exit;
  if (call.json) {
    const told = rows.map((it) => ({
      case: it.id,
      project: it.project?.name ?? null,
      unit: it.unit?.name ?? null,
      state: it.state,
      raisedOn: it.raisedOn,
      due: it.due,
      closedOn: it.closedOn,
      cause: it.cause ?? null,
      outcome: it.outcome ?? null,
      limits: it.limits.map((limit) => limitTold(limit, call)),
    }));
    call.print(JSON.stringify(told));
    return EXIT.ok;
  }
  for (const it of rows) {
    const because = it.limits.map((limit) => sayReason(limit, call.language)).join(' ');
    const stands = states[it.state as StateOf<'exit'>];
    call.print(line([it.project?.name ?? '', it.unit?.name ?? '', stands, it.due ?? '', because], WIDTHS));
  }
  return EXIT.ok;
}

function stateOption<S extends string>(call: Call, known: readonly S[]): readonly S[] | undefined {
  const given = call.values['state'];
  if (given === undefined) return undefined;
  const found = known.find((state) => state === given);
  if (!found) throw new UsageFault(`--state ${String(given)}: one of ${known.join(', ')}`);
  return [found];
}
