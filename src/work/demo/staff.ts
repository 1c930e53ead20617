import { pinyinOf } from '../../domain/pinyin.ts';
import type { Role } from '../../domain/role.ts';
import type { DemoPerson, DemoUnit } from '../../store/demo-city.ts';

import type { Chance } from './chance.ts';
import { personNameOf } from './invented-names.ts';
import type { Department } from './places.ts';
import { SHOWN } from './shown-accounts.ts';
import type { Government } from './units.ts';

export interface Staff {
  readonly people: readonly DemoPerson[];
  /** Who reports for a unit. */
  readonly reporterOf: ReadonlyMap<string, DemoPerson>;
  readonly judges: readonly DemoPerson[];
  /** Who answers for steps at a unit, with their post: the three responsibilities name people who need no account. */
  readonly answerableOf: ReadonlyMap<string, readonly string[]>;
}

type Post = readonly [post: string, ...roles: Role[]];

const CITY_POSTS: readonly Post[] = [
  ['市长', 'leader'],
  ['常务副市长', 'leader'],
  ['副市长（分管招商）', 'leader'],
];
const DEPARTMENT_POSTS: Partial<Record<Department, readonly Post[]>> = {
  office: [
    ['主任', 'office'],
    ['项目推进科科长', 'office'],
    ['项目推进科副科长', 'office'],
    ['签约项目科科员', 'office'],
    ['填报员', 'reporter'],
  ],
  reform: [
    ['副主任', 'unit-head'],
    ['重点项目办主任', 'office'],
  ],
  supervision: [
    ['督查室主任', 'supervisor'],
    ['督查专员', 'supervisor'],
  ],
  industry: [
    ['副局长', 'unit-head'],
    ['填报员', 'reporter'],
  ],
  commerce: [
    ['副局长', 'unit-head'],
    ['填报员', 'reporter'],
  ],
  tourism: [
    ['副局长', 'unit-head'],
    ['填报员', 'reporter'],
  ],
  farming: [
    ['副局长', 'unit-head'],
    ['填报员', 'reporter'],
  ],
  land: [['副局长', 'unit-head']],
  environment: [['副局长', 'unit-head']],
  building: [['副局长', 'unit-head']],
  approval: [
    ['系统管理员', 'system-admin'],
    ['安全管理员', 'security-admin'],
  ],
  audit: [['审计管理员', 'audit-admin']],
};
/** Departments whose other accounts are administrators’: somebody has to hand in what they owe. */
const HEADLESS: readonly Department[] = ['approval', 'audit'];
const HEADS = {
  town: ['镇长', '副镇长'],
  park: ['管委会主任', '管委会副主任'],
  other: ['分管负责人', '科长'],
} as const;

/** Everybody with an account, and those who only answer for steps. */
export function makeStaff(chance: Chance, government: Government): Staff {
  const taken = new Set<string>();
  const logins = new Set<string>(SHOWN.map((account) => account.login));
  const people: DemoPerson[] = [];
  const add = (unit: DemoUnit, post: string, roles: readonly Role[], own = chance): DemoPerson => {
    const name = personNameOf(own, taken);
    const shown = SHOWN.find((it) => it.unit === unit.name && it.post === post);
    const login = shown?.login ?? loginOf(name, logins);
    const person = { id: own.id(), unitId: unit.id, name, post, login, roles };
    people.push(person);
    return person;
  };

  for (const [post, ...roles] of CITY_POSTS) add(government.root, post, roles);
  for (const [key, posts] of Object.entries(DEPARTMENT_POSTS)) {
    const unit = government.departments[key as Department];
    for (const [post, ...roles] of posts) add(unit, post, roles);
  }
  for (const { county, unit } of government.counties)
    add(unit, county.name.endsWith('经开区') ? '管委会副主任' : `副${county.name.slice(-1)}长`, ['unit-head']);
  for (const { unit } of government.places) add(unit, '填报员', ['reporter']);
  // The busiest places have an account for their head too.
  for (const { unit, weight } of government.places) if (weight > 0.6) add(unit, headsOf(unit)[0], ['unit-head']);

  for (const key of HEADLESS) add(government.departments[key], '副局长', ['unit-head'], chance.of(`head ${key}`));

  return {
    people,
    reporterOf: new Map(people.filter((it) => it.roles.includes('reporter')).map((it) => [it.unitId, it])),
    judges: people.filter((it) => it.roles.includes('office') && it.post !== '主任'),
    answerableOf: new Map(government.all.map((unit) => [unit.id, answerable(unit)])),
  };

  function answerable(unit: DemoUnit): string[] {
    const head = people.find((it) => it.unitId === unit.id && it.roles.includes('unit-head'));
    const own = head ? [head.name] : [];
    while (own.length < 2) own.push(personNameOf(chance, taken));
    return own;
  }
}

function headsOf(unit: DemoUnit): readonly [string, string] {
  if (unit.kind === 'park') return HEADS.park;
  if (unit.kind !== 'town') return HEADS.other;
  return unit.name.endsWith('街道')
    ? ['街道办主任', '街道办副主任']
    : unit.name.endsWith('乡')
      ? ['乡长', '副乡长']
      : HEADS.town;
}

function loginOf(name: string, taken: Set<string>): string {
  const letters = pinyinOf(name)
    .sortKey.replaceAll('ü', 'v')
    .replace(/[^a-z]/g, '');
  let login = letters;
  for (let n = 2; taken.has(login); n++) login = `${letters}${n}`;
  taken.add(login);
  return login;
}
