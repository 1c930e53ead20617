import { dutyMatrix } from '../../contract/duties.ts';
import { sayPeriod } from '../../contract/words/say-due.ts';
import { addDays, addMonths } from '../../domain/day.ts';
import { DUE_STATES, type DueState } from '../../domain/duties/state.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { useLanguage, usePick, useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import { Loaded, Nothing } from '../states.tsx';
import { useWords } from '../words.ts';
import { SIGNS, TONES } from './DueTag.tsx';
import type { Matrix } from './duty.ts';
import { dutiesText } from './messages.ts';
import type { Choices } from './WhoseTools.tsx';

/** 各单位报送情况: units against the periods of one duty, who has and who has not. */
export function DutyMatrix({ duties }: { readonly duties: Choices['duties'] }) {
  const text = useText(dutiesText);
  const pick = usePick();
  const { day, sent } = useAsOf();
  const [search, change] = usePageSearch();
  const wanted = oneIn(search, 'duty');
  const chosen = duties.find(({ regime, id }) => `${regime.id}/${id}` === wanted) ?? duties[0];
  const back = oneIn(search, 'back') === '12' ? 12 : 6;
  if (!chosen) return <Nothing title={text('noDuties')}>{text('noDutiesHint')}</Nothing>;
  return (
    <>
      <div className="tools">
        <select
          className="native-select duty-choice"
          aria-label={text('chooseDuty')}
          value={`${chosen.regime.id}/${chosen.id}`}
          onChange={(event) => change({ duty: event.target.value })}
        >
          {[...Map.groupBy(duties, ({ regime }) => regime.id)].map(([id, own]) => (
            <optgroup key={id} label={own[0] ? pick(own[0].regime) : id}>
              {own.map((duty) => (
                <option key={duty.id} value={`${id}/${duty.id}`}>
                  {pick(duty)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <select
          className="native-select"
          aria-label={text('span')}
          value={String(back)}
          onChange={(event) => change({ back: event.target.value })}
        >
          <option value="6">{text('halfYear')}</option>
          <option value="12">{text('year')}</option>
        </select>
        <Legend />
      </div>
      <p className="quiet">
        {pick(chosen.rule)} · {chosen.clause} · {pick(chosen.regime)}
      </p>
      <Found
        key={`${chosen.regime.id} ${chosen.id}`}
        asked={{
          ...sent,
          regime: chosen.regime.id,
          duty: chosen.id,
          from: addMonths(day, -back),
          to: addDays(day, 14),
        }}
      />
    </>
  );
}

function Legend() {
  const text = useText(dutiesText);
  const { duties } = useWords();
  return (
    <ul className="duty-legend" aria-label={text('legend')}>
      {DUE_STATES.map((state) => (
        <li key={state} className={`signed signed-${TONES[state]}`}>
          <span aria-hidden>{SIGNS[state]}</span> {duties.state[state]}
        </li>
      ))}
    </ul>
  );
}

function Found({ asked }: { readonly asked: Parameters<typeof useAnswer<typeof dutyMatrix>>[1] }) {
  const text = useText(dutiesText);
  const answer = useAnswer(dutyMatrix, asked, { keepPrevious: true });
  return (
    <Loaded of={answer} rows={10}>
      {(matrix) => (matrix.rows.length === 0 ? <Nothing title={text('matrixNone')} /> : <Table matrix={matrix} />)}
    </Loaded>
  );
}

/** The latest period first, so that what matters now needs no scrolling. */
function Table({ matrix: { periods, rows, settled } }: { readonly matrix: Matrix }) {
  const text = useText(dutiesText);
  const { language } = useLanguage();
  const order = periods.map((_, place) => place).toReversed();
  return (
    // A list wider than the screen scrolls by itself, with the keyboard too.
    <div className="duty-matrix" role="region" aria-label={text('matrix')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('unitName')}</th>
            {order.map((place) => (
              <th key={place} scope="col">
                <span>{sayPeriod(short(periods[place]?.period ?? ''), language)}</span>
                <span className="quiet digits">{periods[place]?.due.slice(5)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit, states }) => (
            <tr key={unit.id}>
              <th scope="row">{unit.name}</th>
              {order.map((place) => (
                <Cell key={place} state={states[place] ?? null} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text('progress')}</th>
            {order.map((place) => (
              <td key={place} className="digits">
                {settled[place]?.done}/{settled[place]?.of}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** A week is named by its number alone; its days stand below it as the due day. */
const short = (period: string): string => (/-W\d\d$/.test(period) ? period.slice(5) : period);

function Cell({ state }: { readonly state: DueState | null }) {
  const text = useText(dutiesText);
  const { duties } = useWords();
  const word = state === null ? text('notOwed') : duties.state[state];
  return (
    <td className={state === null ? undefined : `signed-${TONES[state]}`} title={word}>
      <span aria-hidden>{state === null ? '' : SIGNS[state]}</span>
      <span className="unseen">{word}</span>
    </td>
  );
}
