import type { ReplyOf } from '../../contract/route.ts';
import type { backTest } from '../../contract/back-test.ts';
import { COMPARED, type Compared as Word } from '../../domain/regime/compare-standings.ts';
import { count } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { useWords } from '../words.ts';
import { backTestText } from './messages.ts';
import { useVerdictWords } from './verdict-words.tsx';
import './backtest.css';

export type Compared = ReplyOf<typeof backTest>;

/** The projects behind one count: those that went from one verdict to another. */
export interface Behind {
  readonly what: Word;
  readonly moveFrom: string;
  readonly moveTo: string;
}

interface CountsProps {
  readonly of: Compared;
  readonly open?: Behind | undefined;
  readonly onOpen?: (behind: Behind | undefined) => void;
}

/** How many projects have each verdict by the rules there are and by those that are tried, side by side; then who moved. */
export function Counts({ of, open, onOpen }: CountsProps) {
  const text = useText(backTestText);
  const { names } = useWords();
  const say = useVerdictWords(of);
  const words = COMPARED.filter((word) => of.moves[word].counts.some(({ key }) => key !== null && key !== 'none'));
  return (
    <div className="compared">
      {words.map((word) => (
        <section key={word} className="compared-word" aria-label={names.verdict[word]}>
          <table className="compared-counts">
            <thead>
              <tr>
                <th scope="col">{names.verdict[word]}</th>
                <th scope="col" className="number">
                  {text('before')}
                </th>
                <th scope="col" className="number">
                  {text('after')}
                </th>
              </tr>
            </thead>
            <tbody>
              {of.moves[word].counts.map(({ key, before, after }) => (
                <tr key={key ?? ''} className={before === after ? undefined : 'compared-other'}>
                  <th scope="row">{say(word, key)}</th>
                  <td className="number">{count(before)}</td>
                  <td className="number">{count(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {of.moves[word].moved.length > 0 && (
            <ul className="compared-moves">
              {of.moves[word].moved.map(({ from, to, count: n }) => {
                const behind = { what: word, moveFrom: from ?? '', moveTo: to ?? '' };
                const isOpen = isSame(open, behind);
                return (
                  <li key={`${from} ${to}`}>
                    {onOpen ? (
                      <button
                        type="button"
                        className="compared-move"
                        aria-pressed={isOpen}
                        onClick={() => onOpen(isOpen ? undefined : behind)}
                      >
                        {say(word, from)} → {say(word, to)} <strong>{text('moved', { n: count(n) })}</strong>
                      </button>
                    ) : (
                      <span className="compared-move">
                        {say(word, from)} → {say(word, to)} <strong>{text('moved', { n: count(n) })}</strong>
                      </span>
                    )}
                  </li>
                );
              })}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

const isSame = (a: Behind | undefined, b: Behind): boolean =>
  a?.what === b.what && a.moveFrom === b.moveFrom && a.moveTo === b.moveTo;
