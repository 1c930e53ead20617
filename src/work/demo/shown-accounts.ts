import type { Role } from '../../domain/role.ts';
import { COUNTIES, DEPARTMENTS } from './places.ts';

/** Demo tenants and the one password of their accounts. It opens nothing but invented or public figures. */
export const DEMO_SLUG = 'demo';
export const LEDGERS_SLUG = 'ledgers';
export const DEMO_PASSWORD = 'luodi-demo';

/** Which posts of the city are shown on the sign-in page, one for each role at least. */
export const SHOWN: readonly { login: string; unit: string; post: string }[] = [
  { login: 'reporter', unit: '青石渡镇', post: '填报员' },
  { login: 'park', unit: '北园产业园', post: '填报员' },
  { login: 'county', unit: COUNTIES[2]?.name ?? '', post: '副县长' },
  { login: 'office', unit: DEPARTMENTS.office, post: '项目推进科科长' },
  { login: 'reform', unit: DEPARTMENTS.reform, post: '重点项目办主任' },
  { login: 'supervisor', unit: DEPARTMENTS.supervision, post: '督查室主任' },
  { login: 'leader', unit: '云川市人民政府（演示）', post: '副市长（分管招商）' },
  { login: 'system', unit: DEPARTMENTS.approval, post: '系统管理员' },
  { login: 'security', unit: DEPARTMENTS.approval, post: '安全管理员' },
  { login: 'audit', unit: DEPARTMENTS.audit, post: '审计管理员' },
];

/** Somebody of one company of the city: of no unit, of one project. */
export const COMPANY = { login: 'company', name: '企业联系人（演示）', post: '一家企业' } as const;

/** The people of the tenant of public ledgers bear their post as their name: nobody is invented beside real figures. */
export const LEDGER_STAFF: readonly { login: string; post: string; role: Role }[] = [
  { login: 'office', post: '牵头办', role: 'office' },
  { login: 'supervisor', post: '督查员', role: 'supervisor' },
  { login: 'leader', post: '领导', role: 'leader' },
  { login: 'system', post: '系统管理员', role: 'system-admin' },
  { login: 'security', post: '安全管理员', role: 'security-admin' },
  { login: 'audit', post: '审计管理员', role: 'audit-admin' },
];
