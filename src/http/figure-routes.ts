import { showFigureProjects, showFigures, showTrend } from '../contract/figures.ts';
import { setTask, showTasks } from '../contract/tasks.ts';
import { setTask as set } from '../work/commands/task/set.ts';
import { perform } from '../work/perform.ts';
import { projectsBehind } from '../work/views/figure-projects.ts';
import { figuresSeen, trendSeen } from '../work/views/figures.ts';
import { tasksSeen } from '../work/views/tasks.ts';
import { type Served, serve } from './serve.ts';

/** What regimes measure: figures, how they went, the projects behind them, and the tasks they are held against. */
export const figureRoutes: readonly Served[] = [
  serve(showFigures, (input, asked) => figuresSeen(asked, input)),
  serve(showTrend, (input, asked) => trendSeen(asked, input)),
  serve(showFigureProjects, (input, asked) => projectsBehind(asked, input)),
  serve(showTasks, (input, asked) => tasksSeen(asked, input)),
  serve(setTask, (input, asked) => perform(set, input, asked), { needsVersion: true }),
];
