import { type Refusal, refuse } from '../refusal.ts';
import { cyclesOf } from '../schedule/graph.ts';
import type { Template, TemplateLine } from './template.ts';

/**
 * What a list that a government made cannot be: a line without a name (`line-unnamed` { n }), an id twice (`line-twice`), or a
 * prerequisite that is not in it (`no-such-prerequisite`). Lines that wait for each other are lawful: they are what a joint
 * meeting is for (DS-1), and {@link circlesIn} names them.
 */
export function templateFault(lines: readonly TemplateLine[]): Refusal | undefined {
  const names = new Map(lines.map(({ id, zh }) => [id, zh]));
  for (const [at, { id, zh, after }] of lines.entries()) {
    if (zh.trim() === '') return refuse('invalid', 'line-unnamed', { field: `lines.${at}.zh`, n: at + 1 });
    if (lines.findIndex((other) => other.id === id) !== at)
      return refuse('invalid', 'line-twice', { field: `lines.${at}.id`, line: id });
    const nowhere = after.find((other) => !names.has(other));
    if (nowhere !== undefined)
      return refuse('invalid', 'no-such-prerequisite', { field: `lines.${at}.after`, title: zh, wanted: nowhere });
  }
  return undefined;
}

/** Groups of lines that wait for each other, by their ids. */
export const circlesIn = (lines: readonly Pick<TemplateLine, 'id' | 'after'>[]): string[][] =>
  cyclesOf(lines.map(({ id, after }) => ({ id, takes: 0, after })));

/** A version of a list as a government keeps it. */
export interface OwnTemplate extends Template {
  readonly version: number;
  readonly givenUp: boolean;
}

/** A list to plan from: where it comes from, and the version a plan made with it names; 0 is the shipped one. */
export interface TemplateInForce extends Template {
  readonly from: 'shipped' | 'own';
  readonly version: number;
}

/** The lists in force: the shipped ones, each replaced by the government's own where it has one, and those it made besides. */
export function templatesInForce(shipped: readonly Template[], newest: readonly OwnTemplate[]): TemplateInForce[] {
  const own = new Map(newest.filter(({ givenUp }) => !givenUp).map((it) => [it.id, it]));
  const ids = new Set(shipped.map(({ id }) => id));
  const inForce = (it: OwnTemplate): TemplateInForce => ({
    id: it.id,
    zh: it.zh,
    en: it.en,
    lines: it.lines,
    version: it.version,
    from: 'own',
  });
  return [
    ...shipped.map((it): TemplateInForce => {
      const mine = own.get(it.id);
      return mine ? inForce(mine) : { ...it, from: 'shipped', version: 0 };
    }),
    ...[...own.values()].filter(({ id }) => !ids.has(id)).map(inForce),
  ];
}
