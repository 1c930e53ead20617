/** How a county runs its projects; the four differ, so that there is something to rank. */
export interface Manner {
  /** Share of the city's projects. */
  readonly share: number;
  /** Share of signed projects that start by the promised day, and share that never starts. */
  readonly onTime: number;
  readonly stalls: number;
  /** How much longer than planned it builds: 0 as planned, 0.2 a fifth longer. */
  readonly slow: number;
  /** Share of projects of which a responsibility or a node is not named. */
  readonly careless: number;
  /** Size of its projects against the city's. */
  readonly size: number;
}

/** What a place has room for, by the name of the industry. */
export const SUITS = {
  plants: ['装备制造', '新能源', '新材料', '电子信息', '生物医药', '食品加工', '节能环保', '现代物流'],
  machines: ['装备制造', '新能源', '电子信息', '新材料'],
  medicine: ['生物医药'],
  food: ['食品加工', '现代农业', '现代物流'],
  bonded: ['现代物流', '电子信息', '装备制造'],
  offices: ['数字经济', '商贸服务', '电子信息'],
  street: ['商贸服务', '数字经济', '文化旅游'],
  town: ['现代农业', '文化旅游', '食品加工', '现代物流'],
} as const satisfies Record<string, readonly string[]>;
export type Suits = keyof typeof SUITS;

export interface County {
  readonly name: string;
  readonly manner: Manner;
  /** Towns and parks, with their share of the county's projects. */
  readonly places: readonly (readonly [name: string, kind: 'town' | 'park', weight: number, suits: Suits])[];
  /** What it attracts, by the name of the industry. */
  readonly trades: Readonly<Record<string, number>>;
}

/** The city and everything in it is invented; no such county or town exists. */
export const CITY = '云川市（演示）';
/** Nobody's division code: no province begins with 99. */
export const DIVISION = '990100';

export const COUNTIES: readonly County[] = [
  {
    name: '云川经开区',
    manner: { share: 0.34, onTime: 0.76, stalls: 0.11, slow: 0, careless: 0.03, size: 1.35 },
    places: [
      ['北园产业园', 'park', 5, 'plants'],
      ['南园产业园', 'park', 4, 'plants'],
      ['云川综合保税区', 'park', 2, 'bonded'],
      ['生物医药产业园', 'park', 3, 'medicine'],
      ['智能装备产业园', 'park', 3, 'machines'],
      ['科创孵化园', 'park', 1.5, 'offices'],
    ],
    trades: { 装备制造: 6, 新能源: 5, 新材料: 5, 电子信息: 4, 生物医药: 4, 现代物流: 2, 数字经济: 3, 节能环保: 3 },
  },
  {
    name: '望川区',
    manner: { share: 0.26, onTime: 0.6, stalls: 0.21, slow: 0.06, careless: 0.06, size: 1.05 },
    places: [
      ['柳荫街道', 'town', 2, 'street'],
      ['观澜街道', 'town', 3, 'street'],
      ['白鹭洲镇', 'town', 2, 'town'],
      ['桐花岭镇', 'town', 1.5, 'town'],
      ['望川工业园', 'park', 4, 'plants'],
      ['城南商务区', 'park', 3, 'offices'],
    ],
    trades: { 商贸服务: 5, 现代物流: 4, 数字经济: 3, 文化旅游: 2, 装备制造: 2, 电子信息: 2, 食品加工: 1, 生物医药: 1 },
  },
  {
    name: '青禾县',
    manner: { share: 0.23, onTime: 0.44, stalls: 0.33, slow: 0.12, careless: 0.1, size: 0.75 },
    places: [
      ['稻香湖镇', 'town', 2, 'town'],
      ['青石渡镇', 'town', 2.5, 'town'],
      ['麦冲镇', 'town', 1.5, 'town'],
      ['枫林坳乡', 'town', 1, 'town'],
      ['青禾产业集聚区', 'park', 5, 'plants'],
      ['青禾农产品加工园', 'park', 3, 'food'],
    ],
    trades: { 食品加工: 4, 现代农业: 5, 新材料: 4, 装备制造: 4, 节能环保: 3, 新能源: 2, 现代物流: 1, 文化旅游: 1 },
  },
  {
    name: '澄湖县',
    manner: { share: 0.17, onTime: 0.2, stalls: 0.5, slow: 0.22, careless: 0.16, size: 0.85 },
    places: [
      ['芦洲镇', 'town', 2, 'town'],
      ['月湾镇', 'town', 3, 'town'],
      ['渔沟桥镇', 'town', 1.5, 'town'],
      ['湖东镇', 'town', 1.5, 'town'],
      ['澄湖生态产业园', 'park', 4, 'plants'],
    ],
    trades: { 文化旅游: 6, 现代农业: 4, 食品加工: 2, 生物医药: 2.5, 新能源: 2, 节能环保: 2.5, 商贸服务: 1 },
  },
];

/** The departments at the city, by what the demo needs them for. */
export const DEPARTMENTS = {
  office: '市对外开放办公室（招商局）',
  reform: '市发展和改革委员会',
  supervision: '市政府督查室',
  industry: '市工业和信息化局',
  land: '市自然资源和规划局',
  environment: '市生态环境局',
  building: '市住房和城乡建设局',
  commerce: '市商务局',
  tourism: '市文化和旅游局',
  farming: '市农业农村局',
  approval: '市行政审批服务局',
  audit: '市审计局',
} as const;
export type Department = keyof typeof DEPARTMENTS;
