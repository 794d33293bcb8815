/** `npm run data:check`: reads the knowledge base, applies every rule, names file, id and what to do. */
import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../stores/knowledgeFiles.js';

/** Ages are judged against this day unless --today is given, so that CI does not fail by the calendar. */
const editionDay = '2026-11-22';
const today = process.argv.includes('--today') ? new Date().toISOString().slice(0, 10) : editionDay;
// From dist/src/tools to the package root.
const folder = fileURLToPath(new URL('../../../data/knowledge', import.meta.url));
const { knowledge, problems } = await loadKnowledge({ folders: [folder], today });

for (const { severity, file, id, rule, what, fix } of problems) {
  process.stdout.write(`${severity} ${rule} ${file} ${id}: ${what}. ${fix}\n`);
}
const count = (severity: string): number => problems.filter((one) => one.severity === severity).length;
for (const [name, records] of Object.entries(knowledge)) {
  if (
    records instanceof Map &&
    !['edgesFrom', 'edgesTo', 'unitsForSkill', 'resourcesFor', 'qualificationByNumber'].includes(name)
  )
    process.stdout.write(`${String(records.size).padStart(5)} ${name}\n`);
}
process.stdout.write(`${count('error')} errors, ${count('warning')} warnings\n`);
process.exitCode = count('error') > 0 ? 1 : 0;
