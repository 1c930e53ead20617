import type { DueNotice } from '../../domain/notices/notice.ts';
import type { Tx } from '../../store/connection.ts';
import type { Listener } from '../../store/notice-settings.ts';
import { addNotices, nameOf, type NoticeAbout, settleNotices } from '../../store/notices.ts';
import { addOutgoing, dropOutgoing, type NewOutgoing, type SaidOf } from '../../store/outgoing.ts';
import { newId } from '../new-id.ts';
import type { Hearers } from './hearers.ts';
import { keyOf } from './key.ts';

/** What a subject is called, in the page and in messages. */
export interface About extends Omit<NoticeAbout, 'subject'> {
  /** The page that shows it. */
  readonly place: string;
}

/** What is told about one subject, to whom, and what it says. */
export interface Telling {
  readonly subject: string;
  readonly about: About;
  /** The same for those outside the government, who see less of it and elsewhere. */
  readonly outside?: About;
  readonly owner: readonly string[] | null;
  readonly people: readonly (DueNotice & { readonly hearer: Listener })[];
  readonly chat: readonly DueNotice[];
}

export interface Making {
  readonly tenantId: number;
  readonly now: Date;
  /** Whether mail can be sent at all. */
  readonly mail: boolean;
}

/** Makes the notices that are new, queues their messages, and lets go of what stands no longer about these subjects. */
export async function queue(
  tx: Tx,
  { tenantId, now, mail }: Making,
  hearers: Hearers,
  all: readonly Telling[],
): Promise<number> {
  const subjects = all.map(({ subject }) => subject);
  const told = all.map(withSaid);
  const made = told.flatMap(({ inside, outside, people, key }) =>
    people.map(({ hearer, what, mark }) => {
      const { notice, said } = hearer.unitId === null ? (outside ?? inside) : inside;
      return { id: newId(), personId: hearer.id, hearer, what, mark, key: key({ what, mark }), about: notice, said };
    }),
  );
  const standing = made.map(({ personId, what, mark, about: { subject } }) => ({ personId, subject, what, mark }));
  const toldOf = await settleNotices(tx, tenantId, subjects, standing, now);
  const keys = new Set(told.flatMap(({ people, chat, key }) => [...people, ...chat].map(key)));
  await dropOutgoing(tx, tenantId, subjects, keys, now);
  // Somebody may have two reasons to hear the same.
  const added = made.filter(({ personId, what, mark, about: { subject } }) => {
    const name = nameOf({ personId, subject, what, mark });
    return !toldOf.has(name) && toldOf.add(name);
  });
  await addNotices(tx, tenantId, added, now);
  const mails = added
    .filter(({ hearer }) => mail && hearer.byMail && hearer.mailAddress !== '')
    .map(
      ({ id, hearer, what, key, said }): NewOutgoing => ({
        id: newId(),
        personId: hearer.id,
        robotId: null,
        key,
        noticeId: id,
        what,
        about: said,
        notBefore: hearers.speakTo(hearer, now, said.urgent),
      }),
    );
  await addOutgoing(tx, tenantId, [...mails, ...chatsOf(hearers, told, now)], now);
  return added.length;
}

/** What is told of a subject, made once for all who are told. */
function withSaid({ subject, about, outside, owner, people, chat }: Telling) {
  const keys = new Map<string, string>();
  const key = ({ what, mark }: DueNotice): string => {
    const name = `${what} ${mark}`;
    const made = keys.get(name) ?? keyOf(subject, { what, mark });
    keys.set(name, made);
    return made;
  };
  return {
    subject,
    owner,
    people,
    chat,
    key,
    inside: said(subject, about),
    outside: outside && said(subject, outside),
  };
}

function said(subject: string, { place, ...about }: About): { notice: NoticeAbout; said: SaidOf } {
  const { kind, due, urgent, body } = about;
  return { notice: { subject, ...about }, said: { subject, kind, unit: body.unit, due, urgent, place } };
}

/** A chat hears of what its unit and those below it owe; the government's chat of everything. */
const chatsOf = (
  { robots, speakInChat }: Hearers,
  all: readonly ReturnType<typeof withSaid>[],
  now: Date,
): NewOutgoing[] =>
  robots.flatMap((robot) =>
    all
      .filter(({ owner }) => robot.unitId === null || owner?.includes(robot.unitId))
      .flatMap(({ chat, key, inside }) =>
        chat.map(({ what, mark }) => ({
          id: newId(),
          personId: null,
          robotId: robot.id,
          key: key({ what, mark }),
          noticeId: null,
          what,
          about: inside.said,
          notBefore: speakInChat(now),
        })),
      ),
  );
