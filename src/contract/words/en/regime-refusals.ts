import type { regimeRefusals as zh } from '../zh-CN/regime-refusals.ts';

export const regimeRefusals: Readonly<Record<keyof typeof zh, string>> = {
  'no-such-regime': 'There is no such regime; choose again.',
  'no-such-preset': 'This regime has no choice named “{preset}”.',
  'too-many-choices': 'A text may have at most {most} settings, {most} presets, and {most} choices of each setting.',
  'regime-faulty': 'The text of the regime or its settings have {n} faults; mend each of them.',
  'version-taken': 'Version {version} of {regime} is another text already; give yours another version.',
  'not-running': 'Regime {regime} does not run on that day and cannot be replaced.',
  'no-such-adoption': 'There is no such adoption, or another has replaced it; reload and choose again.',
  'regime-overlaps':
    '{regime} runs from {from} to {until} already and cannot run twice; replace it or choose other days.',
  'ends-before-start': 'The last day is before the first, {from}.',
  'ends-before': 'It ends on {until}; choose another day.',
  'day-to-come': '{on} is later than today ({today}); a back-test looks only at days that are past.',
  stopped: 'The one who asked did not wait; the work was stopped.',
};
