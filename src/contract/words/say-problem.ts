import { type Language, WORDS } from './words.ts';

/** Why a message has not gone through: in words where they are known, and as the mail server or the chat told it. */
export function problemSaid(problem: string | null, language: Language): string {
  if (problem === null) return '';
  const because: Readonly<Record<string, string>> = WORDS[language].notices.because;
  const [name = ''] = problem.split(' ');
  const said = because[name];
  return said === undefined ? problem : `${said} (${problem})`;
}
