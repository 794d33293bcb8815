/** A careers service is told in full once a conversation, and by its name after that. */
import type { KnowledgeBase } from '../../src/guidance/knowledge/knowledgeBase.js';
import { reach } from '../safety/safety.js';

/** @param told ids of services that were told in full before */
export function withServicesOnce(
  say: readonly string[],
  told: readonly string[],
  knowledge: KnowledgeBase,
): { say: string[]; told: string[] } {
  const services = [...knowledge.resources.values()].filter((one) => one.needs.includes('adult-careers'));
  const seen = new Set(told);
  const lines = say.map((line) => {
    const service = services.find((one) => line.includes(reach(one)));
    if (!service) return line;
    const full = reach(service);
    if (seen.has(service.id)) return line.replace(full, `${full.slice(0, full.indexOf(':'))}.`);
    seen.add(service.id);
    return line;
  });
  return { say: lines, told: [...seen] };
}
