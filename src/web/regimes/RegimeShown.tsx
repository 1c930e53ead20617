import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { showRegime } from '../../contract/regimes.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { useMay } from '../me.tsx';
import { usePick, useText } from '../messages/language.tsx';
import { Loaded } from '../states.tsx';
import { Adoptions } from './Adoptions.tsx';
import { EndForm } from './EndForm.tsx';
import { regimesText } from './messages.ts';
import { ProposeForm } from './ProposeForm.tsx';
import { RegimeText } from './RegimeText.tsx';

export type OneRegime = ReplyOf<typeof showRegime>;

interface RegimeShownPageProps {
  readonly id: string;
  readonly textId: string | undefined;
}

/** One regime: what can be done with it, its rules with their live numbers, its values, its adoptions in time. */
export function RegimeShownPage({ id, textId }: RegimeShownPageProps) {
  const answer = useAnswer(showRegime, { id, ...(textId ? { textId } : {}) });
  return <Loaded of={answer}>{(one) => <Shown one={one} />}</Loaded>;
}

function Shown({ one }: { readonly one: OneRegime }) {
  const text = useText(regimesText);
  const pick = usePick();
  const { day } = useAsOf();
  const { regime, adoption, adoptions } = one;
  const running = adoptions.find(({ id }) => id === adoption);
  return (
    <>
      <article className="card regime">
        <div className="sheet-head">
          <h2 className="regime-title">{pick(regime)}</h2>
          <Acts one={one} />
        </div>
        <p className="quiet">
          {running ? text('inForce', { from: running.from, until: running.until ?? text('open') }) : text('notRunning')}{' '}
          · {text('version', { version: regime.version })} · {regime.source}
        </p>
        <p className="quiet">{text('about', { day })}</p>
        <RegimeText regime={regime} adoption={adoption} />
      </article>
      <Adoptions one={one} />
    </>
  );
}

/** What somebody may do with the regime; on another day than today nothing. */
function Acts({ one: { regime, adoption, textId, adoptions } }: { readonly one: OneRegime }) {
  const text = useText(regimesText);
  const { changed } = useAsOf();
  const mayPropose = useMay('regime.propose');
  const mayTry = useMay('regime.adopt');
  const [open, setOpen] = useState<'propose' | 'end'>();
  const source = textId ? { textId } : { regime: regime.id };
  const running = adoptions.find(({ id }) => id === adoption);
  const close = () => setOpen(undefined);
  return (
    <div className="tools">
      {mayTry && (
        <Link to="/backtest" search={{ regime: regime.id, ...(textId ? { text: textId } : {}) } as never}>
          {text('tryIt')}
        </Link>
      )}
      {mayPropose && !changed && (
        <Button type={running ? 'default' : 'primary'} onClick={() => setOpen('propose')}>
          {text(running ? 'change' : 'adopt')}
        </Button>
      )}
      {mayPropose && !changed && running && <Button onClick={() => setOpen('end')}>{text('end')}</Button>}
      {open === 'propose' && <ProposeForm source={source} name={regime} running={running} onClose={close} />}
      {open === 'end' && running && <EndForm adoption={running} name={regime} onClose={close} />}
    </div>
  );
}
