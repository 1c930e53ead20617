import type { MatterKind } from '../matter/kinds.ts';
import { type Actor, may } from '../may.ts';
import { type DueNotice, noticeOfTurn, type TrailMove } from './notice.ts';

/** A matter as far as a company has a part in it. */
export interface CompanySide {
  readonly kind: MatterKind;
  readonly state: string;
  readonly projectId: string | null;
  /** Raised by the company itself. */
  readonly byCompany: boolean;
  /** Who complained, where they were signed in. */
  readonly complainant: string | null;
  readonly trail: readonly TrailMove[];
}

/** Where a matter of its project waits for the company's word or papers; some only where the company raised it. */
const COMPANY_TURNS: Partial<Record<MatterKind, Readonly<Record<string, 'any' | 'own'>>>> = {
  problem: { resolved: 'any', returned: 'own' },
  procedure: { asked: 'any', owing: 'any' },
};

/** What a complaint is answered by, in either way. */
const REPLIED: readonly string[] = ['answered', 'declined'];

/**
 * What somebody of a company (企业联系人) is told of a matter: that their word or their papers are waited for, and that what they
 * complained of has its reply. Nothing else of what the government does with it, and to nobody but whoever complained.
 */
export function noticeOfCompany(person: Actor & { readonly id: string }, it: CompanySide): DueNotice | undefined {
  const { kind, state, projectId, byCompany, complainant, trail } = it;
  if (kind === 'complaint') {
    const replied = complainant === person.id && REPLIED.includes(state);
    return replied ? { what: 'decided', mark: noticeOfTurn(state, trail).mark } : undefined;
  }
  const whose = COMPANY_TURNS[kind]?.[state];
  if (whose === undefined || (whose === 'own' && !byCompany)) return undefined;
  return may(person, 'company.speak', { project: projectId }) ? noticeOfTurn(state, trail) : undefined;
}
