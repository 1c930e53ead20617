import { WORDS } from '../contract/words/words.ts';
import { UNIT_POSTS, type UnitPost } from '../domain/regime/who.ts';
import { isRefusal } from '../domain/refusal.ts';
import { setPost } from '../work/commands/unit/set-post.ts';
import { perform } from '../work/perform.ts';
import { postsOf } from '../work/views/posts.ts';
import { type Call, type CliCommand, EXIT, UsageFault } from './cli.ts';
import { line } from './lines.ts';
import { unitOption } from './unit-option.ts';

const WIDTHS = [24];

/** `luodi posts`: which unit holds which post that regimes speak of. */
export const posts: CliCommand = {
  name: 'posts',
  summary: {
    'zh-CN': '制度提到的各项职责由哪个单位承担；没有单位承担的，相应任务无人承担。',
    en: 'Which unit holds which post that regimes speak of; what is asked of a post nobody holds is owed by nobody.',
  },
  usage: '[--tenant SLUG] [--json]',
  async run(call) {
    const { scene } = await call.enter();
    const found = await postsOf(scene);
    if (isRefusal(found)) return call.refused(found);
    const { post: named } = WORDS[call.language].duties;
    if (call.json)
      call.print(JSON.stringify(found.posts.map(({ post, unit }) => ({ post, unit: unit?.name ?? null }))));
    else for (const { post, unit } of found.posts) call.print(line([named[post], unit?.name ?? '—'], WIDTHS));
    return EXIT.ok;
  },
};

/** `luodi posts give`: a unit may hold several posts, a post is held by one unit. */
export const postsGive: CliCommand = {
  name: 'posts give',
  summary: {
    'zh-CN': '指定某项职责由哪个单位承担；不写 --unit 则取消。一个单位可以承担几项。',
    en: 'Gives a post to a unit, or without --unit to none. A unit may hold several.',
  },
  usage: 'POST [--unit NAME] [--tenant SLUG] [--json]',
  options: { unit: { type: 'string' } },
  async run(call) {
    const post = postNamed(call);
    const { scene } = await call.enter();
    const unit = await unitOption(call, scene);
    const outcome = await perform(setPost, { post, unitId: unit?.id ?? null }, scene);
    if (isRefusal(outcome)) return call.refused(outcome);
    if (call.json) call.print(JSON.stringify({ post, unit: unit?.name ?? null }));
    else call.print(`${WORDS[call.language].duties.post[post]} ${unit?.name ?? '—'}`);
    return EXIT.ok;
  },
};

function postNamed({ words: [given] }: Call): UnitPost {
  const post = UNIT_POSTS.find((it) => it === given);
  if (!post) throw new UsageFault(`${given ?? 'POST is missing'}: one of ${UNIT_POSTS.join(', ')}`);
  return post;
}
