import type { UnitPost } from '../regime/who.ts';

/**
 * Procedures (手续) a project of a type goes through, as a list to begin from (DS-1, TQ-6): whoever plans leaves out, adds and
 * changes. The departments are words; which unit of this government that is, is said when they are planned.
 */

/** How long a department has (DS-3): the local limit, the special one, or the level above, whose approval is followed (跟踪). */
export const LIMIT_KINDS = ['local', 'special', 'followed'] as const;
export type LimitKind = (typeof LIMIT_KINDS)[number];

/** Workdays of each limit; none where the decision is taken at a higher level and we only follow it. */
export const WORKDAYS_OF: Readonly<Record<LimitKind, number | null>> = { local: 3, special: 10, followed: null };

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export interface TemplateLine extends Words {
  readonly id: string;
  readonly department: Words;
  /** Which unit of this government that is, or the post it holds, where the government has said so. */
  readonly unit?: string | null;
  readonly post?: UnitPost | null;
  readonly papers: readonly Words[];
  readonly limit: LimitKind;
  /** Ids of lines of the same template that must be done first. */
  readonly after: readonly string[];
}

export interface Template extends Words {
  readonly id: string;
  readonly lines: readonly TemplateLine[];
}

const words = (zh: string, en: string): Words => ({ zh, en });

const REFORM = words('发展改革', 'Development and reform');
const LAND = words('自然资源和规划', 'Land and planning');
const ENVIRONMENT = words('生态环境', 'Environment');
const HOUSING = words('住房城乡建设', 'Housing and construction');
const UTILITIES = words('供水供电供气', 'Utilities');
const MARKET = words('市场监督管理', 'Market supervision');

const APPLICATION = words('申请表', 'Application form');
const DRAWINGS = words('施工图设计文件', 'Construction drawings');
const PLAN = words('总平面图', 'Site plan');

const LINES = {
  registration: {
    ...words('企业登记', 'Company registration'),
    department: MARKET,
    papers: [APPLICATION, words('投资主体身份证明', 'Identity of the investor')],
    limit: 'local',
  },
  filing: {
    ...words('立项备案', 'Project filing'),
    department: REFORM,
    papers: [words('项目备案信息表', 'Filing form'), words('企业营业执照', 'Business licence')],
    limit: 'local',
  },
  'land-review': {
    ...words('用地预审与选址', 'Land pre-review and siting'),
    department: LAND,
    papers: [APPLICATION, words('选址图', 'Map of the site')],
    limit: 'special',
  },
  'land-supply': {
    ...words('供地', 'Supply of the land'),
    department: LAND,
    papers: [words('土地成交确认书或出让合同', 'Confirmation of the sale or grant contract')],
    limit: 'followed',
  },
  'land-permit': {
    ...words('建设用地规划许可', 'Land use planning permit'),
    department: LAND,
    papers: [APPLICATION, words('土地出让合同', 'Land grant contract')],
    limit: 'local',
  },
  'works-permit': {
    ...words('建设工程规划许可', 'Works planning permit'),
    department: LAND,
    papers: [APPLICATION, PLAN],
    limit: 'special',
  },
  eia: {
    ...words('环境影响评价', 'Environmental impact assessment'),
    department: ENVIRONMENT,
    papers: [words('环境影响报告书（表）', 'Impact report'), APPLICATION],
    limit: 'special',
  },
  energy: {
    ...words('节能审查', 'Energy review'),
    department: REFORM,
    papers: [words('节能报告', 'Energy report')],
    limit: 'special',
  },
  'fire-review': {
    ...words('消防设计审查', 'Fire safety design review'),
    department: HOUSING,
    papers: [APPLICATION, DRAWINGS],
    limit: 'special',
  },
  'building-permit': {
    ...words('施工许可', 'Building permit'),
    department: HOUSING,
    papers: [
      APPLICATION,
      words('施工合同', 'Building contract'),
      words('质量安全监督手续', 'Quality and safety papers'),
    ],
    limit: 'local',
  },
  power: {
    ...words('用电接入', 'Power connection'),
    department: UTILITIES,
    papers: [words('用电申请', 'Power application')],
    limit: 'special',
  },
  'water-gas': {
    ...words('供水供气接入', 'Water and gas connection'),
    department: UTILITIES,
    papers: [words('用水用气申请', 'Water and gas application')],
    limit: 'special',
  },
  lease: {
    ...words('厂房租赁合同备案', 'Filing of the lease'),
    department: HOUSING,
    papers: [words('租赁合同', 'Lease'), words('产权证明', 'Proof of ownership')],
    limit: 'local',
  },
  'fit-out': {
    ...words('装修改造施工许可', 'Fit-out permit'),
    department: HOUSING,
    papers: [APPLICATION, DRAWINGS],
    limit: 'local',
  },
} as const satisfies Readonly<Record<string, Omit<TemplateLine, 'id' | 'after'>>>;

type LineId = keyof typeof LINES;

const template = (id: string, name: Words, after: Partial<Record<LineId, readonly LineId[]>>): Template => ({
  id,
  ...name,
  lines: (Object.keys(after) as LineId[]).map((line) => ({ id: line, ...LINES[line], after: after[line] ?? [] })),
});

/** For each project type what comes and what waits for what; a line stands where its prerequisites have been named. */
export const TEMPLATES: readonly Template[] = [
  template('plant', words('工业项目（新供地）', 'Industrial plant on new land'), {
    registration: [],
    filing: ['registration'],
    'land-review': ['filing'],
    eia: ['filing'],
    energy: ['filing'],
    'land-supply': ['land-review'],
    'land-permit': ['land-supply'],
    'works-permit': ['land-permit'],
    'fire-review': ['works-permit'],
    'building-permit': ['works-permit', 'fire-review', 'eia', 'energy'],
    power: ['filing'],
    'water-gas': ['works-permit'],
  }),
  template('service', words('服务业和商业项目', 'Service and commerce'), {
    registration: [],
    filing: ['registration'],
    'land-review': ['filing'],
    'land-supply': ['land-review'],
    'land-permit': ['land-supply'],
    'works-permit': ['land-permit'],
    'fire-review': ['works-permit'],
    'building-permit': ['works-permit', 'fire-review'],
    power: ['filing'],
    'water-gas': ['works-permit'],
  }),
  template('lease', words('租赁厂房项目（不新供地）', 'Leased premises, no new land'), {
    registration: [],
    filing: ['registration'],
    lease: ['registration'],
    eia: ['filing'],
    'fire-review': ['lease'],
    'fit-out': ['fire-review'],
    power: ['lease'],
  }),
];

export const templateOf = (id: string): Template | undefined => TEMPLATES.find((it) => it.id === id);
