/** A made-up ESCO of a few rows, in the publisher's shape: CRLF rows, with single line feeds inside cells. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const at = 'http://data.europa.eu/esco';
export const tinker = `${at}/occupation/00000000-0000-4000-8000-000000000001`;
export const piper = `${at}/occupation/00000000-0000-4000-8000-000000000002`;
/** Named by links, held by no file. */
export const nobody = `${at}/occupation/00000000-0000-4000-8000-00000000000f`;
export const soldering = `${at}/skill/00000000-0000-4000-8000-0000000000a1`;
export const tuning = `${at}/skill/00000000-0000-4000-8000-0000000000a2`;
export const metals = `${at}/skill/00000000-0000-4000-8000-0000000000a3`;

const table = (...rows: string[]): string => rows.map((row) => `${row}\r\n`).join('');

/** File name → text. */
export const smallEsco: Readonly<Record<string, string>> = {
  'ISCOGroups_en.csv': table(
    'conceptType,conceptUri,code,preferredLabel,status,altLabels,inScheme,description',
    `ISCOGroup,${at}/isco/C7,7,Craft workers,released,,,"Workers who make, and mend."`,
    `ISCOGroup,${at}/isco/C72,72,Metal workers,released,,,`,
  ),
  'skillGroups_en.csv': table(
    'conceptType,conceptUri,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,inScheme,description,code',
    `SkillGroup,${at}/skill/S7,working with tools,,,released,2022-01-02T03:04:05Z,,,,S7`,
  ),
  'skills_en.csv': table(
    'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description',
    `KnowledgeSkillCompetence,${soldering},skill/competence,sector-specific,solder pans,"solder pots\nsolder pans\n mend pans ",,released,2022-03-04T05:06:07Z,,,,Join metal.`,
    `KnowledgeSkillCompetence,${tuning},skill/competence,cross-sector,tune pipes,,,released,2022-03-04T05:06:07.5Z,,,,`,
    `KnowledgeSkillCompetence,${metals},knowledge,,metals,"""noble"" metals, and base ones",ores,released,,,,,"Of metals.\nTwo lines, é."`,
  ),
  'occupations_en.csv': table(
    'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code',
    `Occupation,${tinker},72, tinker ,"pan mender\ntinsmith",,released,2021-01-01T00:00:00Z,${at}/regulated-professions/unregulated,,,,Mends pans.,7213.1`,
    `Occupation,${piper},72,piper,,,released,2021-01-01T00:00:00Z,${at}/regulated-professions/regulated,,,,,7213.2`,
  ),
  'occupationSkillRelations.csv': table(
    'occupationUri,relationType,skillType,skillUri',
    `${tinker},essential,skill/competence,${soldering}`,
    `${tinker},optional,knowledge,${metals}`,
    `${piper},essential,skill/competence,${tuning}`,
    `${piper},essential,skill/competence,${soldering}`,
    `${nobody},essential,skill/competence,${soldering}`,
    `${nobody},optional,skill/competence,${tuning}`,
  ),
  'skillSkillRelations.csv': table(
    'originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri',
    `${soldering},skill/competence,essential,knowledge,${metals}`,
  ),
  'broaderRelationsOccPillar.csv': table(
    'conceptType,conceptUri,broaderType,broaderUri',
    `ISCOGroup,${at}/isco/C72,ISCOGroup,${at}/isco/C7`,
    `Occupation,${tinker},ISCOGroup,${at}/isco/C72`,
    `Occupation,${piper},Occupation,${tinker}`,
  ),
  'broaderRelationsSkillPillar.csv': table(
    'conceptType,conceptUri,broaderType,broaderUri',
    `KnowledgeSkillCompetence,${soldering},KnowledgeSkillCompetence,${tuning}`,
    `KnowledgeSkillCompetence,${soldering},SkillGroup,${at}/skill/S7`,
  ),
};

/** Writes the files into a folder, with some replaced, or left out where they are null. */
export function writeSmallEsco(
  folder: string,
  changes: Readonly<Record<string, string | Buffer | null>> = {},
): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries({ ...smallEsco, ...changes }))
    if (content !== null) writeFileSync(join(folder, name), content);
  return folder;
}
