import { exportRanking, showRanking } from '../../contract/rankings.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { ExportFile } from '../ExportFile.tsx';
import { useMay } from '../me.tsx';
import { useLanguage, usePick, useText } from '../messages/language.tsx';
import { ScaleChoice } from '../ScaleChoice.tsx';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { TabLinks } from '../TabLinks.tsx';
import { useTitle } from '../title.ts';
import { GroupSection } from './GroupSection.tsx';
import { rankingsText } from './messages.ts';
import { type Answer, listNames, openList, useRankingSearch } from './ranking.ts';
import './rankings.css';
import { Rule } from './Rule.tsx';

const PERIODS = 6;

/** 排名 (TQ-9, DT-2, DT-3, WH-4.3, XC-6): who stands where, by what, and what follows. */
export function RankingsPage() {
  const text = useText(rankingsText);
  useTitle(text('title'));
  const { language } = useLanguage();
  const mayExport = useMay('export.make');
  const { sent } = useAsOf();
  const { asked, list } = useRankingSearch();
  // The places of today are there at once; the way they came about follows, because it counts several days.
  const now = useAnswer(showRanking, { ...sent, ...asked, periods: 1 }, { keepPrevious: true });
  const whole = useAnswer(
    showRanking,
    { ...sent, ...asked, periods: PERIODS },
    { enabled: now.data !== undefined && !now.isPlaceholderData },
  );
  const answer = whole.data ? whole : now;
  const ranking = answer.data?.ranking;
  const open = ranking ? openList(ranking, list) : null;
  return (
    <section className="sheet rankings">
      <div className="sheet-head">
        <h1>{text('title')}</h1>
        <div className="tools">
          {ranking?.counts.some(({ unit }) => unit === 'money') && <ScaleChoice />}
          {mayExport && ranking && (
            <ExportFile
              route={exportRanking}
              input={{
                ...sent,
                regime: ranking.regime,
                ranking: ranking.id,
                ...(open ? { list: open } : {}),
                lang: language,
              }}
              label={text('export')}
              failed={text('exportFailed')}
            />
          )}
        </div>
      </div>
      <Loaded of={answer} rows={12}>
        {(found) => (found.ranking ? <Found answer={found} open={open} /> : <NoRanking />)}
      </Loaded>
    </section>
  );
}

function NoRanking() {
  const text = useText(rankingsText);
  return <Nothing title={text('none')}>{text('noneHint')}</Nothing>;
}

function Found({ answer, open }: { readonly answer: Answer; readonly open: string | null }) {
  const text = useText(rankingsText);
  const pick = usePick();
  const { chooseRegime } = useRankingSearch();
  const { ranking, regimes } = answer;
  if (!ranking) return null;
  const regime = regimes.find(({ id }) => id === ranking.regime);
  return (
    <>
      <div className="tools">
        <select
          className="native-select"
          aria-label={text('regime')}
          value={ranking.regime}
          onChange={(event) => chooseRegime(event.target.value)}
        >
          {regimes.map((it) => (
            <option key={it.id} value={it.id}>
              {pick(it)}
            </option>
          ))}
        </select>
      </div>
      <TabLinks
        label={text('rankings')}
        name="ranking"
        open={ranking.id}
        forget={['list']}
        tabs={(regime?.rankings ?? []).map((it) => ({ key: it.id, label: pick(it) }))}
      />
      <Rule ranking={ranking} />
      <div className="ranking-lists">
        <Lists answer={answer} open={open} />
      </div>
      {answer.groups.length === 0 ? (
        <Nothing title={text('notYet')} />
      ) : (
        answer.groups.map((group) => (
          <GroupSection key={group.kinds.join(' ')} answer={answer} group={group} open={open} />
        ))
      )}
    </>
  );
}

/** All counts together and each by itself: one list is open, its name is in the address. */
function Lists({ answer: { ranking }, open }: { readonly answer: Answer; readonly open: string | null }) {
  const text = useText(rankingsText);
  const pick = usePick();
  if (!ranking) return null;
  const names = listNames(ranking);
  if (names.length < 2) return null;
  return (
    <TabLinks
      label={text('list')}
      name="list"
      open={open ?? names[0] ?? ''}
      tabs={names.map((name) => {
        const count = ranking.counts.find(({ id }) => id === name);
        return { key: name, label: count ? pick(count) : text('overall') };
      })}
    />
  );
}
