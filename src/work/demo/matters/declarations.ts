import { addDays } from '../../../domain/day.ts';
import type { DeclarationClass } from '../../../domain/declaration.ts';
import type { MoveAct } from '../../../domain/matter/kinds.ts';
import { declare } from '../../commands/declaration/declare.ts';
import { moveDeclaration } from '../../commands/declaration/move.ts';
import type { City } from '../city.ts';
import { DEPARTMENTS, type Department } from '../places.ts';
import { done } from './act.ts';
import { laterBy, type Stage } from './stage.ts';

type Cue = readonly [part: 'office' | 'unit', ago: number, act: MoveAct<'declaration'>, words?: string];

interface Script {
  readonly by: Department;
  readonly class: DeclarationClass;
  readonly title: string;
  readonly basis: string;
  /** Of the company with the account; else of another. */
  readonly own: boolean;
  readonly ago: number;
  /** So many days after today; before it when negative. */
  readonly on: number;
  readonly much: string | number;
  readonly cues: readonly Cue[];
}

/** Fees and inspections in every state. */
const DECLARATIONS: readonly Script[] = [
  {
    by: 'environment',
    class: 'inspection',
    title: '建设项目环境保护检查（演示）',
    basis: '建设项目环境保护管理条例（演示）',
    own: true,
    ago: 2,
    on: 12,
    much: 2,
    cues: [],
  },
  {
    by: 'building',
    class: 'inspection',
    title: '施工现场质量安全检查（演示）',
    basis: '建设工程质量管理条例（演示）',
    own: true,
    ago: 12,
    on: 8,
    much: 3,
    cues: [['office', 9, 'declaration.approve']],
  },
  {
    by: 'building',
    class: 'fee',
    title: '城市基础设施配套费（演示）',
    basis: '省政府公布的收费目录（演示）',
    own: true,
    ago: 50,
    on: -30,
    much: '186000',
    cues: [
      ['office', 46, 'declaration.approve', '按标准收取（演示）'],
      ['unit', 29, 'declaration.carry-out', '已按标准收取并开具票据（演示）'],
    ],
  },
  {
    by: 'industry',
    class: 'inspection',
    title: '能耗情况检查（演示）',
    basis: '节约能源法（演示）',
    own: false,
    ago: 20,
    on: 3,
    much: 4,
    cues: [['office', 16, 'declaration.refuse', '本季度已检查过一次，合并到下季度（演示）']],
  },
  {
    by: 'land',
    class: 'fee',
    title: '测绘服务费（演示）',
    basis: '双方约定（演示）',
    own: false,
    ago: 15,
    on: 5,
    much: '12000.50',
    cues: [['unit', 10, 'declaration.withdraw', '企业自行委托，不再收取（演示）']],
  },
];

export async function playDeclarations(stage: Stage, city: City, projectId: string): Promise<void> {
  const { cast, today } = stage;
  const own = city.projects.find(({ id }) => id === projectId);
  const other = city.projects.find(({ investorId }) => investorId !== own?.investorId);
  for (const script of DECLARATIONS) {
    const of = script.own ? own : other;
    const company = city.investors.find(({ id }) => id === of?.investorId);
    const unit = city.units.find(({ name }) => name === DEPARTMENTS[script.by]);
    const found = unit && cast.headOf(unit.path);
    const day = laterBy(today, -script.ago);
    if (!company || !unit || !found || day > today) continue;
    const { class: kind, title, basis, much } = script;
    const on = addDays(today, script.on);
    const amount = typeof much === 'string' ? { amount: much } : { inspectors: much };
    const head = { ...found, unitId: unit.id };
    const made = await done(
      stage,
      declare,
      { class: kind, title, basis, on, company: company.name, ...amount },
      head,
      day,
    );
    for (const [part, ago, act, words] of made ? script.cues : []) {
      const actor = part === 'office' ? cast.office : head;
      const given =
        act === 'declaration.refuse' || act === 'declaration.withdraw' ? { reason: words } : { note: words };
      const input = { id: made?.id ?? '', act, ...given };
      if (!(await done(stage, moveDeclaration, input, actor, laterBy(today, -ago)))) break;
    }
  }
}
