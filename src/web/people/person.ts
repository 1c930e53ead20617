import type { listPeople } from '../../contract/people.ts';
import type { ReplyOf } from '../../contract/route.ts';

export type Person = ReplyOf<typeof listPeople>['rows'][number];

/** A password that was just made, and whom it is for. */
export interface Handed {
  readonly name: string;
  readonly login: string;
  readonly password: string;
}
