import { describe, expect, it } from 'vitest';
import { chapterOf, inDocumentOrder } from '../../src/web/regimes/document-order.ts';

const order = (...clauses: string[]) =>
  inDocumentOrder(clauses.map((clause) => ({ clause }))).map((rule) => rule.clause);

describe('the page of a regime', () => {
  it('follows the numbers of the document and not the letters', () => {
    expect(order('WH-2.10', 'WH-2.2', 'WH-0', 'WH-10', 'WH-3')).toEqual(['WH-0', 'WH-2.2', 'WH-2.10', 'WH-3', 'WH-10']);
  });

  it('goes by the first clause of several, and keeps rules of one clause in their order', () => {
    expect(order('WH-2.4', 'WH-2.3 WH-2.4', 'WH-2')).toEqual(['WH-2', 'WH-2.3 WH-2.4', 'WH-2.4']);
    const same = inDocumentOrder([
      { clause: 'WH-2.1', id: 'continuing' },
      { clause: 'WH-2.1', id: 'new-start' },
    ]);
    expect(same.map((rule) => rule.id)).toEqual(['continuing', 'new-start']);
  });

  it('puts what cites no clause at the end', () => {
    expect(order('', 'WH-7', 'WH-1')).toEqual(['WH-1', 'WH-7', '']);
  });

  it('opens a chapter for each first number', () => {
    expect(['WH-2.1', 'WH-2.3 WH-2.4', 'DS-9'].map(chapterOf)).toEqual(['WH-2', 'WH-2', 'DS-9']);
  });
});
