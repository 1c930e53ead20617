import { conditionWords } from './condition-words.ts';
import type { Regime } from './format.ts';
import { type Explained, inBoth, listed, pick } from './sentence.ts';
import { CONSEQUENCE, FACT, type Lang, RESPONSIBILITY, STEP } from './terms.ts';
import { durationWords } from './wording.ts';

/** Sentences for the parts that ask something: nodes and responsibilities, targets, limits. */

export function explainRequired({ steps, responsibilities }: Regime): Explained[] {
  const found: Explained[] = [];
  if (steps) {
    const nodes = (lang: Lang) =>
      listed(
        steps.required.map((kind) => STEP[kind][lang]),
        lang,
      );
    found.push(
      inBoth('steps', 'required', steps.cites, (lang) =>
        pick(lang, `还没到的${nodes(lang)}都要有时间。`, `Each of these still ahead needs a day: ${nodes(lang)}.`),
      ),
    );
  }
  if (responsibilities) {
    const posts = (lang: Lang) =>
      listed(
        responsibilities.required.map((post) => RESPONSIBILITY[post][lang]),
        lang,
      );
    found.push(
      inBoth('responsibilities', 'required', responsibilities.cites, (lang) =>
        pick(lang, `每个没有完成的节点都要有${posts(lang)}。`, `Every open node needs: ${posts(lang)}.`),
      ),
    );
  }
  return found;
}

export const explainTargets = ({ targets = [] }: Regime): Explained[] =>
  targets.map((target) =>
    inBoth('targets', target.id, target.cites, (lang) => {
      const [of, share] = [conditionWords(target.of, lang), conditionWords(target.share, lang)];
      const by = target.by === 'year-end' ? pick(lang, '年底', 'the end of the year') : target.by;
      return pick(
        lang,
        `${target.zh}：到${by}，${of}的项目中，${share}的不少于 ${target.atLeast}。`,
        `${target.en}: by ${by}, of the projects ${of}, at least ${target.atLeast} ${share}.`,
      );
    }),
  );

export function explainExits({ exit }: Regime): Explained[] {
  if (!exit) return [];
  const rules = exit.rules.map((rule) =>
    inBoth('exit', rule.id, exit.cites, (lang) => {
      const [within, ahead] = [durationWords(rule.within, lang), durationWords(rule.warnBefore, lang)];
      const since =
        typeof rule.since === 'string'
          ? pick(lang, `${FACT[rule.since].zh}之日`, `being ${FACT[rule.since].en}`)
          : pick(
              lang,
              `约定的${STEP[rule.since.planned].zh}到期之日`,
              `the agreed day of the ${STEP[rule.since.planned].en}`,
            );
      const only = rule.when ? conditionWords(rule.when, lang) : '';
      return pick(
        lang,
        `${rule.zh}：${only && `${only}，且`}自${since}起${within}内未${FACT[rule.without].zh}，提前${ahead}预警。`,
        `${rule.en}: ${only && `${only}, and `}not ${FACT[rule.without].en} within ${within} of ${since}; warned ${ahead} before.`,
      );
    }),
  );
  const then = inBoth('exit', 'then', exit.cites, (lang) => {
    const steps = exit.then.map((step) =>
      typeof step === 'string'
        ? CONSEQUENCE[step][lang]
        : step.any.map((one) => CONSEQUENCE[one][lang]).join(pick(lang, '或', ' or ')),
    );
    const fault = exit.fault === 'company' ? pick(lang, '限企业自身原因；', 'Only by the company’s own fault; ') : '';
    return pick(lang, `${fault}逾期后：${steps.join('，')}。`, `${fault}past the limit: ${steps.join(', then ')}.`);
  });
  return [...rules, then];
}
