import type { DemoUnit } from '../../store/demo-city.ts';
import type { Chance } from './chance.ts';
import type { UnitPost } from '../../domain/regime/who.ts';
import { CITY, COUNTIES, type County, type Department, DEPARTMENTS, type Suits } from './places.ts';

export interface Place {
  readonly unit: DemoUnit;
  readonly county: County;
  readonly countyUnit: DemoUnit;
  readonly weight: number;
  readonly suits: Suits;
}

/** The tree of the government: the city, its departments, four counties, their towns and parks. */
export interface Government {
  readonly root: DemoUnit;
  readonly departments: Readonly<Record<Department, DemoUnit>>;
  readonly counties: readonly { readonly county: County; readonly unit: DemoUnit }[];
  readonly places: readonly Place[];
  readonly all: readonly DemoUnit[];
}

/** Departments that hold posts the regimes speak of. */
const POSTS: Readonly<Record<string, readonly UnitPost[]>> = {
  office: ['office'],
  reform: ['reform'],
  supervision: ['supervision'],
};

export function makeGovernment(chance: Chance): Government {
  const all: DemoUnit[] = [];
  const add = (name: string, kind: DemoUnit['kind'], parent?: DemoUnit, posts: readonly UnitPost[] = []): DemoUnit => {
    const id = chance.id();
    const unit = {
      id,
      parentId: parent?.id ?? null,
      name,
      kind,
      path: [...(parent?.path ?? []), id],
      sort: all.length,
      posts,
    };
    all.push(unit);
    return unit;
  };
  const root = add(CITY.replace('（演示）', '人民政府（演示）'), 'government', undefined, ['city', 'leaders']);
  const departments = Object.fromEntries(
    Object.entries(DEPARTMENTS).map(([key, name]) => [key, add(name, 'department', root, POSTS[key])]),
  ) as Record<Department, DemoUnit>;
  const counties = COUNTIES.map((county) => ({ county, unit: add(county.name, 'county', root) }));
  const places = counties.flatMap(({ county, unit }) =>
    county.places.map(([name, kind, weight, suits]) => ({
      unit: add(name, kind, unit),
      county,
      countyUnit: unit,
      weight: weight * county.manner.share,
      suits,
    })),
  );
  return { root, departments, counties, places, all };
}
