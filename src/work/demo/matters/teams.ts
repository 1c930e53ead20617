import { addDays, addMonths, type Day } from '../../../domain/day.ts';
import type { ProjectPost, Rank } from '../../../domain/team/team.ts';
import { liveSet } from '../../../store/standings.ts';
import { listTeams } from '../../../store/teams.ts';
import { nameForProject } from '../../commands/team/name.ts';
import { askedOfTiers } from '../../views/teams.ts';
import { runningRegimes } from '../../views/standings.ts';
import type { City } from '../city.ts';
import { done } from './act.ts';
import { laterBy, type Stage } from './stage.ts';

const MOST = 400;
const RANK: Partial<Readonly<Record<ProjectPost, Rank>>> = {
  manager: 'county-level',
  secretary: 'section-level',
  staff: 'staff-level',
  leader: 'city-level',
  'chief-coordinator': 'county-level',
};
const DUTY: Partial<Readonly<Record<ProjectPost, string>>> = {
  manager: '副县长（演示）',
  secretary: '招商局副局长（演示）',
  staff: '科员（演示）',
  leader: '副市长（演示）',
  'chief-coordinator': '市政府副秘书长（演示）',
};
const SURNAMES = [...'陈林周吴郑王冯蒋沈韩杨朱秦许何吕张孔曹严'];

/** People of projects whose tier asks for them; some lack one, and some have had another before (DS-4, XC-3.2). */
export async function playTeams(stage: Stage, { projects }: City): Promise<void> {
  const { tx, tenantId, today } = stage;
  const set = await liveSet(tx, tenantId);
  const asked = askedOfTiers(await runningRegimes(tx, tenantId, today));
  if (!set || asked.length === 0) return;
  const own = new Set(projects.map(({ id }) => id));
  const wanted = { tenantId, setId: set.id, reach: { all: true }, today, asked, show: 'all' } as const;
  const rows = await listTeams(tx, wanted, { offset: 0, limit: MOST });
  const followed = rows.filter(({ project: { id } }) => own.has(id) && stage.chance.of(`followed ${id}`).happens(0.35));
  for (const { project, lacks } of followed)
    for (const { post } of lacks) {
      const chance = stage.chance.of(`team ${project.id} ${post}`);
      if (post === 'plan' || chance.happens(0.22)) continue;
      const from = laterBy(addMonths(today, -chance.whole(4, 10)), 0);
      await named(stage, project.id, post as ProjectPost, from);
      if (chance.happens(0.15))
        await named(stage, project.id, post as ProjectPost, laterBy(addDays(from, 60), 0), '工作调整（演示）');
    }
}

const named = (stage: Stage, id: string, post: ProjectPost, from: Day, reason: string | null = null) => {
  const who = `${stage.chance.of(`name ${id} ${post} ${from}`).pick(SURNAMES)}某（演示）`;
  const name = post === 'special-team' || post === 'leading-group' ? `${who}等五人` : who;
  const said = { id, post, name, rank: RANK[post] ?? null, duty: DUTY[post] ?? null, from, reason };
  return done(stage, nameForProject, said, stage.cast.office, from);
};
