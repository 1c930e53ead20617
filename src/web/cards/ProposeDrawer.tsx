import { App, Button, Drawer, Radio } from 'antd';
import { useState } from 'react';
import { previewCards, proposeCards } from '../../contract/cards.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { addDays, type Day, startOf } from '../../domain/day.ts';
import { useAct, useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { usePick, useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { useNarrow } from '../shell/narrow.ts';
import { Loaded, Nothing } from '../states.tsx';
import { useRefusal } from '../words.ts';
import { CardTag } from './CardTag.tsx';
import { cardsText } from './messages.ts';
import { CardReasons } from './Reasons.tsx';

type Preview = ReplyOf<typeof previewCards>['regimes'][number];

/** Shows whom the rules would card as of today or of the end of last month, and proposes those cards. */
export function ProposeDrawer({ onClose }: { readonly onClose: () => void }) {
  const text = useText(cardsText);
  const narrow = useNarrow();
  const { today } = useAsOf();
  const lastMonth = addDays(startOf('month', today), -1);
  const [asOf, setAsOf] = useState<Day>(today);
  const answer = useAnswer(previewCards, { asOf }, { keepPrevious: true });
  return (
    <Drawer open size={narrow ? '100%' : 760} title={text('proposeTitle')} onClose={onClose}>
      <div className="matter">
        <p>{text('proposeHint')}</p>
        <Radio.Group
          aria-label={text('asOf')}
          className="move-choices"
          value={asOf}
          onChange={(event) => setAsOf(event.target.value as Day)}
          options={[
            { value: today, label: text('today', { day: today }) },
            { value: lastMonth, label: text('lastPeriod', { day: lastMonth }) },
          ]}
        />
        <Loaded of={answer}>
          {({ regimes }) =>
            regimes.length === 0 ? (
              <Nothing title={text('noRegime', { day: asOf })}>{text('noRegimeHint')}</Nothing>
            ) : (
              regimes.map((regime) => <OfRegime key={regime.regime} of={regime} asOf={asOf} onDone={onClose} />)
            )
          }
        </Loaded>
      </div>
    </Drawer>
  );
}

interface OfRegimeProps {
  readonly of: Preview;
  readonly asOf: Day;
  readonly onDone: () => void;
}

function OfRegime({ of, asOf, onDone }: OfRegimeProps) {
  const text = useText(cardsText);
  const pick = usePick();
  const say = useRefusal();
  const { message } = App.useApp();
  const act = useAct(proposeCards);
  const open = of.cards.filter(({ there }) => there === null).length;
  const propose = () =>
    act.mutate(
      { input: { regime: of.regime, asOf } },
      {
        onSuccess: ({ proposed }) => {
          void message.success(text('proposedDone', { n: proposed }));
          onDone();
        },
      },
    );
  return (
    <section className="card">
      <h2>{pick(of)}</h2>
      {act.error && <FormProblem title={say(act.error)} />}
      {of.cards.length === 0 ? (
        <Nothing title={text('nobody')} />
      ) : (
        <>
          <Rows
            label={pick(of)}
            rows={of.cards}
            keyOf={({ unit }) => unit.id}
            columns={[
              { key: 'unit', title: text('unit'), kind: 'main', render: ({ unit }) => unit.name },
              {
                key: 'card',
                title: text('card'),
                render: ({ colour, there }) => (
                  <>
                    <CardTag colour={colour} /> {there !== null && <span className="quiet">{text('there')}</span>}
                  </>
                ),
              },
              { key: 'because', title: text('because'), render: ({ because }) => <CardReasons because={because} /> },
            ]}
          />
          <div className="form-foot">
            <Button type="primary" disabled={open === 0} loading={act.isPending} onClick={propose}>
              {text('proposeThese', { n: open })}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
