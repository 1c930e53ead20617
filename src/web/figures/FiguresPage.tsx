import { exportFigures, showFigures } from '../../contract/figures.ts';
import { GROUPS } from '../../domain/figures/group.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { ExportFile } from '../ExportFile.tsx';
import { useMay } from '../me.tsx';
import { useLanguage, usePick, useText } from '../messages/language.tsx';
import { ScaleChoice } from '../ScaleChoice.tsx';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { useTitle } from '../title.ts';
import { BehindDrawer } from './BehindDrawer.tsx';
import { type Answer, placeOf, useFigureSearch } from './figures.ts';
import './figures.css';
import { MeasureCard } from './MeasureCard.tsx';
import { MeasureList } from './MeasureList.tsx';
import { figuresText } from './messages.ts';

/** 指标: what a regime measures, of everything and by group, over time, with the projects behind each figure. */
export function FiguresPage() {
  const text = useText(figuresText);
  useTitle(text('title'));
  const { language } = useLanguage();
  const mayExport = useMay('export.make');
  const { sent } = useAsOf();
  const { asked, measure } = useFigureSearch();
  const answer = useAnswer(showFigures, { ...sent, ...asked }, { keepPrevious: true });
  const measures = answer.data?.measures ?? [];
  const open = measures[placeOf(measures, measure)];
  return (
    <section className="sheet figures">
      <div className="sheet-head">
        <h1>{text('title')}</h1>
        <div className="tools">
          {measures.some(({ unit }) => unit === 'money') && <ScaleChoice />}
          {mayExport && open && answer.data?.regime && (
            <ExportFile
              route={exportFigures}
              input={{ ...sent, ...asked, regime: answer.data.regime.id, measure: open.id, lang: language }}
              label={text('export')}
              failed={text('exportFailed')}
            />
          )}
        </div>
      </div>
      <p className="quiet">{text('about')}</p>
      <Loaded of={answer} rows={12}>
        {(found) =>
          found.measures.length > 0 ? (
            <Found answer={found} />
          ) : (
            <Nothing title={text('none')}>{text('noneHint')}</Nothing>
          )
        }
      </Loaded>
    </section>
  );
}

function Found({ answer }: { readonly answer: Answer }) {
  const { measure, opened } = useFigureSearch();
  const place = placeOf(answer.measures, measure);
  const shown = answer.measures[place];
  return (
    <>
      <Tools answer={answer} />
      <div className="figures-two">
        <MeasureList answer={answer} open={place} />
        {shown && <MeasureCard answer={answer} measure={shown} place={place} />}
      </div>
      {shown && opened && <BehindDrawer answer={answer} measure={shown} opened={opened} />}
    </>
  );
}

/** The regime and what its figures are grouped by. */
function Tools({ answer }: { readonly answer: Answer }) {
  const text = useText(figuresText);
  const pick = usePick();
  const { by, chooseRegime, chooseBy } = useFigureSearch();
  return (
    <div className="tools">
      <select
        className="native-select"
        aria-label={text('regime')}
        value={answer.regime?.id}
        onChange={(event) => chooseRegime(event.target.value)}
      >
        {answer.regimes.map((it) => (
          <option key={it.id} value={it.id}>
            {pick(it)}
          </option>
        ))}
      </select>
      <select
        className="native-select"
        aria-label={text('by')}
        value={by}
        onChange={(event) => {
          const next = GROUPS.find((it) => it === event.target.value);
          if (next) chooseBy(next);
        }}
      >
        {GROUPS.filter((it) => it !== 'tier' || answer.regime?.tiers).map((it) => (
          <option key={it} value={it}>
            {text(it)}
          </option>
        ))}
      </select>
    </div>
  );
}
