import type { z } from 'zod';
import type { CardLeafShape } from '../../contract/cards.ts';
import { sayCardLeaf } from '../../contract/words/say-card.ts';
import type { CardLeaf } from '../../domain/figures/card-leaf.ts';
import { useLanguage } from '../messages/language.tsx';

type Leaf = z.output<typeof CardLeafShape>;

/** What the rule compared, each with both its sides. */
export function CardReasons({ because }: { readonly because: readonly Leaf[] }) {
  const { language } = useLanguage();
  return (
    <ul className="matter-reasons">
      {because.map((leaf, n) => (
        <li key={n}>{sayCardLeaf(leaf as CardLeaf, language)}</li>
      ))}
    </ul>
  );
}
