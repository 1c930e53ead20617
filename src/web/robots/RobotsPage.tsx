import { Button } from 'antd';
import { useState } from 'react';
import { listRobots } from '../../contract/robots.ts';
import { useAnswer } from '../answer.ts';
import { useText } from '../messages/language.tsx';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { useTitle } from '../title.ts';
import { robotText } from './messages.ts';
import type { Robot } from './robot.ts';
import { RobotCard } from './RobotCard.tsx';
import { RobotForm } from './RobotForm.tsx';

/** 提醒渠道: robots of group chats, and whether mail goes out; for the system administrator. */
export function RobotsPage() {
  const text = useText(robotText);
  useTitle(text('title'));
  const answer = useAnswer(listRobots, {});
  const [editing, setEditing] = useState<Robot | 'new'>();
  return (
    <section className="sheet">
      <div className="sheet-head">
        <h1>{text('title')}</h1>
        <Button type="primary" onClick={() => setEditing('new')}>
          {text('add')}
        </Button>
      </div>
      <p className="quiet">{text('about')}</p>
      <Loaded of={answer}>
        {({ rows, mail, units }) => (
          <>
            {rows.length === 0 && <Nothing title={text('none')}>{text('noneHint')}</Nothing>}
            {rows.map((robot) => (
              <RobotCard key={robot.id} robot={robot} onEdit={() => setEditing(robot)} />
            ))}
            <section className="card" aria-label={text('mail')}>
              <h2>{text('mail')}</h2>
              <p>{mail.set ? `✓ ${text('mailOn')}` : text('mailOff')}</p>
              <p className="quiet">
                {text('numbers', { sent: mail.sent, waiting: mail.waiting, failed: mail.failed })}
              </p>
              {mail.problem !== null && <p className="quiet">{text('problem', { problem: mail.problem })}</p>}
            </section>
            {editing && (
              <RobotForm
                robot={editing === 'new' ? undefined : editing}
                units={units}
                onClose={() => setEditing(undefined)}
              />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
