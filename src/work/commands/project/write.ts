import { randomUUID } from 'node:crypto';
import type { ProjectValues } from '../../../domain/project-values.ts';
import { normaliseName } from '../../../domain/text.ts';
import type { Tx } from '../../../store/connection.ts';
import { investorFor, type ProjectWritten } from '../../../store/projects.ts';
import type { Acting } from '../../command.ts';
import { projectKeys } from '../../project-keys.ts';

/** The row of a project with its investor, who is found or made on the way. */
export async function projectRow(
  tx: Tx,
  { tenantId, seq }: Acting,
  { id, values, nationalCode }: { id: string; values: ProjectValues; nationalCode: string | null },
): Promise<ProjectWritten> {
  const { investorName: name, creditCode } = values;
  const investorId =
    name === null
      ? null
      : await investorFor(tx, {
          tenantId,
          name,
          comparedName: normaliseName(name),
          creditCode,
          newId: randomUUID(),
          seq,
        });
  return { tenantId, id, values, keys: projectKeys(values.name, name, nationalCode), investorId, seq };
}
