import type { Factor } from '../matter/factor.ts';
import type { Fulfilment } from '../matter/fulfilment.ts';
import type { Term } from './terms.ts';

const term = (zh: string, en: string): Term => ({ zh, en });

/** The words of rules about factors, as they stand in a sentence. */
export const FACTOR: Readonly<Record<Factor, Term>> = {
  land: term('土地', 'land'),
  environment: term('环境容量', 'environmental capacity'),
  water: term('用水', 'water'),
  power: term('用电', 'power'),
  gas: term('用气', 'gas'),
  funds: term('资金', 'funds'),
  people: term('人力', 'people'),
  technology: term('技术', 'technology'),
};

export const FULFILMENT: Readonly<Record<Fulfilment, Term>> = {
  investment: term('计划投资', 'planned investment'),
  schedule: term('到期节点', 'nodes that fell due'),
  commitments: term('协议承诺', 'commitments'),
};
