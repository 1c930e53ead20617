import { useJoin, useText } from '../messages/language.tsx';
import type { Summary } from './rail.ts';
import { readText } from './read-messages.ts';

/** One sheet of a workbook is imported at a time; whoever forgets the others loses projects without noticing. */
export function OtherSheets({ summary }: { readonly summary: Summary }) {
  const text = useText(readText);
  const join = useJoin();
  const others = summary.sheets.filter(({ chosen, rows }) => !chosen && rows > 0);
  if (others.length === 0) return null;
  const n = others.reduce((sum, { rows }) => sum + rows, 0);
  return (
    <p className="quiet">
      {text('otherSheets', { n, sheets: others.length, names: join.names(others.map(({ name }) => name)) })}
    </p>
  );
}
