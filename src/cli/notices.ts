import { fill } from '../contract/words/fill.ts';
import { problemSaid } from '../contract/words/say-problem.ts';
import { WORDS } from '../contract/words/words.ts';
import { complainant } from '../domain/complaint.ts';
import { addDays } from '../domain/day.ts';
import { readTenant } from '../store/connection.ts';
import { CHANNELS, TOLD_STATES, type ToldAsked, toldCounts, toldLines } from '../store/told.ts';
import { instantOf } from '../work/notices/clock.ts';
import { type Call, type CliCommand, EXIT } from './cli.ts';
import { line } from './lines.ts';
import { optionOneOf } from './one-of.ts';

const COUNT_WIDTHS = [6, 24, 14, 14, 14, 14];
const LINE_WIDTHS = [24, 6, 20, 10, 24, 12, 20, 10];
const MOST = 10_000;

/** `luodi notices`: what was told to whom by which channel, what waits and what failed. */
export const notices: CliCommand = {
  name: 'notices',
  summary: {
    'zh-CN': '提醒的发送情况：按渠道和接收人计数，或用 --each 逐条列出（只写种类、单位和期限，不写标题）。',
    en: 'What was told, waits or failed, counted by channel and person, or message by message with --each; never a title.',
  },
  usage: '[--channel page|mail|chat] [--state STATE] [--who NAME] [--each] [--as-of DAY] [--tenant SLUG] [--json]',
  options: {
    channel: { type: 'string' },
    state: { type: 'string' },
    who: { type: 'string' },
    each: { type: 'boolean' },
  },
  async run(call) {
    const channel = optionOneOf(call, 'channel', CHANNELS);
    const state = optionOneOf(call, 'state', TOLD_STATES);
    const { who } = call.values;
    const { scene } = await call.enter();
    const asked: ToldAsked = {
      tenantId: scene.tenantId,
      // A day counts to its end.
      before: instantOf({ day: addDays(call.asOf ?? call.today, 1), minute: 0 }),
      channel,
      state,
      who: typeof who === 'string' ? who : undefined,
      nobody: complainant('').name,
    };
    await readTenant(scene.db, scene.tenantId, async (tx) => {
      if (call.values['each'] === true) inLines(call, await toldLines(tx, asked, MOST + 1));
      else inCounts(call, await toldCounts(tx, asked));
    });
    return EXIT.ok;
  },
};

function inCounts(call: Call, rows: Awaited<ReturnType<typeof toldCounts>>): void {
  if (call.json) return call.print(JSON.stringify(rows));
  const { channel, told } = WORDS[call.language].notices;
  for (const row of rows) {
    const counts = TOLD_STATES.map((state) => `${told[state]} ${row[state]}`);
    call.print(line([channel[row.channel], row.who, ...counts, problemSaid(row.problem, call.language)], COUNT_WIDTHS));
  }
}

function inLines(call: Call, found: Awaited<ReturnType<typeof toldLines>>): void {
  const { notices: words, matters } = WORDS[call.language];
  const rows = found.slice(0, MOST);
  if (found.length > MOST) call.complain(fill(words.onlyNewest, { n: MOST }));
  if (call.json) return call.print(JSON.stringify(rows));
  for (const { at, channel, who, state, what, kind, unit, due, problem } of rows)
    call.print(
      line(
        [
          at.toISOString(),
          words.channel[channel],
          who,
          words.told[state],
          words.what[what],
          matters.kind[kind],
          unit ?? '',
          due ?? '',
          problemSaid(problem, call.language),
        ],
        LINE_WIDTHS,
      ),
    );
}
