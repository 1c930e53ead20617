import {
  exportComplaints,
  listComplaints,
  moveComplaint,
  showComplaint,
  takeComplaint,
} from '../contract/complaints.ts';
import {
  declare,
  exportDeclarations,
  listDeclarations,
  moveDeclaration,
  showDeclaration,
} from '../contract/declarations.ts';
import {
  complain,
  complainAsCompany,
  listOwnComplaints,
  moveOwnComplaint,
  readComplaint,
  readComplaintLimits,
  showOwnComplaint,
  speakOnComplaint,
} from '../contract/own-complaints.ts';
import { may } from '../domain/may.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import { tenantOf } from '../store/tenants.ts';
import { moveComplaint as move, speakOnComplaint as speak } from '../work/commands/complaint/move.ts';
import { receiveByOffice, receiveFromAnybody, receiveFromCompany } from '../work/commands/complaint/receive.ts';
import { declare as declareIt } from '../work/commands/declaration/declare.ts';
import { moveDeclaration as moveIt } from '../work/commands/declaration/move.ts';
import { exportComplaints as complaintsBook } from '../work/exports/complaints.ts';
import { exportDeclarations as declarationsBook } from '../work/exports/declarations.ts';
import { perform } from '../work/perform.ts';
import {
  companyComplaints,
  complaintShown,
  complaintsSeen,
  complaintStatus,
  isOwnComplaint,
  limitsOfDay,
  oneComplaint,
  ownComplaint,
} from '../work/views/complaints.ts';
import { declarationsSeen, oneDeclaration } from '../work/views/declarations.ts';
import { asDownload } from './export-routes.ts';
import { type Served, serve, serveOpen } from './serve.ts';

/** Complaints (DS-12), with and without an account, and declared fees and inspections (DS-13). */
export const complaintRoutes: readonly Served[] = [
  serve(listComplaints, (input, asked) => complaintsSeen(asked, input)),
  serve(exportComplaints, async (input, asked) => asDownload(await complaintsBook(asked, input))),
  serve(showComplaint, ({ id }, asked) => oneComplaint(asked, id), { version: (reply) => reply.complaint.version }),
  serve(takeComplaint, async (input, asked) =>
    may(asked.actor, 'complaint.handle') ? receiveByOffice(input, asked) : refuse('not-allowed', 'no-permission'),
  ),
  serve(moveComplaint, (input, asked) => perform(move, input, asked), { needsVersion: true }),
  serveOpen(complain, async ({ tenant: slug, ...said }, visit) => {
    const tenant = await tenantOf(visit.db, slug);
    if (!tenant) return refuse('not-found', 'no-such-government');
    return receiveFromAnybody(said, { ...visit, tenantId: tenant.id });
  }),
  serveOpen(readComplaintLimits, ({ tenant }, visit) => limitsOfDay(visit, tenant)),
  serveOpen(readComplaint, ({ token }, visit) => complaintStatus(visit, token)),
  serveOpen(speakOnComplaint, async ({ token, act, words, version }, visit) => {
    const shown = await complaintShown(visit, token);
    if (isRefusal(shown)) return shown;
    return speak(spoken(shown.id, act, words), { ...visit, tenantId: shown.tenantId, expected: version });
  }),
  serve(listOwnComplaints, (_input, asked) => companyComplaints(asked)),
  serve(
    showOwnComplaint,
    async ({ id }, asked) =>
      (await isOwnComplaint(asked, id)) ? ownComplaint(asked, id) : refuse('not-found', 'no-such-subject'),
    { version: (reply) => reply.complaint.version },
  ),
  serve(complainAsCompany, async (said, asked) => {
    if (!may(asked.actor, 'company.speak')) return refuse('not-allowed', 'no-permission');
    if (said.projectId && !may(asked.actor, 'company.speak', { project: said.projectId }))
      return refuse('not-found', 'no-such-subject');
    return receiveFromCompany(said, asked);
  }),
  serve(
    moveOwnComplaint,
    async (input, asked) =>
      (await isOwnComplaint(asked, input.id)) ? speak(input, asked) : refuse('not-found', 'no-such-subject'),
    { needsVersion: true },
  ),
  serve(listDeclarations, (input, asked) => declarationsSeen(asked, input)),
  serve(exportDeclarations, async (input, asked) => asDownload(await declarationsBook(asked, input))),
  serve(declare, (input, asked) => perform(declareIt, input, asked)),
  serve(showDeclaration, ({ id }, asked) => oneDeclaration(asked, id), {
    version: (reply) => reply.declaration.version,
  }),
  serve(moveDeclaration, (input, asked) => perform(moveIt, input, asked), { needsVersion: true }),
];

/** Who is not content says why; the others may say something. */
const spoken = (id: string, act: string, words: string | null | undefined) =>
  act === 'complaint.close' ? { id, act, note: words } : { id, act, reason: words };
