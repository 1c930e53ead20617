import type { listRobots } from '../../contract/robots.ts';
import type { ReplyOf } from '../../contract/route.ts';

export type Robot = ReplyOf<typeof listRobots>['rows'][number];
