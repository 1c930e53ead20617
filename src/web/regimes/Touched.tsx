import { Drawer, Pagination } from 'antd';
import { useState } from 'react';
import { touchedProjects } from '../../contract/regime-numbers.ts';
import { useAnswer } from '../answer.ts';
import { useText, usePick } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { Rows } from '../rows.tsx';
import { useNarrow } from '../shell/narrow.ts';
import { Loaded, Nothing } from '../states.tsx';
import { regimesText } from './messages.ts';

interface TouchedProps {
  readonly asked: { readonly regime: string; readonly adoption?: string; readonly asOf?: string };
  readonly rule: { readonly part: string; readonly id: string; readonly zh: string; readonly en: string };
  readonly onClose: () => void;
}

const SIZE = 50;

/** The projects behind the number of a rule. */
export function Touched({ asked, rule, onClose }: TouchedProps) {
  const text = useText(regimesText);
  const pick = usePick();
  const narrow = useNarrow();
  const [page, setPage] = useState(1);
  const answer = useAnswer(
    touchedProjects,
    { ...asked, part: rule.part, rule: rule.id, page, size: SIZE },
    { keepPrevious: true },
  );
  return (
    <Drawer open size={narrow ? '100%' : 560} title={pick(rule)} onClose={onClose}>
      <Loaded of={answer}>
        {({ total, rows }) =>
          total === 0 ? (
            <Nothing title={text('noneTouched')} />
          ) : (
            <>
              <Rows
                label={pick(rule)}
                rows={rows}
                keyOf={({ id }) => id}
                columns={[
                  {
                    key: 'name',
                    title: text('project'),
                    kind: 'main',
                    render: ({ id, name }) => <ProjectLink id={id} name={name} />,
                  },
                  { key: 'unit', title: text('unit'), render: ({ unit }) => unit.name },
                ]}
              />
              <Pagination
                size="small"
                current={page}
                pageSize={SIZE}
                total={total}
                showSizeChanger={false}
                hideOnSinglePage={false}
                showTotal={(n) => text('found', { n })}
                onChange={setPage}
              />
            </>
          )
        }
      </Loaded>
    </Drawer>
  );
}
