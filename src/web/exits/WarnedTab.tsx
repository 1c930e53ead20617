import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { listWarned, openExit } from '../../contract/exits.ts';
import type { ReplyOf } from '../../contract/route.ts';
import type { StateOf } from '../../domain/matter/kinds.ts';
import { useAct, useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { useText } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { pageIn, Pages } from '../Pages.tsx';
import { Rows } from '../rows.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import { Loaded, Nothing } from '../states.tsx';
import { TabLinks } from '../TabLinks.tsx';
import { ExitTag, StageTag } from '../verdict.tsx';
import { useRefusal, useWords } from '../words.ts';
import { Limits } from './Limits.tsx';
import { exitsText } from './messages.ts';

const SIZE = 50;
const STATES = ['over', 'warning'] as const;

type Row = ReplyOf<typeof listWarned>['rows'][number];

/** Projects near or past a limit with all of their limits; the office takes one up from here. */
export function WarnedTab() {
  const text = useText(exitsText);
  const [search] = usePageSearch();
  const { sent } = useAsOf();
  const state = STATES.find((one) => one === oneIn(search, 'state'));
  const page = pageIn(search);
  const answer = useAnswer(
    listWarned,
    { ...sent, ...(state ? { state: [state] } : {}), page, size: SIZE },
    { keepPrevious: true },
  );
  return (
    <Loaded of={answer} rows={10}>
      {({ counts, total, rows }) => (
        <>
          <TabLinks
            label={text('which')}
            name="state"
            open={state ?? 'all'}
            forget={['page']}
            tabs={[
              { key: 'all', label: text('all', { n: counts.over + counts.warning }) },
              { key: 'over', label: text('over', { n: counts.over }) },
              { key: 'warning', label: text('warning', { n: counts.warning }) },
            ]}
          />
          {rows.length === 0 ? (
            <Nothing title={text('noneWarned')}>{text('noneWarnedHint')}</Nothing>
          ) : (
            <Warned rows={rows} />
          )}
          <Pages total={total} size={SIZE} />
        </>
      )}
    </Loaded>
  );
}

function Warned({ rows }: { readonly rows: readonly Row[] }) {
  const text = useText(exitsText);
  return (
    <Rows
      label={text('warned')}
      rows={rows}
      keyOf={({ project }) => project.id}
      columns={[
        { key: 'project', title: text('project'), kind: 'main', render: ({ project }) => <ProjectLink {...project} /> },
        { key: 'unit', title: text('unit'), render: ({ unit }) => unit.name },
        { key: 'stage', title: text('stage'), render: ({ stage }) => <StageTag stage={stage} /> },
        { key: 'exit', title: text('exit'), render: ({ exit }) => <ExitTag exit={exit} /> },
        { key: 'limits', title: text('limits'), render: ({ limits }) => <Limits limits={limits} brief /> },
        { key: 'case', title: text('case'), kind: 'acts', render: (row) => <CaseOf row={row} /> },
      ]}
    />
  );
}

/** The case that is open about the project, or the button that opens one. */
function CaseOf({ row }: { readonly row: Row }) {
  const text = useText(exitsText);
  const say = useRefusal();
  const { matters } = useWords();
  const { message } = App.useApp();
  const act = useAct(openExit);
  if (row.case)
    return (
      <Link to="/exits" search={{ tab: 'cases', open: row.case.id } as never}>
        {matters.state.exit[row.case.state as StateOf<'exit'>]}
      </Link>
    );
  if (!row.may.open) return null;
  return (
    <Button
      size="small"
      loading={act.isPending}
      aria-label={`${text('open')} ${row.project.name}`}
      onClick={() =>
        act.mutate(
          { input: { projectId: row.project.id } },
          {
            onSuccess: () => void message.success(text('opened', { name: row.project.name })),
            onError: (problem) => void message.error(say(problem)),
          },
        )
      }
    >
      {text('open')}
    </Button>
  );
}
