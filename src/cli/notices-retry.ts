import { fill } from '../contract/words/fill.ts';
import { WORDS } from '../contract/words/words.ts';
import type { Actor } from '../domain/may.ts';
import { isRefusal } from '../domain/refusal.ts';
import { retryNotices } from '../work/commands/notice/retry.ts';
import { perform } from '../work/perform.ts';
import { type CliCommand, EXIT, OPERATOR } from './cli.ts';
import { optionOneOf } from './one-of.ts';

/** Channels are run by whoever runs the machine; the journal tells that it was the operator. */
const CARETAKER: Actor = { ...OPERATOR, roles: ['system-admin'] };
const SENT_BY = ['mail', 'chat'] as const;

/** `luodi notices retry`: what was given up is sent again, once whatever kept it from going out is mended. */
export const noticesRetry: CliCommand = {
  name: 'notices retry',
  summary: {
    'zh-CN': '重新发送已放弃的邮件和群消息；已不需要提醒的不再发，免打扰时间内的推迟到之后。',
    en: 'Sends again the mails and chat messages that were given up; not what no longer stands, and in nobody’s quiet hours.',
  },
  usage: '[--channel mail|chat] [--who NAME] [--tenant SLUG] [--json]',
  options: { channel: { type: 'string' }, who: { type: 'string' } },
  async run(call) {
    const channel = optionOneOf(call, 'channel', SENT_BY);
    const { who } = call.values;
    const { scene } = await call.enter();
    const asked = { channel, who: typeof who === 'string' ? who : undefined };
    const outcome = await perform(retryNotices, asked, { ...scene, actor: CARETAKER });
    if (isRefusal(outcome)) return call.refused(outcome);
    if (call.json) call.print(JSON.stringify(outcome));
    else call.print(fill(WORDS[call.language].notices.sentAgain, { ...outcome }));
    return EXIT.ok;
  },
};
