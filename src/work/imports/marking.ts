import { errorWorkbook } from '../../documents/error-workbook.ts';
import { may } from '../../domain/may.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { importById } from '../../store/imports.ts';
import type { Scene } from '../scene.ts';
import { understand } from './reading.ts';

/** The user's own file with the wrong cells marked and the reasons beside them, in the reader's language. */
export async function markedWorkbook(
  scene: Scene,
  id: string,
  language: 'zh-CN' | 'en',
): Promise<{ fileName: string; bytes: Uint8Array } | Refusal> {
  const { db, files, tenantId } = scene;
  const line = may(scene.actor, 'import.make')
    ? await readTenant(db, tenantId, (tx) => importById(tx, tenantId, id))
    : undefined;
  if (!line) return refuse('not-found', 'no-such-subject');
  const understood = await understand(scene, line);
  if (isRefusal(understood)) return understood;
  const bytes = await errorWorkbook(await files.read(line.sha256), understood, language === 'en' ? 'en' : 'zh');
  if (isRefusal(bytes)) return bytes;
  const name = line.fileName.replace(/\.[^.]*$/, '');
  return { fileName: `${name}-${language === 'en' ? 'marked' : '标注'}.xlsx`, bytes };
}
