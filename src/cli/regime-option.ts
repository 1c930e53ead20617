import { existsSync, readFileSync } from 'node:fs';
import { sayRegimeProblem } from '../contract/words/say-regime-problem.ts';
import type { Regime } from '../domain/regime/format.ts';
import { type ParsedRegime, parseRegime } from '../domain/regime/parse.ts';
import { regimeIds, readRegime } from '../store/regime-files.ts';
import { type Call, UsageFault } from './cli.ts';

/** A regime by the id it ships under, or a file of one's own. */
export function parsedRegime(named: string): ParsedRegime {
  const shipped = readRegime(named);
  if (shipped) return shipped;
  if (!existsSync(named)) throw new UsageFault(`no regime ${named} (${regimeIds().join(', ')}), and no such file`);
  return parseRegime(readFileSync(named, 'utf8'), named);
}

/** What --regime names; undefined when it is not given. One that is not right is told fault by fault, and is null. */
export function regimeOption(call: Call): Regime | undefined | null {
  const named = call.values['regime'];
  if (typeof named !== 'string') return undefined;
  const { regime, problems } = parsedRegime(named);
  if (regime) return regime;
  for (const problem of problems) call.complain(sayRegimeProblem(problem, call.language));
  return null;
}
