import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { readChanges } from '../../contract/inbox.ts';
import { placeOf } from '../../contract/place-of.ts';
import { useAnswer } from '../answer.ts';
import { momentText } from '../format.ts';
import { useMe } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { recall, remember } from '../remember.ts';
import { useWords } from '../words.ts';
import { todayText } from './messages.ts';

const WEEK = 7 * 86_400_000;
/** A page left and come back to within this time is the same visit. */
const SAME_VISIT = 30 * 60_000;

/** What others did with what this person watches since they were last here, on this machine; the last week at first. */
export function Changes() {
  const text = useText(todayText);
  const { acts, matters } = useWords();
  const { person } = useMe();
  const [since] = useState(() => sinceOf(person.id));
  useEffect(() => remember(`here.${person.id}`, new Date().toISOString()), [person.id]);
  const { data } = useAnswer(readChanges, { since });
  if (!data || data.rows.length === 0) return null;
  return (
    <section className="card" aria-label={text('changes')}>
      <h2>
        {text('changes')} <span className="quiet">{text('changesSince', { moment: momentText(since) })}</span>
      </h2>
      <ol className="today-lines">
        {data.rows.map((line) => (
          <li key={line.id}>
            <Link {...placeOf(line)} className="today-line today-change">
              <strong>{line.title === '' ? (line.project?.name ?? matters.kind[line.kind]) : line.title}</strong>
              <span>
                {(acts as Readonly<Record<string, string>>)[line.act] ?? line.act}
                {line.said && `：${line.said}`}
              </span>
              <span className="quiet">
                {line.by} {momentText(line.at)}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The end of the visit before this one; kept beside its last moment, so that coming back soon does not lose it. */
function sinceOf(personId: string): string {
  const last = recall(`here.${personId}`);
  const before = recall(`before.${personId}`);
  const now = Date.now();
  if (last === undefined) return new Date(now - WEEK).toISOString();
  if (before !== undefined && now - Date.parse(last) < SAME_VISIT) return before;
  remember(`before.${personId}`, last);
  return last;
}
