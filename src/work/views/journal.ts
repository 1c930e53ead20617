import { may } from '../../domain/may.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { readTenant } from '../../store/connection.ts';
import { allEntries, type JournalLine, projectEntries } from '../../store/journal-pages.ts';
import { verifyJournal } from '../../store/journal-verify.ts';
import { findProject } from '../../store/projects.ts';
import type { Scene } from '../scene.ts';

const PAGE = 50;

/** Acts on a project, for everybody who may see the project. */
export async function projectJournalOf(scene: Scene, asked: { id: string; before?: number | undefined }) {
  const { db, tenantId, actor } = scene;
  return readTenant(db, tenantId, async (tx) => {
    const project = await findProject(tx, tenantId, asked.id);
    if (!project || !may(actor, 'project.read', project)) return refuse('not-found', 'no-such-subject');
    return pageOf(await projectEntries(tx, tenantId, asked.id, { before: asked.before, limit: PAGE + 1 }));
  });
}

/** All acts, for the audit administrator. */
export async function wholeJournalOf(scene: Scene, asked: { before?: number | undefined; act?: string | undefined }) {
  const { db, tenantId, actor } = scene;
  if (!may(actor, 'journal.read')) return noPermission();
  return readTenant(db, tenantId, async (tx) =>
    pageOf(await allEntries(tx, tenantId, { act: asked.act, before: asked.before, limit: PAGE + 1 })),
  );
}

export async function verificationOf({ db, tenantId, actor }: Scene) {
  return may(actor, 'journal.read') ? verifyJournal(db, tenantId) : noPermission();
}

const noPermission = (): Refusal => refuse('not-allowed', 'no-permission');

const pageOf = (lines: readonly JournalLine[]) => ({
  rows: lines.slice(0, PAGE).map((line) => ({ ...line, at: line.at.toISOString() })),
  more: lines.length > PAGE,
});
