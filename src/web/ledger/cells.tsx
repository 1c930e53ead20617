import { Link } from '@tanstack/react-router';
import { sayMissing } from '../../contract/words/say-reason.ts';
import { useRegimeNames } from '../choices.ts';
import { exactAmount, NONE } from '../format.ts';
import { useLanguage } from '../messages/language.tsx';
import { useAmounts } from '../scale.tsx';
import { useWords } from '../words.ts';
import type { Row } from './row.ts';

interface CellProps {
  readonly row: Row;
}

/** The name is the link to the page; the marks of the paper ledger (★ new, ▲ key) stay before it. */
export function NameCell({ row }: CellProps) {
  return (
    <span className="cell-clipped" title={row.name}>
      {row.marks.length > 0 && <span className="marks">{row.marks.join('')}</span>}
      <Link to="/projects/$id" params={{ id: row.id }} data-row={row.id} preload={false}>
        {row.name}
      </Link>
    </span>
  );
}

export const Clipped = ({ children }: { readonly children: string }) => (
  <span className="cell-clipped" title={children === NONE ? undefined : children}>
    {children}
  </span>
);

export function OriginCell({ row }: CellProps) {
  const { names } = useWords();
  return row.origin ? names.origin[row.origin] : NONE;
}

export function TierCell({ row }: CellProps) {
  const { tier } = useRegimeNames();
  return row.tier ? tier(row.tier) : NONE;
}

export function MissingCell({ row }: CellProps) {
  const { language } = useLanguage();
  return <Clipped>{row.missing.length > 0 ? sayMissing(row.missing, language) : NONE}</Clipped>;
}

/** Rounded to the scale of the column; the exact amount stands in the title. */
export function AmountCell({ row: { amount } }: CellProps) {
  const { language } = useLanguage();
  const { write } = useAmounts();
  return amount ? <span title={exactAmount(amount, language)}>{write(amount)}</span> : NONE;
}
