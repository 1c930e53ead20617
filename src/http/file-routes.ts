import {
  attachEvidence,
  attachToMatter,
  attachUpload,
  beginUpload,
  listFiles,
  readEvidence,
  sendPiece,
  showEvidence,
  showThumbnail,
} from '../contract/evidence.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import { attachEvidence as attach, attachToMatter as attachTo } from '../work/commands/evidence/attach.ts';
import { attachUpload as attachWhole, beginOrGoOn, takePiece } from '../work/files/uploads.ts';
import { evidenceOf, filesOfMatter, pictureOf } from '../work/views/evidence.ts';
import { download, shown } from './download.ts';
import { type Served, serve } from './serve.ts';

const missing = () => refuse('invalid', 'file-missing', { field: 'file' });

/** Files of facts and matters: given whole or in pieces, shown as copies, handed out as they came. */
export const fileRoutes: readonly Served[] = [
  serve(attachEvidence, async (input, asked) => (asked.upload ? attach(input, asked.upload, asked) : missing())),
  serve(attachToMatter, async (input, asked) => (asked.upload ? attachTo(input, asked.upload, asked) : missing())),
  serve(listFiles, ({ id }, asked) => filesOfMatter(asked, id)),
  serve(readEvidence, async ({ id }, asked) => {
    const file = await evidenceOf(asked, id);
    return isRefusal(file) ? file : download(file.fileName, file.mediaType, file.bytes);
  }),
  serve(showEvidence, async ({ id }, asked) => {
    const file = await pictureOf(asked, id, 'display');
    return isRefusal(file) ? file : shown(file.fileName, file.mediaType, file.bytes);
  }),
  serve(showThumbnail, async ({ id }, asked) => {
    const file = await pictureOf(asked, id, 'small');
    return isRefusal(file) ? file : shown(file.fileName, file.mediaType, file.bytes);
  }),
  serve(beginUpload, (input, asked) => beginOrGoOn(asked, input)),
  serve(sendPiece, async (input, asked) => (asked.upload ? takePiece(asked, input, asked.upload.bytes) : missing())),
  serve(attachUpload, async ({ id, factId, matterId }, asked) => {
    if (factId && !matterId) return attachWhole(asked, id, { factId });
    if (matterId && !factId) return attachWhole(asked, id, { matterId });
    return refuse('invalid', 'one-target', { field: 'matterId' });
  }),
];
