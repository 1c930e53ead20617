import { useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { Signed } from '../verdict.tsx';
import { regimesText } from './messages.ts';
import type { OneRegime } from './RegimeShown.tsx';

/** Every adoption there was, the latest first: which version, on which days, and the two people behind it. */
export function Adoptions({ one: { adoptions, adoption } }: { readonly one: OneRegime }) {
  const text = useText(regimesText);
  if (adoptions.length === 0) return null;
  return (
    <section className="card regime">
      <h2>{text('history')}</h2>
      <Rows
        label={text('history')}
        rows={adoptions.toReversed()}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'version',
            title: text('historyVersion'),
            kind: 'main',
            render: ({ id, version }) => (
              <>
                {text('version', { version })} {id === adoption && <Signed light="green">{text('now')}</Signed>}
              </>
            ),
          },
          { key: 'from', title: text('historyFrom'), kind: 'day', render: ({ from }) => from },
          {
            key: 'until',
            title: text('historyUntil'),
            kind: 'day',
            render: ({ until, replaced }) => (replaced ? text('historyReplaced') : (until ?? text('open'))),
          },
          {
            key: 'people',
            title: text('historyPeople'),
            render: ({ proposedBy, adoptedBy }) =>
              adoptedBy ? `${proposedBy?.name ?? text('open')} / ${adoptedBy.name}` : text('historyStarted'),
          },
          {
            key: 'text',
            title: text('historyText'),
            render: ({ textId }) => text(textId ? 'historyKept' : 'shipped'),
          },
        ]}
      />
    </section>
  );
}
