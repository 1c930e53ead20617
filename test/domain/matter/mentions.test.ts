import { describe, expect, it } from 'vitest';
import { calledIn, callOf } from '../../../src/domain/matter/mentions.ts';

const person = (id: string, unit: string, post = '') => ({ id, name: '王伟（演示）', unit, post });

describe('how a remark calls somebody', () => {
  it('is by name alone where nobody else bears it', () => {
    const one = person('1', '市发改委');
    expect(callOf(one, [one, { ...person('2', '市住建局'), name: '李静（演示）' }])).toBe('王伟（演示）');
  });

  it('says the unit of namesakes, and the post where even the unit is alike', () => {
    const all = [person('1', '市发改委', '科长'), person('2', '市住建局', '科长'), person('3', '市住建局', '科员')];
    expect(all.map((one) => callOf(one, all))).toEqual([
      '王伟（演示）（市发改委）',
      '王伟（演示）（市住建局·科长）',
      '王伟（演示）（市住建局·科员）',
    ]);
  });

  it('calls nobody whose name only begins so, and both where both are called', () => {
    expect([...calledIn('请 @王伟明 看', ['王伟', '王伟明'])]).toEqual(['王伟明']);
    expect([...calledIn('请 @王伟明、@王伟 看', ['王伟', '王伟明'])]).toEqual(['王伟明', '王伟']);
    expect([...calledIn('王伟看过', ['王伟'])]).toEqual([]);
  });
});
