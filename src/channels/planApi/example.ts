/** The plan API for the description: a small rule that stands for itself whatever the knowledge base holds, and its answer. */
import type { DescribedPost } from '../knowledgeApi/openApi.js';
import { readPlan } from './readPlan.js';
import { type PlanApiOptions, planPath } from './routes.js';
import { planAnswerSchema, planRequestSchema } from './shapes.js';
import { tellPlan } from './tellPlan.js';
import { startPatience } from './timeToPlan.js';
import { words } from './words.en.js';

/** Nine credits: one mandatory unit, and at least six credits of options. */
const asked = () => {
  const [safety, sowing, lawn, pruning] = words.example.units;
  return {
    rule: {
      minCredit: 9,
      mandatory: ['D/100/0001'],
      groups: [{ id: 'B', unitIds: ['F/100/0002', 'J/100/0003', 'L/100/0004'], minCredit: 6 }],
    },
    units: [
      { id: 'D/100/0001', title: safety, level: 2, credit: 3, hours: 30 },
      { id: 'F/100/0002', title: sowing, level: 2, credit: 4, hours: 40 },
      { id: 'J/100/0003', title: lawn, level: 2, credit: 2, hours: 20 },
      { id: 'L/100/0004', title: pruning, level: 2, credit: 3, hours: 30 },
    ],
    held: [{ unit: 'D/100/0001' }],
  };
};

/** A question, and what the planner answers. */
export function planExample({ knowledge, today, perMinute }: PlanApiOptions): DescribedPost {
  const [at, day] = [knowledge(), today()];
  return {
    path: planPath,
    operationId: 'plan',
    words: { ...words, about: words.about(perMinute) },
    request: planRequestSchema,
    answer: planAnswerSchema,
    asked: asked(),
    // No clock: what is described must not depend on how busy the machine is.
    answered: tellPlan(
      readPlan(asked(), at, day),
      at,
      day,
      startPatience(() => 0),
    ),
  };
}
