import { usePick, useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { Signed } from '../verdict.tsx';
import { type Answer, type Figure, type Measure, useFigureSearch } from './figures.ts';
import { figuresText } from './messages.ts';
import { useSaying } from './saying.ts';

interface MeasureListProps {
  readonly answer: Answer;
  /** The place of the one that is open. */
  readonly open: number;
}

/** Everything the regime measures, of everything together; one of them is open beside. On a phone it is a choice. */
export function MeasureList({ answer, open }: MeasureListProps) {
  const text = useText(figuresText);
  const pick = usePick();
  const { chooseMeasure } = useFigureSearch();
  const figures = answer.groups[0]?.figures ?? [];
  const rows = answer.measures.map((measure, place) => ({ measure, place, figure: figures[place] }));
  return (
    <section className="figures-list" aria-label={text('measures')}>
      <select
        className="native-select figures-choice"
        aria-label={text('choose')}
        value={answer.measures[open]?.id}
        onChange={(event) => chooseMeasure(event.target.value)}
      >
        {answer.measures.map((measure) => (
          <option key={measure.id} value={measure.id}>
            {pick(measure)}
          </option>
        ))}
      </select>
      <div className="figures-measures">
        <Rows
          label={text('measures')}
          rows={rows}
          keyOf={({ measure }) => measure.id}
          classOf={({ place }) => (place === open ? 'figures-open' : undefined)}
          columns={[
            {
              key: 'measure',
              kind: 'main',
              title: text('measure'),
              render: ({ measure, place }) => (
                <button
                  type="button"
                  className="figures-link"
                  aria-current={place === open ? 'true' : undefined}
                  onClick={() => chooseMeasure(measure.id)}
                >
                  {pick(measure)}
                </button>
              ),
            },
            {
              key: 'figure',
              kind: 'digits',
              title: text('figure'),
              render: ({ measure, figure }) => figure && <Result measure={measure} figure={figure} />,
            },
          ]}
        />
      </div>
    </section>
  );
}

function Result({ measure, figure }: { readonly measure: Measure; readonly figure: Figure }) {
  const text = useText(figuresText);
  const saying = useSaying();
  return (
    <>
      <strong>{saying.value(figure, measure)}</strong>{' '}
      <span className="quiet">
        {measure.share
          ? `${saying.number(figure.numerator, measure)} / ${saying.below(figure, measure)}`
          : saying.unit(measure)}
      </span>
      {measure.goal && figure.pace && (
        <div>
          <Signed light={figure.pace.missing === '0' ? 'green' : 'none'}>
            {text(figure.pace.missing === '0' ? 'reached' : 'behind')}
          </Signed>
        </div>
      )}
    </>
  );
}
