/**
 * Every route the server answers. To add one: declare it in contract/, then add a line to the file of its area
 *
 *   serve(listThings, handler)                   handler: (input, asked) => Promise<reply | Refusal | Download>
 *   serve(reviseThing, handler, { needsVersion: true })
 *   serve(showThing, handler, { version: (reply) => reply.thing.version })
 *   serveOpen(listTenants, handler)              for routes with `open`: (input, visit) => …
 *
 * `input` is parsed already: path parameters, query and body in one flat object. `asked` is the Scene (db, files, tenantId,
 * actor, today, now, expected, once) with `language`, and `upload` for routes with `upload`. A handler is a view
 * (`readTenant(asked.db, asked.tenantId, (tx) => …)`) or an act (`perform(command, input, asked)`); it answers the reply of
 * the contract, a refusal (`refuse(…)`), or `download(fileName, mediaType, bytes)` from download.ts for routes with `file`.
 * The reply is parsed by the contract: a field it does not name never leaves.
 */
import { agreementRoutes } from './agreement-routes.ts';
import { betweenRoutes } from './between-routes.ts';
import { procedureRoutes } from './procedure-routes.ts';
import { companyRoutes } from './company-routes.ts';
import { complaintRoutes } from './complaint-routes.ts';
import { dispatchRoutes } from './dispatch-routes.ts';
import { dutyRoutes } from './duty-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { factorRoutes } from './factor-routes.ts';
import { figureRoutes } from './figure-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { importRoutes } from './import-routes.ts';
import { ledgerRoutes } from './ledger-routes.ts';
import { matterRoutes } from './matter-routes.ts';
import { noticeRoutes } from './notice-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { projectRoutes } from './project-routes.ts';
import { rankingRoutes } from './ranking-routes.ts';
import { regimeRoutes } from './regime-routes.ts';
import { reviewRoutes } from './review-routes.ts';
import type { Served } from './serve.ts';
import { sessionRoutes } from './session-routes.ts';
import { teamRoutes } from './team-routes.ts';
import { visitRoutes } from './visit-routes.ts';

export const routes: readonly Served[] = [
  ...sessionRoutes,
  ...projectRoutes,
  ...fileRoutes,
  ...ledgerRoutes,
  ...exportRoutes,
  ...importRoutes,
  ...peopleRoutes,
  ...regimeRoutes,
  ...matterRoutes,
  ...figureRoutes,
  ...rankingRoutes,
  ...visitRoutes,
  ...dutyRoutes,
  ...betweenRoutes,
  ...noticeRoutes,
  ...procedureRoutes,
  ...dispatchRoutes,
  ...agreementRoutes,
  ...reviewRoutes,
  ...teamRoutes,
  ...factorRoutes,
  ...companyRoutes,
  ...complaintRoutes,
];
