import { WORKDAYS_OF } from '../../domain/procedures/template.ts';
import { useChoices } from '../choices.ts';
import { useLanguage, usePick, useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { useNarrow } from '../shell/narrow.ts';
import { Signed } from '../verdict.tsx';
import { useWords } from '../words.ts';
import { GraphMap } from './GraphMap.tsx';
import type { Listed } from './planning.ts';
import { circlesOf, criticalOf, lengthOf } from './template-editing.ts';
import { templateText } from './template-messages.ts';

/** A list as a drawing of what waits for what, and as a table. */
export function TemplateShown({ template }: { readonly template: Pick<Listed, 'lines'> }) {
  const text = useText(templateText);
  const pick = usePick();
  const { duties, matters } = useWords();
  const narrow = useNarrow();
  const { data } = useChoices();
  const { lines } = template;
  const names = new Map(lines.map((line) => [line.id, pick(line)]));
  const unitName = (id: string): string => data?.units.find((unit) => unit.id === id)?.name ?? id;
  const decides = ({ unit, post, department }: Listed['lines'][number]): string => {
    if (unit) return unitName(unit);
    return (post ? duties.post[post] : pick(department)) || text('noDepartment');
  };
  const length = lengthOf(lines);
  return (
    <>
      <Circles lines={lines} />
      {length !== undefined && <p className="quiet">{text('length', { n: length })}</p>}
      {!narrow && <TemplateMap lines={lines} />}
      <Rows
        label={text('table')}
        rows={lines}
        keyOf={({ id }) => id}
        columns={[
          { key: 'line', kind: 'main', title: text('line'), render: pick },
          { key: 'unit', title: text('unit'), render: decides },
          { key: 'limit', title: text('limit'), render: ({ limit }) => text(limit) },
          {
            key: 'after',
            title: text('after'),
            render: ({ after }) => after.map((id) => names.get(id) ?? id).join(matters.leaf.and) || text('none'),
          },
          { key: 'papers', title: text('papers'), render: ({ papers }) => papers.map(pick).join(matters.leaf.and) },
        ]}
      />
    </>
  );
}

/** Lines that wait for each other, with their members; one that waits for itself is a slip of the pen. */
export function Circles({ lines }: { readonly lines: Parameters<typeof circlesOf>[0] }) {
  const text = useText(templateText);
  const { language } = useLanguage();
  const { matters } = useWords();
  return circlesOf(lines, language).map((group) => (
    <p key={group.join()} role="status">
      <Signed light={group.length === 1 ? 'red' : 'yellow'}>
        {group.length === 1
          ? text('itself', { title: group[0] })
          : text('circle', { named: group.join(matters.leaf.and) })}
      </Signed>
    </p>
  ));
}

type Drawn = Pick<Listed['lines'][number], 'id' | 'zh' | 'en' | 'limit' | 'department'> & {
  readonly after: readonly string[];
};

export function TemplateMap({ lines }: { readonly lines: readonly Drawn[] }) {
  const text = useText(templateText);
  const pick = usePick();
  const critical = criticalOf(lines);
  return (
    <GraphMap
      label={text('graph')}
      nodes={lines.map((line) => ({ ...line, critical: critical.has(line.id) && WORKDAYS_OF[line.limit] !== null }))}
    >
      {(line) => (
        <>
          <strong title={pick(line)}>{pick(line) || '—'}</strong>
          <span className="quiet">{pick(line.department)}</span>
          <span>{text(line.limit)}</span>
        </>
      )}
    </GraphMap>
  );
}
