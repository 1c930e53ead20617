import { projectJournal, readJournal, verifyJournal } from '../contract/journal.ts';
import { createPerson, listPeople, resetPassword, revisePerson } from '../contract/people.ts';
import { createPerson as create } from '../work/commands/person/create.ts';
import { resetPassword as reset } from '../work/commands/person/reset-password.ts';
import { revisePerson as revise } from '../work/commands/person/revise.ts';
import { perform } from '../work/perform.ts';
import { projectJournalOf, verificationOf, wholeJournalOf } from '../work/views/journal.ts';
import { peopleOf } from '../work/views/people.ts';
import { type Served, serve } from './serve.ts';

/** Accounts, for the security administrator; the journal, for the audit administrator and for those who see a project. */
export const peopleRoutes: readonly Served[] = [
  serve(listPeople, (_input, asked) => peopleOf(asked)),
  serve(createPerson, (input, asked) => create(input, asked)),
  serve(revisePerson, (input, asked) => perform(revise, input, asked), { needsVersion: true }),
  serve(resetPassword, ({ id }, asked) => reset({ id, demo: asked.session.tenant.demo }, asked)),
  serve(projectJournal, (input, asked) => projectJournalOf(asked, input)),
  serve(readJournal, (input, asked) => wholeJournalOf(asked, input)),
  serve(verifyJournal, (_input, asked) => verificationOf(asked)),
];
