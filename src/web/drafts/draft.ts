import { createStore, del, entries, set } from 'idb-keyval';
import type { raiseProblem } from '../../contract/problems.ts';
import type { reportFact } from '../../contract/facts.ts';
import type { InputOf } from '../../contract/route.ts';
import { newKey } from '../call.ts';
import type { Me } from '../me.tsx';

/** A file that was chosen or photographed; its id is made once and goes with it to the server. */
export interface ChosenFile {
  readonly id: string;
  readonly name: string;
  readonly blob: Blob;
  readonly sent?: boolean;
}

/** What the files are for, as soon as the server has it. */
export type Target = { readonly factId: string } | { readonly matterId: string };

/** What is to be done first; a draft of files alone adds them to what is there already. */
type Deed =
  | { readonly kind: 'problem'; readonly input: InputOf<typeof raiseProblem> }
  | { readonly kind: 'fact'; readonly input: InputOf<typeof reportFact> }
  | { readonly kind: 'files' };

/** Why the server did not take it; nothing where it only did not answer. */
export interface Refused {
  readonly status: number;
  readonly reason: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** Something written on this device that the server does not have whole yet. */
export type Draft = Deed & {
  readonly id: string;
  /** Whose it is; nobody else who signs in on this device sees it. */
  readonly owner: string;
  readonly title: string;
  readonly madeAt: string;
  readonly files: readonly ChosenFile[];
  readonly target?: Target;
  readonly refused?: Refused;
};

export const ownerOf = ({ tenant, person }: Me): string => `${tenant.slug}/${person.id}`;

/** A version 4 UUID; offices reach the server by plain http, where crypto.randomUUID does not exist. */
export function newFileId(): string {
  const hex = newKey();
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) & 3] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

const store = createStore('luodi', 'drafts');

export const keepDraft = (draft: Draft): Promise<void> => set(`draft ${draft.owner} ${draft.id}`, draft, store);
export const dropDraft = ({ owner, id }: Draft): Promise<void> => del(`draft ${owner} ${id}`, store);

/** Everything of this person's that waits on this device, oldest first; nothing where the browser keeps nothing. */
export async function draftsOf(owner: string): Promise<Draft[]> {
  const all = await entries<string, Draft>(store).catch(() => []);
  return all
    .flatMap(([key, draft]) => (key.startsWith(`draft ${owner} `) ? [draft] : []))
    .toSorted((a, b) => a.madeAt.localeCompare(b.madeAt));
}

/** A form that somebody has begun and not sent. */
export interface Begun<T> {
  readonly values: Partial<T>;
  readonly files: readonly ChosenFile[];
}

export const keepBegun = <T>(owner: string, form: string, begun: Begun<T>): Promise<void> =>
  set(`form ${owner} ${form}`, begun, store).catch(() => undefined);
export const dropBegun = (owner: string, form: string): Promise<void> =>
  del(`form ${owner} ${form}`, store).catch(() => undefined);
export async function begunOf<T>(owner: string, form: string): Promise<Begun<T> | undefined> {
  const all = await entries<string, Begun<T>>(store).catch(() => []);
  return all.find(([key]) => key === `form ${owner} ${form}`)?.[1];
}
