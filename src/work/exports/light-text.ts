import { type Language, WORDS } from '../../contract/words/words.ts';
import { NONE } from '../../documents/printed.ts';
import type { TonedText } from '../../documents/sheet.ts';
import type { ExitState, Light } from '../../domain/standing.ts';

/** Never colour alone: a print may be grey. The same signs as on the pages. */
const LIGHTS = {
  none: NONE,
  green: { sign: '✓', tone: 'green' },
  yellow: { sign: '▲', tone: 'amber' },
  red: { sign: '●', tone: 'red' },
} as const;

export function lightText(light: Light, language: Language): TonedText {
  const look = LIGHTS[light];
  return 'text' in look ? look : { text: `${look.sign} ${WORDS[language].names.light[light]}`, tone: look.tone };
}

const EXIT_LIGHT: Readonly<Record<ExitState, Light>> = { none: 'none', warning: 'yellow', over: 'red' };

export function exitText(exit: ExitState, language: Language): TonedText {
  const look = LIGHTS[EXIT_LIGHT[exit]];
  return 'text' in look ? look : { text: `${look.sign} ${WORDS[language].names.exit[exit]}`, tone: look.tone };
}
