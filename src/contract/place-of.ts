import type { MatterKind } from '../domain/matter/kinds.ts';

interface Line {
  readonly id: string;
  readonly kind: MatterKind;
  readonly state: string;
}

const PAGES: Readonly<Record<MatterKind, string>> = {
  card: '/cards',
  exit: '/exits',
  land: '/exits',
  duty: '/duties',
  adoption: '/regimes',
  problem: '/problems',
  procedure: '/procedures',
  commitment: '/commitments',
  complaint: '/complaints',
  declaration: '/complaints',
  decision: '/decisions',
  factor: '/factors',
  review: '/reviews',
};

/** Which tab of the page a state stands under, where the page does not open under the right one by itself. */
const TABS: Partial<Readonly<Record<MatterKind, Readonly<Record<string, string>>>>> = {
  problem: {
    raised: 'waiting',
    returned: 'waiting',
    'in-hand': 'inHand',
    paused: 'inHand',
    resolved: 'inHand',
  },
  procedure: { planned: 'waiting', papers: 'waiting', running: 'running', asked: 'running', owing: 'short' },
  card: { proposed: 'proposed', confirmed: 'shown', upheld: 'shown', contested: 'contested', rectified: 'rectified' },
};

/** Which part of a page that several kinds share. */
const PARTS: Partial<Readonly<Record<MatterKind, Record<string, string>>>> = {
  land: { tab: 'land' },
  exit: { tab: 'cases' },
  declaration: { tab: 'declarations' },
};

/** Where a matter is dealt with: its page, opened at it. Lists lead there, and so do links that leave the house. */
export function placeOf({ kind, id, state }: Line): { to: string; search: Record<string, string> } {
  const tab = TABS[kind]?.[state];
  const part: Record<string, string> = PARTS[kind] ?? {};
  return { to: PAGES[kind], search: { ...part, ...(tab ? { state: tab } : {}), open: id } };
}
