import { Link } from '@tanstack/react-router';
import { listDuties } from '../../contract/duties.ts';
import { listWaitingFacts } from '../../contract/facts.ts';
import { readInbox } from '../../contract/inbox.ts';
import { placeOf } from '../../contract/place-of.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAnswer } from '../answer.ts';
import { DueDay } from '../matters/DueDay.tsx';
import { useMay } from '../me.tsx';
import { usePick, useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { TabLinks } from '../TabLinks.tsx';
import { useTitle } from '../title.ts';
import { Signed } from '../verdict.tsx';
import { useWords } from '../words.ts';
import { todayText } from './messages.ts';
import './today.css';

type Line = ReplyOf<typeof readInbox>['rows'][number];

const SCOPES = ['mine', 'co-handling', 'watching'] as const;
const GROUPS = ['late', 'today', 'week', 'later', 'open'] as const;
type Group = (typeof GROUPS)[number];

/** 今天要办什么: what is this person's turn, what is late first; each line leads to where it is done. */
export function TodayPage() {
  const text = useText(todayText);
  useTitle(text('title'));
  const [search] = usePageSearch();
  const scope = SCOPES.find((one) => one === oneIn(search, 'scope')) ?? 'mine';
  const answer = useAnswer(readInbox, { scope, size: 100 }, { keepPrevious: true });
  return (
    <section className="sheet">
      <h1>{text('title')}</h1>
      {scope === 'mine' && <Beside />}
      <TabLinks
        label={text('scopes')}
        name="scope"
        open={scope}
        tabs={SCOPES.map((key) => ({ key, label: text(key) }))}
      />
      <Loaded of={answer}>
        {({ rows, counts, today }) => {
          const total = GROUPS.reduce((n, group) => n + counts[group], 0);
          if (total === 0) return <Nothing title={text('none')}>{text('noneHint')}</Nothing>;
          const groups = Map.groupBy(rows, ({ due }) => groupOf(due, today));
          return (
            <>
              <p className="quiet">{text('counts', counts)}</p>
              {GROUPS.map((group) => {
                const lines = groups.get(group) ?? [];
                if (lines.length === 0) return null;
                return (
                  <section key={group} className="card" aria-label={text(group)}>
                    <h2>
                      {text(group)} <span className="quiet">{counts[group]}</span>
                    </h2>
                    <ol className="today-lines">
                      {lines.map((line) => (
                        <OneLine key={line.id} line={line} />
                      ))}
                    </ol>
                  </section>
                );
              })}
              {total > rows.length && <p className="quiet">{text('more', { n: total - rows.length })}</p>}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function OneLine({ line }: { readonly line: Line }) {
  const text = useText(todayText);
  const pick = usePick();
  const { matters } = useWords();
  const states: Readonly<Record<string, string>> = matters.state[line.kind];
  const ruled = line.zh && line.en ? pick({ zh: line.zh, en: line.en }) : undefined;
  const about = line.title === '' ? ruled : line.title;
  const title = about ?? line.project?.name ?? matters.kind[line.kind];
  return (
    <li>
      <Link {...placeOf(line)} className="today-line">
        <span>
          {line.urgent && <Signed light="red">{text('urgent')}</Signed>} <strong>{title}</strong>
        </span>
        <span className="quiet">
          {text('read', { kind: matters.kind[line.kind], state: states[line.state] ?? line.state })}
          {[about ? line.project?.name : undefined, line.unit?.name, line.period]
            .filter(Boolean)
            .map((part) => ` · ${part}`)}
        </span>
        <DueDay due={line.due} closedOn={null} />
      </Link>
    </li>
  );
}

/** What waits and is no matter: facts to recognise, reports of the own unit. */
function Beside() {
  const text = useText(todayText);
  const judges = useMay('fact.judge');
  const owes = useMay('duty.fulfil');
  const facts = useAnswer(listWaitingFacts, { size: 1 }, { enabled: judges });
  const dues = useAnswer(listDuties, { whose: 'unit', state: ['late', 'due-soon'], size: 1 }, { enabled: owes });
  const waiting = facts.data?.total ?? 0;
  const late = dues.data?.counts.late ?? 0;
  const soon = dues.data?.counts['due-soon'] ?? 0;
  if (waiting === 0 && late + soon === 0) return null;
  return (
    <ul className="today-beside">
      {waiting > 0 && (
        <li>
          <Link to="/desk">{text('facts', { n: waiting })}</Link>
        </li>
      )}
      {late + soon > 0 && (
        <li>
          <Link to="/duties">{text('dues', { late, soon })}</Link>
        </li>
      )}
    </ul>
  );
}

/** Weeks end on Sunday, as the counts of the server do. */
function groupOf(due: string | null, today: string): Group {
  if (due === null) return 'open';
  if (due < today) return 'late';
  if (due === today) return 'today';
  const left = (7 - new Date(`${today}T00:00:00Z`).getUTCDay()) % 7;
  const sunday = new Date(Date.parse(`${today}T00:00:00Z`) + left * 86_400_000).toISOString().slice(0, 10);
  return due <= sunday ? 'week' : 'later';
}
