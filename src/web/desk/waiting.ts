import type { listWaitingFacts } from '../../contract/facts.ts';
import type { ReplyOf } from '../../contract/route.ts';

/** A reported fact on the desk, with its project and the unit that reported it. */
export type Waiting = ReplyOf<typeof listWaitingFacts>['rows'][number];
