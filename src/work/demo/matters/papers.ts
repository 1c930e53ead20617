import { addDays, type Day } from '../../../domain/day.ts';
import type { Tx } from '../../../store/connection.ts';
import { insertEvidence } from '../../../store/evidence.ts';
import type { Files } from '../../../store/files.ts';
import { latestProblems } from '../../../store/demo-papers.ts';
import { chanceOf } from '../chance.ts';
import { drawEvidence } from '../evidence.ts';
import { asPhotograph, keepDrawing } from '../photograph.ts';

const WITH_PAPERS = 8;

/** Photographs beside the latest problems; one says it was taken on another day than it came, one was sent on without what it claimed. */
export async function enterPapers(
  tx: Tx,
  { tenantId, seq, files }: { tenantId: number; seq: number; files: Files },
): Promise<void> {
  for (const [n, { id, raisedOn, raisedBy }] of (await latestProblems(tx, tenantId, WITH_PAPERS)).entries()) {
    const drawing = drawEvidence({ id, kind: 'started', on: raisedOn });
    const taken: Day = n === 1 ? addDays(raisedOn, -90) : raisedOn;
    const bare = n === 2;
    const bytes = bare ? drawing : await asPhotograph(drawing, taken);
    const ending = bytes === drawing ? 'png' : 'jpg';
    const file = await keepDrawing(files, `现场${raisedOn.replaceAll('-', '')}（演示）.${ending}`, bytes);
    const at = new Date(`${raisedOn}T10:05:00+08:00`);
    await insertEvidence(tx, {
      tenantId,
      id: chanceOf(`paper ${id}`).id(),
      matterId: id,
      ...file,
      by: raisedBy,
      at,
      seq,
    });
  }
}
