import type { FactKind } from '../../domain/fact.ts';
import type { DemoFact } from '../../store/demo-city.ts';
import { type Canvas, canvas } from './canvas.ts';
import { type Chance, chanceOf } from './chance.ts';

/** A drawing that stands in for a photograph or a paper, and says so. */
export interface DemoEvidence {
  readonly id: string;
  readonly factId: string;
  readonly fileName: string;
  readonly by: string;
  readonly at: string;
}

const SITE: Partial<Record<FactKind, string>> = {
  started: '开工现场',
  'investment-completed': '形象进度',
  completed: '竣工现场',
  opened: '开业现场',
  producing: '投产现场',
  'at-capacity': '生产车间',
  suspended: '停工现场',
  resumed: '复工现场',
  'land-delivered': '交地现场',
};
const PAPER: Partial<Record<FactKind, string>> = {
  signed: '投资协议',
  registered: '营业执照',
  'land-granted': '出让合同',
  'funds-arrived': '银行进账单',
  'step-done': '批复文件',
  exited: '解除协议',
};

/** What lies with the reports on the desk; a few came without, which is a reason to return them. */
export function evidenceFor(chance: Chance, facts: readonly DemoFact[]): DemoEvidence[] {
  return facts.flatMap((fact) => {
    const name = SITE[fact.kind] ?? PAPER[fact.kind];
    if (fact.verdict !== null || name === undefined || !chance.happens(0.85)) return [];
    const fileName = `${name}${fact.on.replaceAll('-', '')}（演示）.png`;
    return [{ id: chance.id(), factId: fact.id, fileName, by: fact.reportedBy, at: fact.reportedAt }];
  });
}

const PALETTE = ['ffffff', 'b9d3e6', '8fa7a0', 'a99777', '7d7f84', '4d5055', 'd9a441', 'c0392b', 'c9ccd1', '2b2d30'];
const [WHITE, SKY, HILL, GROUND, WALL, FRAME, CRANE, SEAL, LINE, INK] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const [WIDTH, HEIGHT, BAND] = [720, 480, 44];

/** The same fact always gives the same drawing. */
export function drawEvidence(fact: Pick<DemoFact, 'id' | 'kind' | 'on'>): Buffer {
  const chance = chanceOf(fact.id);
  const sheet = canvas(WIDTH, HEIGHT, PALETTE);
  if (SITE[fact.kind]) drawSite(sheet, chance, fact.kind);
  else drawPaper(sheet, chance);
  sheet.fill(0, HEIGHT - BAND, WIDTH, BAND, INK);
  sheet.write('DEMO', 16, HEIGHT - BAND + 12, 4, CRANE);
  sheet.write(fact.on, WIDTH - 16 - fact.on.length * 20, HEIGHT - BAND + 12, 4, WHITE);
  return sheet.png();
}

const FLOORS: Partial<Record<FactKind, number>> = {
  'land-delivered': 0,
  started: 1,
  suspended: 2,
  resumed: 2,
  'investment-completed': 3,
};

/** A hall that has as many floors as the project has come far, with a crane beside it while it is built. */
function drawSite(sheet: Canvas, chance: Chance, kind: FactKind): void {
  sheet.fill(0, 0, WIDTH, 300, SKY);
  const wave = chance.whole(70, 120);
  for (let x = 0; x < WIDTH; x += 4) sheet.fill(x, 250 - 30 * Math.sin(x / wave), 4, 120, HILL);
  sheet.fill(0, 310, WIDTH, HEIGHT - 310, GROUND);
  const floors = FLOORS[kind] ?? 4;
  const finished = FLOORS[kind] === undefined;
  const [left, bays] = [chance.whole(60, 160), chance.whole(5, 8)];
  for (let floor = 0; floor < floors; floor++) {
    const top = 330 - (floor + 1) * 52;
    if (finished) sheet.fill(left, top, bays * 62, 52, WALL);
    for (let bay = 0; bay <= bays; bay++) {
      if (!finished) sheet.fill(left + bay * 62, top, 6, 52, FRAME);
      else if (bay < bays) sheet.fill(left + bay * 62 + 14, top + 14, 34, 24, SKY);
    }
    sheet.fill(left, top, bays * 62 + 6, 6, FRAME);
  }
  if (!finished) {
    const mast = left + bays * 62 + 50;
    sheet.fill(mast, 70, 8, 260, CRANE);
    sheet.fill(mast - 190, 82, 260, 6, CRANE);
    sheet.fill(mast - 150, 88, 2, chance.whole(40, 120), FRAME);
  }
  for (let x = 0; x < WIDTH; x += 24) sheet.fill(x, 372, 16, 34, LINE);
}

/** A sheet with lines that nobody can read and a red seal. */
function drawPaper(sheet: Canvas, chance: Chance): void {
  sheet.fill(0, 0, WIDTH, HEIGHT, LINE);
  sheet.fill(170, 20, 380, HEIGHT, WHITE);
  sheet.fill(260, 52, 200, 16, INK);
  sheet.fill(200, 86, 320, 3, SEAL);
  for (let y = 116; y < 400; y += 26) sheet.fill(200, y, chance.whole(180, 320), 8, LINE);
  sheet.ring(460, 348, 46, 5, SEAL);
  sheet.ring(460, 348, 10, 10, SEAL);
}
