import { linkFault } from '../domain/company.ts';
import type { Day } from '../domain/day.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { lockLink, noteOpened } from '../store/company.ts';
import { type Db, inTenant } from '../store/connection.ts';
import { nextSeq, writeJournal } from '../store/journal.ts';
import { addSession, newToken, readToken } from '../store/sessions.ts';

/**
 * A session for who opens a company's link. A link that was never made, one that was revoked, one whose day has passed and
 * one that opened once and was to open once are answered the same.
 */
export async function enterCompany(
  db: Db,
  it: { readonly token: string; readonly address: string; readonly now: Date; readonly today: Day },
): Promise<{ token: string } | Refusal> {
  const shown = readToken(it.token);
  if (!shown) return refuse('not-allowed', 'link-dead');
  const { tenantId } = shown;
  return inTenant(db, tenantId, async (tx) => {
    const link = await lockLink(tx, tenantId, shown.hash);
    if (!link || link.disabled) return refuse('not-allowed', 'link-dead');
    const fault = linkFault(link, it.today);
    if (fault) return fault;
    const session = newToken(tenantId);
    await noteOpened(tx, tenantId, link.id, it.now);
    await addSession(tx, session, link.personId);
    const seq = await nextSeq(tx, tenantId);
    const actor = { id: link.personId, name: link.name };
    const body = { address: it.address, linkId: link.id };
    const entry = { act: 'company.enter', noun: 'session', subjectId: link.personId, body };
    await writeJournal(tx, seq, { tenantId, at: it.now, actor, ...entry });
    return { token: session.text };
  });
}
