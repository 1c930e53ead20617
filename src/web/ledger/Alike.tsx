import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { listProjects } from '../../contract/projects.ts';
import { normaliseName } from '../../domain/text.ts';
import { useAnswer } from '../answer.ts';
import { count, orNone } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { StageTag } from '../verdict.tsx';
import { coreOfCompany, coreOfProject } from './alike.ts';
import { newText } from './new-messages.ts';
import type { LedgerAnswer } from './row.ts';

const SHOWN = 5;
const PAUSE_MS = 300;

/** What the ledger holds under this core of a name, asked when the typing pauses. */
function useHolding(core: string | undefined): LedgerAnswer | undefined {
  const [q, setQ] = useState(core);
  useEffect(() => {
    const waiting = setTimeout(() => setQ(core), PAUSE_MS);
    return () => clearTimeout(waiting);
  }, [core]);
  const found = useAnswer(listProjects, { ...(q ? { q } : {}), size: SHOWN }, { enabled: q !== undefined });
  return q === core && core !== undefined ? found.data : undefined;
}

interface Alike {
  readonly byName: LedgerAnswer | undefined;
  readonly byInvestor: LedgerAnswer | undefined;
  /** Investors of the projects found, to choose from. */
  readonly investors: readonly string[];
}

/** What may be the same project, or of the same investor, while a new one is being typed. */
export function useAlike(name: string, investor: string): Alike {
  const byName = useHolding(coreOfProject(name));
  const byInvestor = useHolding(coreOfCompany(investor));
  const rows = [...(byInvestor?.rows ?? []), ...(byName?.rows ?? [])];
  return { byName, byInvestor, investors: [...new Set(rows.flatMap((row) => row.investor?.name ?? []))] };
}

interface HintProps {
  readonly alike: Alike;
}

/** A hint and no obstacle: two projects may lawfully bear one name. Each opens beside the form, which stays. */
export function NameHint({ name, alike: { byName } }: HintProps & { readonly name: string }) {
  const text = useText(newText);
  const same = byName?.rows.some((row) => normaliseName(row.name) === normaliseName(name)) ?? false;
  return <Found title={text(same ? 'sameName' : 'alike')} rows={byName?.rows ?? []} total={byName?.total ?? 0} />;
}

/** What else this investor has, as far as it does not stand below the name already. */
export function InvestorHint({ alike: { byName, byInvestor } }: HintProps) {
  const text = useText(newText);
  const named = new Set(byName?.rows.map(({ id }) => id));
  const rows = (byInvestor?.rows ?? []).filter(({ id }) => !named.has(id));
  const hidden = (byInvestor?.rows.length ?? 0) - rows.length;
  return <Found title={text('sameInvestor')} rows={rows} total={(byInvestor?.total ?? 0) - hidden} />;
}

interface FoundProps {
  readonly title: string;
  readonly rows: LedgerAnswer['rows'];
  readonly total: number;
}

function Found({ title, rows, total }: FoundProps) {
  const text = useText(newText);
  if (rows.length === 0) return null;
  return (
    <div className="alike" role="status">
      <p>▲ {title}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to="/projects/$id" params={{ id: row.id }} target="_blank">
              {row.name}
            </Link>{' '}
            <span className="quiet">{[row.unit.name, orNone(row.investor?.name)].join(' · ')}</span>{' '}
            <StageTag stage={row.stage} />
          </li>
        ))}
      </ul>
      {total > rows.length && <p className="quiet">{text('more', { n: count(total - rows.length) })}</p>}
    </div>
  );
}
