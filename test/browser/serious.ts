import axe from 'axe-core';
import type { Window } from './house.ts';

interface Fault {
  readonly id: string;
  readonly impact: string;
  readonly nodes: { readonly html: string }[];
}

/** These find nothing that is serious, and take a fifth of the time. */
const NEVER_SERIOUS = [
  'aria-allowed-role',
  'empty-table-header',
  'heading-order',
  'landmark-unique',
  'page-has-heading-one',
  'region',
];
const RUN = `axe.run({
  resultTypes: ['violations'],
  rules: ${JSON.stringify(Object.fromEntries(NEVER_SERIOUS.map((id) => [id, { enabled: false }])))},
}).then((found) => found.violations)`;

/** Serious faults for people who use a keyboard, a screen reader or weak eyes. */
export async function seriousIn({ page }: Pick<Window, 'page'>): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const violations = (await page.evaluate(RUN)) as Fault[];
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 120))
          .join(' | ')}`,
    );
}

/** How far the page reaches beyond its window to the side. */
export const sidewaysIn = async ({ page }: Pick<Window, 'page'>): Promise<number> =>
  Math.max(
    0,
    Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')),
  );
