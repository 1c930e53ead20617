import { sayRanking } from '../../contract/words/say-ranking.ts';
import { useLanguage, usePick, useText } from '../messages/language.tsx';
import { useWords } from '../words.ts';
import { rankingsText } from './messages.ts';
import { PlaceTable } from './PlaceTable.tsx';
import { type Answer, type Group, type List, outcomesIn } from './ranking.ts';
import { Robust } from './Robust.tsx';

interface GroupProps {
  readonly answer: Answer;
  readonly group: Group;
  readonly open: string | null;
}

/** One group of units, ranked apart from the others. */
export function GroupSection({ answer: { ranking, days }, group, open }: GroupProps) {
  const text = useText(rankingsText);
  const pick = usePick();
  const { ranking: words } = useWords();
  const { language } = useLanguage();
  const list = group.lists.find(({ indicator }) => indicator === open);
  if (!ranking || !list) return null;
  const name = group.kinds.map((kind) => words.each[kind]).join(text('and'));
  const unitName = (id: string): string => group.units.find((unit) => unit.id === id)?.name ?? id;
  const say = sayRanking(ranking, unitName, language);
  return (
    <section className="card ranking-group" aria-label={name}>
      <h2>
        {name} <span className="quiet">{text('units', { n: group.units.length })}</span>
      </h2>
      {group.units.length === 0 ? (
        <p className="quiet">{text('noUnits')}</p>
      ) : (
        <>
          <ul className="ranking-outcomes" aria-label={text('outcomes')}>
            {[...outcomesIn(list)].map(([outcome, placed]) => (
              <li key={outcome}>
                {say.outcome(
                  outcome,
                  placed.map(({ unitId }) => unitId),
                )}
              </li>
            ))}
            {group.tasks.map((task) => (
              <li key={task.id}>{say.task(task)}</li>
            ))}
          </ul>
          {list.placed.length > 0 && (
            <PlaceTable ranking={ranking} group={group} list={list} days={days} label={`${pick(ranking)} ${name}`} />
          )}
          <Notes list={list} group={group} />
          {list.apart.length > 0 && (
            <p className="ranking-apart">
              <span className="quiet">{text('apart')}</span> {list.apart.map(unitName).join(text('and'))}
            </p>
          )}
          {open === null && <Robust group={group} say={say.shift} />}
        </>
      )}
    </section>
  );
}

/** What the signs in the table mean, where they occur. */
function Notes({ list, group }: { readonly list: List; readonly group: Group }) {
  const text = useText(rankingsText);
  const waits = group.units.some(({ figures }) => figures.some(({ waiting }) => waiting > 0));
  const partly = list.placed.some(({ without }) => without.length > 0);
  if (!waits && !partly) return null;
  return (
    <p className="quiet">
      {partly && text('partly')} {waits && text('waitingWhy')}
    </p>
  );
}
