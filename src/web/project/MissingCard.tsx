import { Link } from '@tanstack/react-router';
import { dayText } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { useStepName } from '../wall/step-name.ts';
import { useWords } from '../words.ts';
import { projectText } from './messages.ts';
import { type Detail, type Missing, missing, type Responsibility } from './missing.ts';

const POSTS: Readonly<Record<Responsibility, 'unit' | 'person' | 'project-unit'>> = {
  unit: 'unit',
  person: 'person',
  projectUnit: 'project-unit',
};

/** What is missing to go on, each a link to where it is put right. */
export function MissingCard({ detail }: { readonly detail: Detail }) {
  const text = useText(projectText);
  const { names } = useWords();
  const nameOf = useStepName();
  const items = missing(detail);
  const saidOf = (item: Missing): string => {
    switch (item.about) {
      case 'node':
        return text('missingNode', { kind: names.stepKind[item.kind] });
      case 'late':
        return text('missingLate', { step: nameOf(item.step), n: item.step.lateDays });
      case 'due':
        return text('missingDue', { step: nameOf(item.step) });
      case 'responsible':
        return text('missingResponsible', {
          step: nameOf(item.step),
          what: item.what.map((post) => names.missing[POSTS[post]]).join(text('comma')),
        });
      case 'waiting':
      case 'returned':
        return text(item.about === 'waiting' ? 'missingWaiting' : 'missingReturned', {
          kind: names.factKind[item.fact.kind],
          on: dayText(item.fact.on, item.fact.precision),
          reason: item.fact.verdictReason ?? '',
        });
      case 'amount':
        return `${text('missingAmount')}（${text('missingAmountHow')}）`;
    }
  };
  return (
    <aside className="project-card missing-card" aria-label={text('missingTitle')}>
      <h2>
        {text('missingTitle')} {items.length > 0 && <span className="missing-count">{items.length}</span>}
      </h2>
      {items.length === 0 ? (
        <p className="quiet">{detail.project.stage === 'exited' ? text('missingLeft') : `✓ ${text('missingNone')}`}</p>
      ) : (
        <ul>
          {items.map((item) => (
            <li key={keyOf(item)}>
              <Link
                to="/projects/$id"
                params={{ id: detail.project.id }}
                search={(before: object) => ({ ...before, ...placeOf(item) })}
              >
                {saidOf(item)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}

const keyOf = (item: Missing): string =>
  [item.about, 'step' in item && item.step.id, 'fact' in item && item.fact.id, 'kind' in item && item.kind].join(' ');

/** The tab and the line where it is put right. */
function placeOf(item: Missing): { tab: string; step?: string | undefined; plan?: string | undefined } {
  switch (item.about) {
    case 'node':
      return { tab: 'steps', plan: item.kind, step: undefined };
    case 'late':
    case 'due':
    case 'responsible':
      return { tab: 'steps', step: item.step.id, plan: undefined };
    case 'waiting':
    case 'returned':
      return { tab: 'facts', step: undefined };
    case 'amount':
      return { tab: 'source', step: undefined };
  }
}
