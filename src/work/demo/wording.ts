import type { Chance } from './chance.ts';
import type { Intent } from './intents.ts';

const NICE = [1, 1.2, 1.5, 1.8, 2, 2.5, 3, 3.5, 4, 5, 6, 8];

/** A capacity as a plan states it: 3, 12, 150, 8000 and never 3.17. */
function nice(n: number): number {
  const scale = 10 ** Math.floor(Math.log10(n));
  const lead = NICE.reduce((best, it) => (Math.abs(it - n / scale) < Math.abs(best - n / scale) ? it : best), 10);
  return Number((lead * scale).toPrecision(2));
}

/** How much of its product a project of this size makes. */
const capacityOf = ({ worth, product }: Intent): number => nice(Math.max(worth / product.cost, 0.2));

/** Only whole things are counted whole: half a lathe is none. Ten thousand and more is written 1.2万 or 1.2亿. */
function counted(intent: Intent): string {
  const n = capacityOf(intent);
  const { unit } = intent.product;
  if (n >= 10_000 && unit.startsWith('万')) return `${n / 10_000}亿${unit.slice(1)}`;
  if (n >= 10_000) return `${n / 10_000}万${unit}`;
  return `${/^[万亿G]/.test(unit) ? n : Math.max(1, Math.round(n))}${unit}`;
}

const isPlant = ({ trade }: Intent): boolean => trade.group === '工业';

/** Names for a project in the order in which they are preferred; the first that nobody bears yet is taken. */
export function namesOf(chance: Chance, intent: Intent): string[] {
  const { investor, product, place, rents } = intent;
  const size = counted(intent);
  const plant = [
    `年产${size}${product.name}项目`,
    `${investor.brand}${product.name}生产基地项目`,
    `${investor.brand}年产${size}${product.name}项目`,
    ...(rents ? [`${investor.brand}${product.name}生产线项目`] : [`${investor.brand}${product.name}产业园项目`]),
  ];
  const site = [
    `${investor.brand}${product.name}项目`,
    `${place.unit.name}${product.name}项目`,
    `云川${product.name}建设项目`,
    `${place.unit.name}${investor.brand}${product.name}项目`,
  ];
  const names = isPlant(intent) ? plant : site;
  const turn = chance.whole(0, names.length - 1);
  return [...names.slice(turn), ...names.slice(0, turn), `${names[0]}（${place.unit.name}）`];
}

/** What is built (建设内容), with land, houses, output and jobs in proportion to the money. */
export function contentOf(chance: Chance, intent: Intent): string {
  const { worth, product, rents, trade } = intent;
  const size = counted(intent);
  const jobs = Math.max(15, Math.round(worth / chance.between(90, 220) / 5) * 5);
  const value = (worth / 10_000) * chance.between(0.8, 1.7);
  const yearly = `${value >= 1 ? `${value.toFixed(1)}亿元` : `${Math.round(value * 100) * 100}万元`}`;
  if (rents) return `${rented(chance, intent)}${reached(intent, size, yearly, jobs)}`;
  if (trade.group === '农业')
    return `流转土地建设${product.name}${size}，主要建设${product.parts}。${reached(intent, size, yearly, jobs)}`;
  const land = landOf(chance, intent);
  const phases =
    worth > 150_000 && intent.currency === 'CNY'
      ? `项目分两期建设，一期投资约${Math.round(worth * 0.00005)}亿元。`
      : '';
  if (!isPlant(intent)) {
    return `规划用地约${land}亩，${product.unit === '亩' ? '' : `建设规模${size}，`}主要建设${product.parts}。${phases}${reached(intent, size, yearly, jobs)}`;
  }
  const area = (land * 0.0667 * chance.between(0.85, 1.35)).toFixed(1);
  const machines = Math.max(12, Math.round(worth / chance.between(90, 220)));
  const built = `总用地面积约${land}亩，总建筑面积约${area}万平方米，主要建设${product.parts}，购置设备${machines}台（套）。`;
  return chance.happens(0.2)
    ? `新建${product.parts}，总建筑面积约${area}万平方米。`
    : `${built}${phases}${reached(intent, size, yearly, jobs)}`;
}

const EXISTING: Readonly<Record<string, string>> = { 现代物流: '现有仓库', 文化旅游: '闲置院落' };

/** Who rents builds nothing: a standard plant gets its machines, a house is done up. */
function rented(chance: Chance, intent: Intent): string {
  const { worth, product, trade } = intent;
  const area = Math.min(60_000, Math.max(1500, Math.round(worth / chance.between(0.6, 1.1) / 500) * 500));
  if (!isPlant(intent))
    return `租用${EXISTING[trade.name] ?? '现有楼宇'}约${area}平方米，装修改造后用于${product.name}，购置配套设备。`;
  const machines = Math.round(worth / chance.between(60, 110));
  return `租用园区标准厂房约${area}平方米，购置设备${machines}台（套），建设${product.name}生产线${chance.whole(2, 8)}条。`;
}

/** 万元 per 亩: plants are built dense, resorts wide. */
function landOf(chance: Chance, intent: Intent): number {
  if (intent.product.unit === '亩') return Math.round(capacityOf(intent));
  const dense = isPlant(intent) ? chance.between(230, 420) : chance.between(170, 360);
  const land = intent.worth / dense;
  return land < 30 ? Math.max(8, Math.round(land)) : Math.round(land / 5) * 5;
}

function reached(intent: Intent, size: string, yearly: string, jobs: number): string {
  if (!isPlant(intent)) return `建成后预计年营业收入${yearly}，带动就业约${jobs}人。`;
  return `项目达产后可形成年产${size}${intent.product.name}的生产能力，预计年产值${yearly}，带动就业约${jobs}人。`;
}
