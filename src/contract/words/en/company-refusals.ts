import type { SameWords } from '../words.ts';

/** Refusals of the company’s side, complaints, and declared fees and inspections. */
export const companyRefusals: Pick<
  SameWords['refusals'],
  keyof typeof import('../zh-CN/company-refusals.ts').companyRefusals
> = {
  'link-dead':
    'This link does not open: it was ended, its day has passed, or it was to open once. Ask the office that looks after the project for a new one.',
  'link-day': 'A link can be made for days from today on, {most} at most.',
  'already-revoked': 'This way in has been ended already.',
  'company-says-itself':
    'The company of this project has its own way in and confirms or disputes there. If it no longer uses it, the office can end it on the project’s page.',
  'rated-already': 'This procedure has been rated already; it can be rated once.',
  'not-finished': 'This procedure is not finished; it can be rated when it is.',
  'tells-who': 'The text to pass on still holds what tells who complained ({what}); take it out first.',
  'no-such-company':
    'No such company or project was found: give the company’s full name or credit code, or the project’s full name.',
  'declare-before':
    'Fees and inspections are declared before they happen: the earliest day that can be declared now is {from}.',
  'how-much-missing': 'Say how much the fee is (in yuan), or how many inspectors come.',
  'no-such-complaint': 'No such complaint was found: see whether the link is complete.',
  'no-such-government': 'No such government was found; choose one from the list.',
};
