import type { Fact } from '../domain/fact.ts';
import { fill, type Values } from '../contract/words/fill.ts';
import { WORDS, type Words } from '../contract/words/words.ts';
import { useLanguage } from './messages/language.tsx';
import type { Problem } from './problem.ts';

/** The shared vocabulary in the reader's language: `useWords().names.stage.signed`. */
export const useWords = (): Words => WORDS[useLanguage().language];

/** A refusal as a sentence for the reader. */
export function useRefusal(): (problem: Problem) => string {
  const words = useWords();
  return ({ reason, values, status, detail, requestId }) => {
    const sentence = words.refusals[reason] ?? words.refusals[status === 0 ? 'no-answer' : `status-${status}`];
    const known = { requestId: requestId ?? '', ...readable(values, words) };
    return sentence ? fill(sentence, known) : (detail ?? `${words.refusals['status-500']} (${reason})`);
  };
}

/** Names for the ids that refusals carry: a kind of fact, a verdict, a move of a matter. */
function readable(values: Values, { names, matters }: Words): Values {
  const kind = names.factKind[values.kind as Fact['kind']];
  const verdict = names.factState[values.verdict as keyof typeof names.factState];
  const moves = (['act', 'did'] as const).flatMap((name) => {
    const move = matters.move[values[name] as keyof typeof matters.move];
    return move ? [[name, move]] : [];
  });
  return { ...values, ...(kind ? { kind } : {}), ...(verdict ? { verdict } : {}), ...Object.fromEntries(moves) };
}
