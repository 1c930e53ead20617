import { describe, expect, it } from 'vitest';
import { openAt } from '../../src/web/desk/queue.ts';

describe('the recognition desk', () => {
  it('begins with the oldest', () => {
    expect(openAt(['a', 'b'], undefined, 0)).toBe(0);
  });

  it('stays with the fact that is open while others come and go', () => {
    expect(openAt(['b', 'c'], 'c', 2)).toBe(1);
  });

  it('goes on with the next one when the open fact has been dealt with', () => {
    expect(openAt(['a', 'c', 'd'], 'b', 1)).toBe(1);
  });

  it('falls back to the last at the end of the queue', () => {
    expect(openAt(['a', 'b'], 'c', 2)).toBe(1);
    expect(openAt([], 'c', 2)).toBe(0);
  });
});
