import { exportTeams, leaveProject, listTeams, nameForProject, showTeam } from '../contract/teams.ts';
import { leaveProject as leave } from '../work/commands/team/leave.ts';
import { nameForProject as name } from '../work/commands/team/name.ts';
import { exportTeams as teamsBook } from '../work/exports/teams.ts';
import { perform } from '../work/perform.ts';
import { teamOfProject, teamsSeen } from '../work/views/teams.ts';
import { asDownload } from './export-routes.ts';
import { type Served, serve } from './serve.ts';

/** Who is whom of a project, and which projects lack somebody. */
export const teamRoutes: readonly Served[] = [
  serve(listTeams, (input, asked) => teamsSeen(asked, input)),
  serve(exportTeams, async (input, asked) => asDownload(await teamsBook(asked, input))),
  serve(showTeam, ({ id }, asked) => teamOfProject(asked, id)),
  serve(nameForProject, (input, asked) => perform(name, input, asked)),
  serve(leaveProject, (input, asked) => perform(leave, input, asked)),
];
