import { Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useRef, useState } from 'react';
import { MANY_KINDS, type readInbox } from '../../contract/inbox.ts';
import { placeOf } from '../../contract/place-of.ts';
import type { ReplyOf } from '../../contract/route.ts';
import type { Day } from '../../domain/day.ts';
import { useAsOf } from '../as-of.tsx';
import { useKeys } from '../desk/keys.ts';
import { DueDay } from '../matters/DueDay.tsx';
import { usePick, useText } from '../messages/language.tsx';
import { Signed } from '../verdict.tsx';
import { useWords } from '../words.ts';
import { BulkBar } from './BulkBar.tsx';
import { GROUPS, groupOf } from './groups.ts';
import { todayText } from './messages.ts';

type Inbox = ReplyOf<typeof readInbox>;
export type Line = Inbox['rows'][number];

interface InboxLinesProps {
  readonly rows: readonly Line[];
  readonly counts: Inbox['counts'];
  readonly today: Day;
}

/** Lines under late, today, this week, later; J and K go through them, X marks several of one kind and state for one act. */
export function InboxLines({ rows, counts, today }: InboxLinesProps) {
  const text = useText(todayText);
  const list = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState<readonly string[]>([]);
  const groups = Map.groupBy(rows, ({ due }) => groupOf(due, today));
  const shown = GROUPS.flatMap((group) => groups.get(group) ?? []);
  const chosen = shown.filter(({ id }) => marked.includes(id));
  const links = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>('a.today-line') ?? [])];
  const focused = () => links().findIndex((link) => link === document.activeElement);
  const turn = (by: number) => {
    const all = links();
    all[Math.max(0, Math.min(all.length - 1, focused() + by))]?.focus();
  };
  const mark = (line: Line) =>
    setMarked((before) =>
      before.includes(line.id)
        ? before.filter((id) => id !== line.id)
        : [
            ...before.filter((id) =>
              isAlike(
                shown.find((one) => one.id === id),
                line,
              ),
            ),
            line.id,
          ],
    );
  const here = () => shown[focused()];
  useKeys(
    {
      j: () => turn(1),
      k: () => turn(-1),
      x: () => {
        const line = here();
        if (line && canMark(line)) mark(line);
      },
    },
    true,
  );
  return (
    <div ref={list} className="today-groups">
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
                <OneLine
                  key={line.id}
                  line={line}
                  marked={marked.includes(line.id)}
                  onMark={canMark(line) ? () => mark(line) : undefined}
                />
              ))}
            </ol>
          </section>
        );
      })}
      <BulkBar lines={chosen} onDone={() => setMarked([])} />
    </div>
  );
}

const isAlike = (a: Line | undefined, b: Line): boolean => a?.kind === b.kind && a.state === b.state;
const canMark = ({ kind, moves }: Line): boolean =>
  moves.length > 0 && (MANY_KINDS as readonly string[]).includes(kind);

interface OneLineProps {
  readonly line: Line;
  readonly marked: boolean;
  readonly onMark: (() => void) | undefined;
}

function OneLine({ line, marked, onMark }: OneLineProps) {
  const text = useText(todayText);
  const pick = usePick();
  const { matters } = useWords();
  const { today } = useAsOf();
  const states: Readonly<Record<string, string>> = matters.state[line.kind];
  const ruled = line.zh && line.en ? pick({ zh: line.zh, en: line.en }) : undefined;
  const about = line.title === '' ? ruled : line.title;
  const title = about ?? line.project?.name ?? matters.kind[line.kind];
  return (
    <li className={marked ? 'today-marked' : undefined}>
      <Checkbox
        aria-label={text('mark', { title })}
        checked={marked}
        disabled={!onMark}
        onChange={() => onMark?.()}
        className="today-mark"
      />
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
        {line.promise && (
          <Signed light={line.promise < today ? 'red' : 'yellow'}>{text('promised', { day: line.promise })}</Signed>
        )}
      </Link>
    </li>
  );
}
