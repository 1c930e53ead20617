import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { revisionOf, type TypedVisit } from '../../../src/web/visits/visiting.ts';
import type { VisitRow } from '../../../src/web/visits/visits.ts';

const was: VisitRow = {
  id: 'v',
  kind: 'outbound-visit',
  unit: { id: 'u', name: '演示镇' },
  on: day('2018-05-01'),
  who: '演示镇长',
  whom: '演示公司',
  where: '演示市',
  result: null,
  project: { id: 'p', name: '演示项目' },
  version: 1,
  may: { revise: true },
};
const typed = (more: Partial<TypedVisit> = {}): TypedVisit => ({
  unitId: 'u',
  kind: 'outbound-visit',
  on: day('2018-05-01'),
  who: '演示镇长',
  whom: '演示公司',
  where: '演示市',
  result: '',
  projectId: 'p',
  ...more,
});

describe('what is sent when a visit is corrected', () => {
  it.each([
    ['nothing, where nothing differs', {}, {}],
    ['what was added', { result: ' 签订意向书 ' }, { result: '签订意向书' }],
    ['that the project is none after all', { projectId: undefined }, { projectId: null }],
    [
      'two things, and not what another person may have changed',
      { where: '滨澜', kind: 'invitation' },
      { where: '滨澜', kind: 'invitation' },
    ],
  ] as const)('is %s', (_, change, sent) => {
    expect(revisionOf(was, typed(change as Partial<TypedVisit>))).toEqual(sent);
  });
});
