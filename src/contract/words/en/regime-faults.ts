import type { FaultWord } from '../../../domain/regime/problem.ts';
import type { regimeFaultHints as zh } from '../zh-CN/regime-faults.ts';

export const regimeFaults: Readonly<Record<FaultWord, string>> = {
  yaml: 'not proper YAML ({found})',
  missing: 'something is missing here',
  'wrong-type': '“{found}” is of the wrong type',
  'unknown-key': 'there is no “{found}” here',
  'unknown-predicate': 'there is no condition “{found}”',
  'one-predicate': 'a condition has one word, this has “{found}”',
  'expected-one-of': '“{found}” is not one of the words',
  'too-few': 'too few entries',
  'unknown-setting': 'there is no setting “{found}”',
  'unused-setting': 'no rule uses the setting “{found}”',
  'not-a-choice': '“{found}” is not one of the choices',
  twice: '“{found}” stands twice',
  'last-table': 'the last table has to take all that is left',
  'unreachable-after': 'this table takes every project, so those after it are never reached',
  'before-its-start': 'ends on {found}, before it begins',
  'phases-overlap': 'begins on {found}, while the phase before goes on',
  clause: '“{found}” is not a clause',
  cites: 'no clause is cited',
  day: '“{found}” is not a day',
  duration: '“{found}” is not a duration',
  id: '“{found}” cannot be an id',
  share: '“{found}” is not a share',
  text: 'must not be empty',
  threshold: '“{found}” is not an amount with its unit',
  version: '“{found}” is not a version',
};

export const regimeFaultHints: Record<keyof typeof zh, string> = {
  meant: '; was “{meant}” meant',
  expected: '; it may be {expected}',
  and: ', ',
  more: 'or one of {n}',
};
