import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FACT_KINDS } from '../../src/domain/fact.ts';
import { ORIGINS, STAGES } from '../../src/domain/project.ts';
import { ACCOUNTABLE, MEASURES } from '../../src/domain/regime/accountability-shape.ts';
import { CARD_WORDS, COLOURS } from '../../src/domain/regime/card-shape.ts';
import { ABOUT, REST_DAYS } from '../../src/domain/regime/duty-shape.ts';
import { BASES, FIGURE_FORMS, GATHERINGS, SUMMED } from '../../src/domain/regime/figure-shape.ts';
import { LAND_RESULTS } from '../../src/domain/regime/land-shape.ts';
import { ADDED, RANK_OUTCOMES, TIES } from '../../src/domain/regime/ranking-shape.ts';
import { WHO } from '../../src/domain/regime/who.ts';
import { CONSEQUENCES, POSTS, RegimeShape, RESPONSIBILITIES, SHEETS, TEAMS } from '../../src/domain/regime/format.ts';
import { PERIODS, PREDICATE_WORDS, PredicateShape, WINDOWS } from '../../src/domain/regime/predicate-shape.ts';
import { STEP_KINDS } from '../../src/domain/step.ts';

const page = readFileSync(new URL('../../docs/regimes.md', import.meta.url), 'utf8');
/** Whatever stands in the page as code. */
const named = new Set(page.match(/`[^`]+`/g)?.flatMap((code) => code.slice(1, -1).match(/[\w-]+/g) ?? []));

describe('the page about regimes', () => {
  it.each(
    Object.entries({
      parts: Object.keys(RegimeShape.shape),
      conditions: PREDICATE_WORDS,
      windows: [...WINDOWS, ...PERIODS],
      facts: FACT_KINDS,
      stages: STAGES,
      nodes: STEP_KINDS,
      origins: ORIGINS,
      posts: POSTS,
      teams: TEAMS,
      sheets: SHEETS,
      responsibilities: RESPONSIBILITIES,
      consequences: CONSEQUENCES,
      'units and posts that owe': WHO,
      'rules for rest days': [...REST_DAYS, ...ABOUT],
      'forms of indicators': [...FIGURE_FORMS, ...BASES, ...GATHERINGS, ...SUMMED],
      'words of rankings': [...ADDED, ...TIES, ...RANK_OUTCOMES],
      'words of cards': [...CARD_WORDS, ...COLOURS],
      'results and measures': [...LAND_RESULTS, ...MEASURES, ...ACCOUNTABLE],
    }),
  )('names all %s', (_, words) => {
    expect(words.filter((word) => !named.has(word))).toEqual([]);
  });

  it('gives examples of every condition that are right', () => {
    const rows = page.split('## Conditions')[1]?.split('- **Windows**')[0]?.split('\n') ?? [];
    const examples = rows.flatMap((row) => row.match(/`([{a-z][^`]*)` \|$/)?.[1] ?? []);
    const conditions = examples.map((text): unknown =>
      text.startsWith('{') ? parse(text) : parse(`{ ${text} }`).when,
    );
    expect(conditions.filter((given) => !PredicateShape.safeParse(given).success)).toEqual([]);
    expect(examples).toHaveLength(PREDICATE_WORDS.length - 2); // all, any and not share one
  });
});
