import type { reasons as zh } from '../zh-CN/reasons.ts';

export const reasons: Record<keyof typeof zh, string> = {
  tier: 'Belongs to “{name}”.',
  table: 'Stands in “{name}”.',
  light: '{light}: {name}.',
  'exit-warning': '“{name}” is near: {within} from {from} end on {until}.',
  'exit-over': '“{name}” is past: {within} from {from} ended on {until}.',
  missing: 'Missing: {missing}.',
  'out-of-scope': 'Outside the scope of this regime.',
};
