import { StarFilled, StarOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { watchMatter } from '../../contract/parties.ts';
import { useAct } from '../answer.ts';
import { useText } from '../messages/language.tsx';
import { matterText } from './messages.ts';

/** A star: what one follows is told of under Today. */
export function WatchButton({ id, watching }: { readonly id: string; readonly watching: boolean }) {
  const text = useText(matterText);
  const act = useAct(watchMatter);
  return (
    <Button
      type="text"
      size="small"
      aria-pressed={watching}
      loading={act.isPending}
      icon={watching ? <StarFilled /> : <StarOutlined />}
      onClick={() => act.mutate({ input: { id, watch: !watching } })}
    >
      {text(watching ? 'watched' : 'watch')}
    </Button>
  );
}
