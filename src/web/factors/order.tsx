import type { listFactors } from '../../contract/factors.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { fill } from '../../contract/words/fill.ts';
import { useRegimeNames } from '../choices.ts';
import { useJoin } from '../messages/language.tsx';
import { useWords } from '../words.ts';

export type Demand = ReplyOf<typeof listFactors>['rows'][number];

/** Where a demand stands in the order, and why. */
export function Order({ demand: { order, because, neededBy } }: { readonly demand: Demand }) {
  const { between } = useWords();
  const join = useJoin();
  const { tier } = useRegimeNames();
  const year = neededBy.slice(0, 4);
  return (
    <>
      <strong className="nowrap">{between.order[order]}</strong>{' '}
      <span className="quiet">
        {because.length === 0
          ? between.orderReason.other
          : join.remarks(
              because.map((reason) =>
                fill(between.orderReason[reason.class], {
                  year,
                  ...('due' in reason ? { due: reason.due } : {}),
                  ...('kind' in reason ? { kind: between.node[reason.kind] } : {}),
                  ...('tier' in reason ? { tier: tier(reason.tier) } : {}),
                }),
              ),
            )}
      </span>
    </>
  );
}
