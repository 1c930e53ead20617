import { cards } from './cards.ts';
import type { CliCommand } from './cli.ts';
import { doctor } from './doctor.ts';
import { duties } from './duties.ts';
import { exits } from './exits.ts';
import { importCommand } from './import.ts';
import { journalVerify } from './journal-verify.ts';
import { indicators } from './indicators.ts';
import { peopleCreate, peopleResetPassword } from './people.ts';
import { notices } from './notices.ts';
import { noticesRetry } from './notices-retry.ts';
import { posts, postsGive } from './posts.ts';
import { ranking } from './ranking.ts';
import { regimeBackTest } from './regime-backtest.ts';
import { regimeCheck, regimeList } from './regime-check.ts';
import { regimeDiff } from './regime-diff.ts';
import { standing } from './standing.ts';
import { tables } from './tables.ts';
import { tenantCreate } from './tenant-create.ts';

/** Every command but `serve`, which main.ts runs itself; one line each. */
export const commands: readonly CliCommand[] = [
  journalVerify,
  doctor,
  importCommand,
  standing,
  tables,
  indicators,
  duties,
  ranking,
  cards,
  exits,
  notices,
  noticesRetry,
  posts,
  postsGive,
  regimeCheck,
  regimeList,
  regimeDiff,
  regimeBackTest,
  tenantCreate,
  peopleCreate,
  peopleResetPassword,
];
