import type { SameWords } from '../words.ts';
import { acts } from './acts.ts';
import { between } from './between.ts';
import { betweenRefusals } from './between-refusals.ts';
import { companyRefusals } from './company-refusals.ts';
import { duties } from './duties.ts';
import { faults } from './faults.ts';
import { fields } from './fields.ts';
import { fileRefusals } from './file-refusals.ts';
import { matters } from './matters.ts';
import { names } from './names.ts';
import { noticeRefusals } from './notice-refusals.ts';
import { notices } from './notices.ts';
import { procedureRefusals } from './procedure-refusals.ts';
import { ranking } from './ranking.ts';
import { reasons } from './reasons.ts';
import { refusals } from './refusals.ts';
import { regimeRefusals } from './regime-refusals.ts';
import { regimes } from './regimes.ts';
import { sheets } from './sheets.ts';

export const en: SameWords = {
  acts,
  between,
  duties,
  faults,
  fields,
  matters,
  names,
  notices,
  ranking,
  reasons,
  refusals: {
    ...refusals,
    ...betweenRefusals,
    ...companyRefusals,
    ...noticeRefusals,
    ...regimeRefusals,
    ...fileRefusals,
    ...procedureRefusals,
  },
  regimes,
  sheets,
};
