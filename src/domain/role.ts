/**
 * Roles (角色). Business roles may be combined; the three administrators (三员) exclude every other role and each other, so
 * that nobody both runs the system and sees, grants or audits what is in it.
 */
export const ROLES = [
  'reporter', // 填报员
  'unit-head', // 单位负责人
  'office', // 牵头办
  'supervisor', // 督查
  'leader', // 领导
  'system-admin', // 系统管理员
  'security-admin', // 安全管理员
  'audit-admin', // 审计管理员
] as const;
export type Role = (typeof ROLES)[number];

const ADMINISTRATORS: readonly Role[] = ['system-admin', 'security-admin', 'audit-admin'];

/** Whether one person may hold these roles together. */
export const compatible = (roles: readonly Role[]): boolean =>
  new Set(roles).size <= 1 || !roles.some((role) => ADMINISTRATORS.includes(role));
