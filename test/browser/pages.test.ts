import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHouse, type Window } from './house.ts';
import { seriousIn, sidewaysIn } from './serious.ts';

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

/** One person after another sits down in front of the window. */
const BY_PERSON = PAGES.toSorted(([, one], [, other]) => one.localeCompare(other));

/** The parts of a project's page, each opened once: on a phone, and as a map where there is room for one. */
const PARTS = {
  en: [
    'facts',
    'steps',
    'standing',
    'procedures',
    'procedures&part=papers',
    'procedures&part=schedule',
    'reviews',
    'commitments',
    'factors',
    'team',
    'company',
    'matters',
    'source',
    'journal',
  ],
  'zh-CN': ['procedures&part=map'],
} as const;

/** A key of the message files, or a value that was not there, shown to a person. */
const RAW = /\b(undefined|NaN|\[object Object\]|null)\b|\{[a-z]\w*\}/;

const NONE = { raw: undefined, sideways: 0, serious: [], complaints: [] };

describe.each([
  ['zh-CN', false],
  ['en', true],
] as const)('every page in %s (phone: %s)', (language, phone) => {
  let window: Window;
  /** Who sits in front of it. */
  let person = '';
  let project = '';
  beforeAll(async () => {
    window = await house.window('office', { language, phone, stays: true });
    const answer = await window.context.request.get('/api/v1/procedures?size=1');
    const { rows } = (await answer.json()) as { rows: [{ project: { id: string } }] };
    project = rows[0].project.id;
  });
  afterAll(() => window.context.close());

  /** What is wrong with a page once it is there; come to from the one before, or by its address. */
  const faultsOf = async (path: string, login: string, walking: boolean) => {
    window.complaints.length = 0;
    if (login !== person) await window.signIn(login);
    await (walking && login === person ? window.walk(path) : window.go(path));
    person = login;
    await window.page.getByRole('heading').first().waitFor();
    return {
      raw: RAW.exec(await window.page.locator('body').innerText())?.[0],
      sideways: await sidewaysIn(window),
      serious: await seriousIn(window),
      complaints: window.complaints,
    };
  };

  it.each(BY_PERSON)('%s opens whole, without a complaint, and can be used by everybody', async (path, login) => {
    // In one language every page is opened by its address, and its other sides are come to from there; in the other language
    // every page is come to from the one before.
    expect(await faultsOf(path, login, language !== 'en' || path.includes('?'))).toEqual(NONE);
  });

  it.each(PARTS[language])('a project opens whole at %s', async (part) => {
    expect(await faultsOf(`/projects/${project}?tab=${part}`, 'office', true)).toEqual(NONE);
    expect(await window.page.locator('.project-tab').innerText()).toMatch(/\S/);
  });
});

describe('English', () => {
  it('leaves no Chinese on the frame of a page but the names of things', async () => {
    const window = await house.window('office', { language: 'en' });
    await window.go('/projects');
    const words = await window.page.locator('nav, thead').allInnerTexts();
    expect(words.join(' ')).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
