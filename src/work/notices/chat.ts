import { createHmac } from 'node:crypto';
import { fill } from '../../contract/words/fill.ts';
import { sayNotice } from '../../contract/words/say-notice.ts';
import { WORDS } from '../../contract/words/words.ts';
import { MOST_BYTES, type RobotKind } from '../../domain/notices/robot.ts';
import type { Taken } from '../../store/outgoing.ts';
import { linkOf } from './link.ts';

/** What is written into a chat: a title, and lines each with the page it leads to. */
export interface ChatText {
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly link: string | undefined }[];
}

export interface ChatRequest {
  readonly url: string;
  readonly body: unknown;
}

interface Speaking {
  readonly kind: RobotKind;
  readonly address: string;
  readonly secret: string;
}

const words = WORDS['zh-CN'].notices;

/** As many of the occasions as one message can carry, in their order; at least one. */
export function chatTextOf(taken: readonly Taken[], site: string | undefined): { text: ChatText; held: number } {
  const lines: ChatText['lines'][number][] = [];
  let bytes = 0;
  for (const { key, body } of taken) {
    const link = linkOf(site, body.place, key);
    const said = sayNotice(body, 'zh-CN', true);
    const line = { text: link ? said : `${said} ${fill(words.number, { key })}`, link };
    bytes += Buffer.byteLength(line.text) + Buffer.byteLength(link ?? '') + 24;
    if (lines.length > 0 && bytes > MOST_BYTES) break;
    lines.push(line);
  }
  const n = lines.length;
  const title = n === 1 ? words.product : fill(words.digestTitle, { n });
  return { text: { title, lines }, held: n };
}

export const testText = (): ChatText => ({ title: words.product, lines: [{ text: words.test, link: undefined }] });

/**
 * The request as each of the three wants it: WeCom has its key in the address; DingTalk is signed in the address, over the
 * moment in milliseconds; Feishu in the body, over the moment in seconds, with the text as the key of an empty message.
 */
export function chatRequest({ kind, address, secret }: Speaking, text: ChatText, now: Date): ChatRequest {
  switch (kind) {
    case 'wecom':
      return { url: address, body: { msgtype: 'markdown', markdown: { content: markdown(text) } } };
    case 'dingtalk':
      return {
        url: secret === '' ? address : dingTalkUrl(address, secret, now.getTime()),
        body: { msgtype: 'markdown', markdown: { title: text.title, text: markdown(text) } },
      };
    case 'feishu':
      return {
        url: address,
        body: {
          ...(secret === '' ? {} : feishuSign(secret, Math.floor(now.getTime() / 1000))),
          msg_type: 'post',
          content: { post: { zh_cn: { title: text.title, content: text.lines.map(feishuLine) } } },
        },
      };
  }
}

const sign = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('base64');

function dingTalkUrl(address: string, secret: string, timestamp: number): string {
  const url = new URL(address);
  url.searchParams.set('timestamp', String(timestamp));
  url.searchParams.set('sign', sign(secret, `${timestamp}\n${secret}`));
  return url.href;
}

const feishuSign = (secret: string, timestamp: number) => ({
  timestamp: String(timestamp),
  sign: sign(`${timestamp}\n${secret}`, ''),
});

const feishuLine = ({ text, link }: ChatText['lines'][number]) => [
  { tag: 'text', text },
  ...(link === undefined ? [] : [{ tag: 'a', text: ` ${words.open}`, href: link }]),
];

/** Names of units are typed by people: nothing in them becomes a link or a mention. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#@|~]/g, (sign) => FULL_WIDTH[sign] ?? ' ');
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '[': '［',
  ']': '］',
  '<': '＜',
  '>': '＞',
  '@': '＠',
  '#': '＃',
};

function markdown({ title, lines }: ChatText): string {
  const [first] = lines;
  const said = lines.map(({ text, link }) => (link ? `${plain(text)} [${words.open}](${link})` : plain(text)));
  if (lines.length === 1 && first) return `**${title}**\n${said[0]}`;
  return [`**${title}**`, ...said.map((line) => `> ${line}`)].join('\n\n');
}
