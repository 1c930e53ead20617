import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { recordedPosts } from '../../../src/domain/regime/recorded-posts.ts';
import {
  type Holding,
  holdsOn,
  planAsked,
  postsAsked,
  type ProjectPost,
  teamLacks,
} from '../../../src/domain/team/team.ts';
import { aRegime } from '../../builders.ts';

const district = aRegime('district-service');
const xuchang = aRegime('xuchang-2012');
const held = (post: ProjectPost, more: Partial<Holding> = {}): Holding => ({
  post,
  rank: null,
  from: day('2018-01-01'),
  to: null,
  ...more,
});
const on = day('2018-06-15');

describe('the team of a project', () => {
  it.each([
    ['key', ['manager county-level DS-4', 'secretary section-level DS-4', 'staff null DS-4'], false],
    ['major', ['leading-group null DS-4'], false],
    ['city-led', ['leader null XC-3.2', 'chief-coordinator null XC-3.2', 'special-team null XC-3.2'], true],
    ['office-ledger', [], false],
    ['county', [], false],
    [null, [], false],
  ] as const)('of the tier %s needs %j', (tier, posts, plan) => {
    const regimes = [district, xuchang];
    expect(postsAsked(regimes, tier).map(({ post, rank, clause }) => `${post} ${rank} ${clause}`)).toEqual(posts);
    expect(planAsked(regimes, tier)).toBe(plan);
  });

  it('lacks whom nobody is, and whoever is below the rank asked', () => {
    const asked = postsAsked([district], 'key');
    expect(teamLacks(asked, [], on).map(({ post, why }) => `${post} ${why}`)).toEqual([
      'manager vacant',
      'secretary vacant',
      'staff vacant',
    ]);
    const team = [
      held('manager', { rank: 'section-level' }),
      held('secretary', { rank: 'county-level' }),
      held('staff'),
    ];
    expect(teamLacks(asked, team, on)).toEqual([{ post: 'manager', why: 'rank' }]);
    expect(teamLacks(asked, [...team, held('manager', { rank: 'city-level' })], on)).toEqual([]);
  });

  it.each([
    ['2018-05-31', false],
    ['2018-06-01', true],
    ['2018-06-30', true],
    ['2018-07-01', false],
  ] as const)('from 1 to 30 June, on %s somebody holds the post: %s', (asOf, holds) => {
    expect(holdsOn({ from: day('2018-06-01'), to: day('2018-06-30') }, day(asOf))).toBe(holds);
  });

  it('asks nothing by a part that is written otherwise', () => {
    expect(recordedPosts('whoever')).toEqual([]);
    expect(recordedPosts(undefined)).toEqual([]);
    expect(recordedPosts([{ required: [{ manager: 1 }, 'leader'], cites: ['AB-1', 'AB-2'] }])).toEqual([
      {
        tier: undefined,
        posts: [
          { word: 'manager', as: '1' },
          { word: 'leader', as: undefined },
        ],
        plan: false,
        clause: 'AB-1 AB-2',
      },
    ]);
  });
});
