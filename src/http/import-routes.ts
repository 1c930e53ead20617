import {
  commitImport,
  correctImport,
  discardImport,
  errorWorkbook,
  listFields,
  listImports,
  showImport,
  undoImport,
  uploadLedger,
} from '../contract/imports.ts';
import { ALL_FIELDS, fieldSpec } from '../domain/ledger/field.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import { correctColumns } from '../work/commands/imports/correct.ts';
import { discardOneImport } from '../work/commands/imports/discard.ts';
import { undoOneImport } from '../work/commands/imports/undo.ts';
import { uploadImport } from '../work/commands/imports/upload.ts';
import { beginCommit, finishCommit } from '../work/imports/committing.ts';
import { markedWorkbook } from '../work/imports/marking.ts';
import { readInBackground } from '../work/imports/reading.ts';
import { perform } from '../work/perform.ts';
import type { Scene } from '../work/scene.ts';
import { listAllImports, showOneImport } from '../work/views/imports.ts';
import { download } from './download.ts';
import { type Asked, type Served, serve } from './serve.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Taking a ledger in: upload, see what was read, correct, commit, undo. Long work goes on behind the reply; pages ask how far it is. */
export const importRoutes: readonly Served[] = [
  serve(uploadLedger, async (_input, asked) => {
    if (!asked.upload) return refuse('invalid', 'file-missing');
    const { fileName, bytes } = asked.upload;
    const given = { fileName, sha256: await asked.files.keep(bytes), sizeBytes: bytes.length };
    const taken = await perform(uploadImport, given, asked);
    if (!isRefusal(taken)) behind(asked, () => readInBackground(later(asked), taken.id));
    return taken;
  }),
  serve(listImports, (_input, asked) => listAllImports(asked)),
  serve(listFields, async () => ({
    fields: [
      ...ALL_FIELDS.map((id) => ({ id, zh: fieldSpec(id).zh, en: fieldSpec(id).en })),
      { id: 'extra', zh: '原样保留', en: 'Keep as it is' },
    ],
  })),
  serve(showImport, ({ id }, asked) => showOneImport(asked, id)),
  serve(correctImport, async (input, asked) => {
    const corrected = await perform(correctColumns, input, asked);
    if (!isRefusal(corrected)) behind(asked, () => readInBackground(later(asked), corrected.id));
    return corrected;
  }),
  serve(commitImport, async ({ id, ...choice }, asked) => {
    const begun = await beginCommit(asked, id, choice);
    if (!isRefusal(begun)) behind(asked, () => finishCommit(later(asked), id));
    return begun;
  }),
  serve(undoImport, (input, asked) => perform(undoOneImport, input, asked)),
  serve(discardImport, (input, asked) => perform(discardOneImport, input, asked)),
  serve(errorWorkbook, async ({ id }, asked) => {
    const marked = await markedWorkbook(asked, id, asked.language);
    return isRefusal(marked) ? marked : download(marked.fileName, XLSX, marked.bytes);
  }),
];

/** The scene of work that goes on after the reply: a retry of the request is answered by the claim, not by this work. */
function later(asked: Asked): Scene {
  const { db, files, tenantId, actor, today, now } = asked;
  return { db, files, tenantId, actor, today, now };
}

/** Work behind a reply fails into the log and leaves the import open; the page sees that when it asks again. */
function behind(asked: Asked, work: () => Promise<unknown>): void {
  work().catch(asked.failed);
}
