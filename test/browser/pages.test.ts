import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { aHouse, type Window } from './house.ts';

const house = await aHouse();

/** Every page, with who opens it. */
const PAGES = [
  ['/overview', 'office'],
  ['/projects', 'office'],
  ['/four-tables', 'supervisor'],
  ['/wall', 'leader'],
  ['/visits', 'reporter'],
  ['/rankings', 'leader'],
  ['/rankings?regime=hundred-days&ranking=standings', 'reporter'],
  ['/figures', 'leader'],
  ['/figures?by=county&measure=investment-year', 'county'],
  ['/figures?measure=starts-task', 'office'],
  ['/imports', 'office'],
  ['/desk', 'office'],
  ['/procedures', 'office'],
  ['/procedures?state=departments', 'leader'],
  ['/procedures?state=joint', 'office'],
  ['/procedures?state=slipping', 'supervisor'],
  ['/procedures?state=receipts', 'leader'],
  ['/procedures?state=done', 'office'],
  ['/procedures/templates', 'office'],
  ['/reviews', 'office'],
  ['/reviews?state=without', 'supervisor'],
  ['/commitments', 'office'],
  ['/commitments?state=lacking', 'county'],
  ['/factors', 'office'],
  ['/factors?tab=quotas', 'leader'],
  ['/teams', 'county'],
  ['/cards', 'supervisor'],
  ['/cards?state=contested', 'county'],
  ['/exits', 'office'],
  ['/exits?tab=cases', 'supervisor'],
  ['/exits?tab=land', 'office'],
  ['/regimes', 'leader'],
  ['/regimes?regime=-all', 'reporter'],
  ['/regimes?regime=-proposals', 'leader'],
  ['/regimes?regime=-own', 'office'],
  ['/backtest', 'leader'],
  ['/dispatch', 'leader'],
  ['/decisions', 'office'],
  ['/duties', 'supervisor'],
  ['/duties?view=matrix', 'supervisor'],
  ['/duties?view=rules', 'office'],
  ['/calendar', 'office'],
  ['/complaints?state=inHand', 'office'],
  ['/complaints?tab=declarations', 'county'],
  ['/company', 'company'],
  ['/complain/demo', 'company'],
  ['/my-notices', 'reporter'],
  ['/robots', 'system'],
  ['/people', 'security'],
  ['/journal', 'audit'],
] as const;

interface Fault {
  readonly id: string;
  readonly impact: string;
  readonly nodes: { readonly target: string[]; readonly html: string }[];
}

/** Serious faults for people who use a keyboard, a screen reader or weak eyes. */
async function serious({ page }: Window): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = (await page.evaluate(
    'axe.run({ resultTypes: ["violations"] }).then((found) => found.violations)',
  )) as Fault[];
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.html.slice(0, 120))
          .slice(0, 3)
          .join(' | ')}`,
    );
}

const sideways = ({ page }: Window): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** A key of the message files, or a value that was not there, shown to a person. */
const RAW = /\b(undefined|NaN|\[object Object\]|null)\b|\{[a-z]\w*\}/;

describe.each([
  ['zh-CN', false],
  ['en', true],
] as const)('every page in %s (phone: %s)', (language, phone) => {
  const windows = new Map<string, Promise<Window>>();
  /** One window for each person: they walk from page to page as people do. */
  const windowOf = (login: string): Promise<Window> => {
    const window = windows.get(login) ?? house.window(login, { language, phone });
    windows.set(login, window);
    return window;
  };

  it.each(PAGES)('%s opens whole, without a complaint, and can be used by everybody', async (path, login) => {
    const window = await windowOf(login);
    window.complaints.length = 0;
    // In one language every page is opened by its address, in the other it is come to from the page before.
    await (language === 'en' || window.page.url() === 'about:blank' ? window.go(path) : window.walk(path));
    await window.page.getByRole('heading').first().waitFor();
    expect(await window.page.locator('body').innerText()).not.toMatch(RAW);
    expect(await sideways(window)).toBeLessThanOrEqual(0);
    expect(await serious(window)).toEqual([]);
    expect(window.complaints).toEqual([]);
  });
});

describe('English', () => {
  it('leaves no Chinese on the frame of a page but the names of things', async () => {
    const window = await house.window('office', { language: 'en' });
    await window.go('/projects');
    const words = await window.page.locator('nav, thead').allInnerTexts();
    expect(words.join(' ')).not.toMatch(/[\u4e00-\u9fff]/);
    await window.context.close();
  });
});
