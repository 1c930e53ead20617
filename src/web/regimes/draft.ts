import { recall, remember } from '../remember.ts';

const NAME = 'regime-text';

/** The text somebody is writing on this machine; it stays until they propose it or clear it. */
export const recallDraft = (): string | undefined => recall(NAME);
export const rememberDraft = (text: string): void => remember(NAME, text.trim() === '' ? undefined : text);
