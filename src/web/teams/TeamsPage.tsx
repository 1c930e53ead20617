import { Select } from 'antd';
import { exportTeams, listTeams } from '../../contract/teams.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { PROJECT_POSTS } from '../../domain/team/team.ts';
import { useAnswer } from '../answer.ts';
import { useChoices, useRegimeNames } from '../choices.ts';
import { count } from '../format.ts';
import { ExportButton } from '../matters/ExportButton.tsx';
import { useMay } from '../me.tsx';
import { useJoin, useText } from '../messages/language.tsx';
import { pageIn, Pages } from '../Pages.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { Rows } from '../rows.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { TabLinks } from '../TabLinks.tsx';
import { useTitle } from '../title.ts';
import { Lack, usePostName } from './Lack.tsx';
import { teamsText } from './messages.ts';
import './teams.css';

const SIZE = 50;
const SHOWS = ['lacking', 'complete', 'all'] as const;
const POSTS = [...PROJECT_POSTS, 'plan'] as const;

/** Which projects lack a manager, a secretary, a team (DS-4, XC-3.2). */
export function TeamsPage() {
  const text = useText(teamsText);
  useTitle(text('title'));
  const nameOf = usePostName();
  const [search, change] = usePageSearch();
  const mayExport = useMay('export.make');
  const units = useChoices().data?.units ?? [];
  const show = SHOWS.find((one) => one === oneIn(search, 'show')) ?? 'lacking';
  const post = POSTS.find((one) => one === oneIn(search, 'post'));
  const unit = oneIn(search, 'unit');
  const page = pageIn(search);
  const asked = { show, ...(post ? { post } : {}), ...(unit ? { unit } : {}) };
  const answer = useAnswer(listTeams, { ...asked, page, size: SIZE }, { keepPrevious: true });
  return (
    <section className="sheet">
      <div className="sheet-head">
        <h1>{text('title')}</h1>
        <div className="tools">
          <Select
            aria-label={text('post')}
            value={post ?? ''}
            onChange={(value: string) => change({ post: value || undefined, page: undefined })}
            options={[
              { value: '', label: text('allPosts') },
              ...POSTS.map((value) => ({ value, label: nameOf(value) })),
            ]}
          />
          <Select
            aria-label={text('unit')}
            value={unit ?? ''}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(value: string) => change({ unit: value || undefined, page: undefined })}
            options={[
              { value: '', label: text('allUnits') },
              ...units.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          {mayExport && <ExportButton route={exportTeams} asked={asked} disabled={!answer.data?.total} />}
        </div>
      </div>
      <p className="quiet">{text('about')}</p>
      <TabLinks
        label={text('show')}
        name="show"
        open={show}
        forget={['page']}
        tabs={SHOWS.map((key) => ({ key, label: text(key) }))}
      />
      <Loaded of={answer} rows={10}>
        {(found) => <Found found={found} />}
      </Loaded>
    </section>
  );
}

function Found({ found: { total, needing, lacking, byPost, rows } }: { readonly found: ReplyOf<typeof listTeams> }) {
  const text = useText(teamsText);
  const join = useJoin();
  const nameOf = usePostName();
  const { tier: tierName } = useRegimeNames();
  if (needing === 0) return <Nothing title={text('none')}>{text('noneHint')}</Nothing>;
  return (
    <>
      <p role="status" className="team-counts">
        <strong>{text('counts', { needing: count(needing), lacking: count(lacking) })}</strong>
        {byPost.map((it) => (
          <span key={it.post} className="nowrap">
            {text('lackingOf', { post: nameOf(it.post), lacking: count(it.lacking), asked: count(it.asked) })}
          </span>
        ))}
      </p>
      {rows.length === 0 ? (
        <Nothing title={text('noneHere')} />
      ) : (
        <Rows
          label={text('title')}
          rows={rows}
          keyOf={({ project }) => project.id}
          columns={[
            {
              key: 'project',
              kind: 'main',
              title: text('project'),
              render: ({ project }) => <ProjectLink {...project} tab="team" />,
            },
            { key: 'unit', title: text('unit'), render: ({ unit }) => unit.name },
            { key: 'tier', title: text('tier'), render: ({ tier }) => tierName(tier) },
            {
              key: 'lacks',
              title: text('lacks'),
              render: ({ lacks }) => (
                <span className="team-lacks">
                  {lacks.map((it) => (
                    <Lack key={it.post} {...it} />
                  ))}
                </span>
              ),
            },
            {
              key: 'holds',
              title: text('holds'),
              render: ({ holds }) => join.remarks(holds.map((it) => `${nameOf(it.post)} ${it.name}`)),
            },
          ]}
        />
      )}
      <Pages total={total} size={SIZE} />
    </>
  );
}
