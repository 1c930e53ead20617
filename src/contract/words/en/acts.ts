import type { acts as zh } from '../zh-CN/acts.ts';

export const acts: Record<keyof typeof zh, string> = {
  'tenant.create': 'Set up the government',
  'project.create': 'Entered the project',
  'project.revise': 'Changed the project',
  'step.plan': 'Added a step',
  'step.replan': 'Changed the plan of a step',
  'fact.report': 'Reported',
  'fact.recognise': 'Recognised',
  'fact.return': 'Returned',
  'evidence.attach': 'Attached evidence',
  'session.sign-in': 'Signed in',
  'session.sign-out': 'Signed out',
  'password.change': 'Changed the password',
  'person.create': 'Created an account',
  'person.revise': 'Changed an account',
  'password.reset': 'Reset a password',
  'import.upload': 'Uploaded a ledger',
  'import.correct': 'Corrected the meaning of columns',
  'import.commit': 'Imported a ledger',
  'import.undo': 'Took an import back',
  'import.discard': 'Dropped an import',
};
