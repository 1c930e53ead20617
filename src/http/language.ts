import type { FastifyRequest } from 'fastify';
import type { Language } from '../contract/words/words.ts';

/** Chinese, unless the asker prefers English to it. */
export function languageOf(request: FastifyRequest): Language {
  const wanted = (request.headers['accept-language'] ?? '').split(',').map((item) => {
    const [tag = '', ...parameters] = item.trim().toLowerCase().split(';');
    const weight = parameters
      .find((parameter) => parameter.trim().startsWith('q='))
      ?.trim()
      .slice(2);
    return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 };
  });
  const best = wanted
    .filter(({ tag, weight }) => weight > 0 && /^(zh|en)\b/.test(tag))
    .toSorted((a, b) => b.weight - a.weight)[0];
  return best?.tag.startsWith('en') ? 'en' : 'zh-CN';
}
