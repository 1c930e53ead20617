/**
 * Roles (角色). Business roles may be combined; the three administrators (三员) exclude every other role and each other, so
 * that nobody both runs the system and sees, grants or audits what is in it. A company (企业) stands outside the government.
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
  'company', // 企业
] as const;
export type Role = (typeof ROLES)[number];

/** Roles of the government's own people. A company's person is made for its project and holds no other role. */
export type StaffRole = Exclude<Role, 'company'>;
export const STAFF_ROLES: readonly StaffRole[] = ROLES.filter((role) => role !== 'company');

const ALONE: readonly Role[] = ['system-admin', 'security-admin', 'audit-admin', 'company'];

/** Whether one person may hold these roles together. */
export const compatible = (roles: readonly Role[]): boolean =>
  roles.length <= 1 || new Set(roles).size <= 1 || !roles.some((role) => ALONE.includes(role));
