import { Alert } from 'antd';
import type { previewRegime } from '../../contract/proposals.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { Counts } from '../backtest/ComparedShown.tsx';
import { backTestText } from '../backtest/messages.ts';
import { ProjectsDiffer } from '../backtest/ProjectsDiffer.tsx';
import { UnitsDiffer } from '../backtest/UnitsDiffer.tsx';
import { count } from '../format.ts';
import { usePick, useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { useSome } from '../some.tsx';
import { proposeText } from './propose-messages.ts';

type Preview = ReplyOf<typeof previewRegime>;
const SIZE = 50;
const STEP = 20;

/** What adopting would change: among the adoptions, in the verdicts of projects, of units, and in what falls due. */
export function PreviewShown({ of }: { readonly of: Preview }) {
  const text = useText(proposeText);
  const compared = useText(backTestText);
  const pick = usePick();
  const { asOf, total, changed } = of.compared;
  return (
    <div className="preview">
      {of.ends.map((it) => (
        <p key={it.id}>
          {text(it.until ? 'ends' : 'endsNever', {
            name: pick(it),
            version: it.version,
            until: it.until ?? '',
          })}
        </p>
      ))}
      {of.pastFrom && <Alert type="warning" showIcon title={text('fromPast', { from: of.pastFrom })} />}
      <p>
        <strong>
          {compared(changed === 0 ? 'same' : 'outcome', { day: asOf, total: count(total), changed: count(changed) })}
        </strong>
      </p>
      <Counts of={of.compared} />
      {changed > 0 && <ProjectsDiffer of={of.compared} page={1} size={SIZE} />}
      {of.compared.projects.total > SIZE && (
        <p className="quiet">{compared('more', { n: count(of.compared.projects.total - SIZE) })}</p>
      )}
      <UnitsDiffer of={of.compared} />
      <Dues of={of.dues} />
      <p className="quiet">{text('published')}</p>
    </div>
  );
}

function Dues({ of }: { readonly of: Preview['dues'] }) {
  const text = useText(proposeText);
  const pick = usePick();
  const { rows, more } = useSome(of.rows, STEP);
  if (of.total === 0) return <p className="quiet">{text('duesNone', { until: of.until })}</p>;
  return (
    <section className="compared-part">
      <h3>{text('dues', { n: count(of.total), until: of.until })}</h3>
      <Rows
        label={text('due')}
        rows={rows}
        keyOf={({ regime, duty, period }) => `${regime} ${duty.id} ${period}`}
        columns={[
          { key: 'duty', title: text('due'), kind: 'main', render: ({ duty }) => pick(duty) },
          { key: 'period', title: text('period'), kind: 'day', render: ({ period }) => period },
          { key: 'before', title: text('before'), kind: 'day', render: ({ before }) => before ?? text('asked') },
          { key: 'after', title: text('after'), kind: 'day', render: ({ after }) => after ?? text('dropped') },
        ]}
      />
      {more}
      {of.total > of.rows.length && (
        <p className="quiet">{text('moreDues', { n: count(of.total - of.rows.length) })}</p>
      )}
    </section>
  );
}
