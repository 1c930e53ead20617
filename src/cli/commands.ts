import type { CliCommand } from './cli.ts';
import { doctor } from './doctor.ts';
import { importCommand } from './import.ts';
import { journalVerify } from './journal-verify.ts';
import { peopleCreate, peopleResetPassword } from './people.ts';
import { tenantCreate } from './tenant-create.ts';

/** Every command but `serve`, which main.ts runs itself; one line each. */
export const commands: readonly CliCommand[] = [
  journalVerify,
  doctor,
  importCommand,
  tenantCreate,
  peopleCreate,
  peopleResetPassword,
];
