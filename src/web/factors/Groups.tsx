import { Button } from 'antd';
import { useState } from 'react';
import { listGroups } from '../../contract/groups.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { orNone } from '../format.ts';
import { usePick, useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { Loaded, Nothing } from '../states.tsx';
import { useWords } from '../words.ts';
import { GroupForm } from './GroupForm.tsx';
import { factorsText } from './messages.ts';

export type Group = ReplyOf<typeof listGroups>['groups'][number];

/** 工作组 (DS-11): who leads each, which units are in it, whose demand it handles; the office says who. */
export function Groups() {
  const text = useText(factorsText);
  const pick = usePick();
  const { between, matters } = useWords();
  const { changed } = useAsOf();
  const [setting, setSetting] = useState<Group | 'new'>();
  const answer = useAnswer(listGroups, {});
  return (
    <Loaded of={answer}>
      {({ groups, may }) => {
        const maySet = may.set && !changed;
        return (
          <>
            {maySet && (
              <p>
                <Button onClick={() => setSetting('new')}>{text('newGroup')}</Button>
              </p>
            )}
            {groups.length === 0 ? (
              <Nothing title={text('noGroups')}>{text('noGroupsHint')}</Nothing>
            ) : (
              <Rows
                label={text('groups')}
                rows={groups}
                keyOf={({ code }) => code}
                columns={[
                  {
                    key: 'name',
                    kind: 'main',
                    title: text('group'),
                    render: (it) => (
                      <>
                        {pick(it)} <span className="quiet">{it.clause ?? text('ownGroup')}</span>
                      </>
                    ),
                  },
                  {
                    key: 'factors',
                    title: text('groupFactors'),
                    render: ({ factors }) =>
                      orNone(factors.map((one) => between.factor[one]).join(matters.leaf.and) || undefined),
                  },
                  { key: 'leader', title: text('groupLeader'), render: ({ leader }) => orNone(leader) },
                  {
                    key: 'lead',
                    title: text('leadUnit'),
                    render: ({ units }) => orNone(units.find(({ leads }) => leads)?.name),
                  },
                  {
                    key: 'units',
                    title: text('groupUnits'),
                    render: ({ units }) =>
                      orNone(
                        units.flatMap(({ name, leads }) => (leads ? [] : [name])).join(matters.leaf.and) || undefined,
                      ),
                  },
                  ...(maySet
                    ? [
                        {
                          key: 'acts',
                          kind: 'acts' as const,
                          title: text('setGroup'),
                          render: (it: Group) => (
                            <Button size="small" onClick={() => setSetting(it)}>
                              {text('setGroup')}
                            </Button>
                          ),
                        },
                      ]
                    : []),
                ]}
              />
            )}
            {setting && (
              <GroupForm
                {...(setting === 'new' ? {} : { group: setting })}
                taken={groups.map(({ code }) => code)}
                onClose={() => setSetting(undefined)}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}
