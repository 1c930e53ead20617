import { Link } from '@tanstack/react-router';
import type { listRegimes } from '../../contract/regimes.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { usePick, useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { Nothing } from '../states.tsx';
import { regimesText } from './messages.ts';

type Reply = ReplyOf<typeof listRegimes>;

interface AllRegimesProps {
  readonly available: Reply['available'];
  readonly running: Reply['regimes'];
}

/** Everything that could run: the texts of the product and those this government has kept. */
export function AllRegimes({ available, running }: AllRegimesProps) {
  const text = useText(regimesText);
  const pick = usePick();
  return (
    <>
      {running.length === 0 && <Nothing title={text('none')}>{text('noneHint')}</Nothing>}
      <div className="card">
        <Rows
          label={text('all')}
          rows={available}
          keyOf={({ id, textId }) => `${id} ${textId}`}
          columns={[
            {
              key: 'name',
              title: text('name'),
              kind: 'main',
              render: (it) => (
                <Link to="/regimes" search={{ regime: it.id, ...(it.textId ? { text: it.textId } : {}) } as never}>
                  {pick(it)}
                </Link>
              ),
            },
            {
              key: 'version',
              title: text('historyVersion'),
              render: ({ version, textId }) => (
                <>
                  {text('version', { version })} <span className="quiet">{text(textId ? 'kept' : 'shipped')}</span>
                </>
              ),
            },
            { key: 'source', title: text('source'), render: ({ source }) => source },
            {
              key: 'state',
              title: text('state'),
              render: (it) => text(it.running ? 'runs' : 'notRunning'),
            },
          ]}
        />
      </div>
    </>
  );
}
