/** The sets the matcher is measured on, read from their publishers' files. Nothing of them is kept in the project. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const dataFolder = process.env.WAYMARK_TEST_DATA ?? join(root, '..', 'shared', 'data');

const path = (...names) => join(dataFolder, ...names);
const text = (file) =>
  file.endsWith('.gz') ? gunzipSync(readFileSync(file)).toString('utf8') : readFileSync(file, 'utf8');
const rows = (file) =>
  parse(text(file), { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true });
const lines = (file) => text(file).split('\n').filter(Boolean);

/** Sets that are not there, by name; none of what follows may be called for those. */
export const missing = () =>
  ['esco-1.1.1', 'melo-usa-en', 'skill-sentences', 'ncs'].filter((name) => !existsSync(path(name)));

const labels = (cell) =>
  cell
    .split('\n')
    .map((label) => label.trim())
    .filter(Boolean);

/** ESCO's occupations and skills as concepts of the matcher, ISCO groups beside them. */
export function readEsco() {
  const file = (name) => path('esco-1.1.1', `${name}.csv.gz`);
  const skills = rows(file('skills_en'));
  const place = new Map(skills.map((skill, at) => [skill.conceptUri, at]));
  const takes = new Map();
  for (const { occupationUri, relationType, skillUri } of rows(file('occupationSkillRelations'))) {
    if (relationType !== 'essential' || !place.has(skillUri)) continue;
    const known = takes.get(occupationUri);
    if (known) known.push(place.get(skillUri));
    else takes.set(occupationUri, [place.get(skillUri)]);
  }
  const groupOf = new Map();
  for (const { conceptUri, broaderUri } of rows(file('broaderRelationsSkillPillar')))
    if (!groupOf.has(conceptUri)) groupOf.set(conceptUri, broaderUri);
  const named = ({ conceptUri, preferredLabel, altLabels, hiddenLabels, description }) => ({
    id: conceptUri,
    names: [preferredLabel.trim(), ...labels(altLabels), ...labels(hiddenLabels ?? '')],
    description,
  });
  return {
    occupations: rows(file('occupations_en')).map((row) => {
      const { description, ...concept } = named(row);
      const essential = takes.get(row.conceptUri) ?? [];
      return {
        ...concept,
        notes: [description, ...essential.map((at) => skills[at].preferredLabel)],
        group: row.iscoGroup,
      };
    }),
    skills: skills.map((row) => {
      const { description, ...concept } = named(row);
      return { ...concept, notes: [description], group: groupOf.get(row.conceptUri) };
    }),
    groups: rows(file('ISCOGroups_en')).map((row) => ({ ...named(row), code: row.code })),
  };
}

/** An American title's "except …" and "all other" say what is not meant. */
const withoutExceptions = (title) =>
  title.replace(/,?\s*\b(?:except|excluding|not including|other than|all other)\b.*$/i, '');

/**
 * MELO: titles of one country's classification and the ESCO concepts they belong to. Concepts have only the names of
 * the set; what an occupation of that name is about comes from ESCO. Nothing of O*NET is read.
 */
export function readMelo({ occupations, groups }) {
  const byName = new Map(occupations.map((one) => [one.names[0].toLowerCase(), one]));
  const groupByName = new Map();
  for (const one of groups)
    if (!groupByName.has(one.names[0].toLowerCase())) groupByName.set(one.names[0].toLowerCase(), one);
  const named = new Map();
  for (const line of lines(path('melo-usa-en', 'corpus.tsv'))) {
    const [id, label] = line.split('\t');
    const concept = id.split('_')[0];
    if (!named.has(concept)) named.set(concept, []);
    named.get(concept).push(label);
  }
  const concepts = [...named].map(([id, names]) => {
    const occupation = names.map((name) => byName.get(name.toLowerCase())).find(Boolean);
    const group = occupation ? undefined : groupByName.get(names[0].toLowerCase());
    return {
      id,
      names,
      notes: occupation?.notes ?? (group ? [group.description] : []),
      group: occupation?.group ?? (group?.code.length === 4 ? group.code : undefined),
    };
  });
  const right = new Map();
  for (const line of lines(path('melo-usa-en', 'qrels.tsv'))) {
    const [query, label] = line.split('\t');
    if (!right.has(query)) right.set(query, new Set());
    right.get(query).add(label.split('_')[0]);
  }
  const queries = lines(path('melo-usa-en', 'queries.tsv')).map((line) => {
    const [id, title] = line.split('\t');
    return { id, text: withoutExceptions(title), right: right.get(id) };
  });
  return { concepts, queries };
}

/** National job profiles as queries: their titles, and the first two things people do all day. */
export function readProfiles(occupations) {
  const byName = new Map(occupations.map((one) => [one.names[0].toLowerCase(), one.id]));
  const profiles = lines(path('ncs', 'job_profiles.jsonl.gz')).map((line) => JSON.parse(line));
  const linked = profiles.flatMap((profile) => {
    const uri = byName.get((profile.esco_occupation ?? '').toLowerCase().trim());
    return uri ? [{ profile, right: new Set([uri]) }] : [];
  });
  return {
    titles: linked.map(({ profile, right }) => ({ id: profile.id, text: profile.title, right })),
    tasks: linked
      .filter(({ profile }) => profile.day_to_day_tasks.length > 0)
      .map(({ profile, right }) => ({
        id: profile.id,
        text: [profile.day_to_day_tasks].flat().slice(0, 2).join(' and '),
        right,
      })),
  };
}

/** Sentences of job adverts and the skills they ask for; markers that are no skills are left out. */
export function readSkillSentences(skills) {
  const byName = new Map();
  for (const skill of skills)
    if (!byName.has(skill.names[0].toLowerCase())) byName.set(skill.names[0].toLowerCase(), skill.id);
  const markers = new Set(['LABEL NOT PRESENT', 'UNDERSPECIFIED']);
  const sets = {};
  for (const name of ['house', 'tech']) {
    const bySentence = new Map();
    let unknown = 0;
    for (const { sentence, label } of rows(path('skill-sentences', `${name}_validation.csv`))) {
      if (markers.has(label)) continue;
      const id = byName.get(label.trim().toLowerCase());
      if (id === undefined) unknown += 1;
      else if (bySentence.has(sentence)) bySentence.get(sentence).add(id);
      else bySentence.set(sentence, new Set([id]));
    }
    sets[name] = {
      queries: [...bySentence].map(([sentence, right]) => ({ id: sentence, text: sentence, right })),
      unknown,
    };
  }
  return sets;
}

/** Our own phrases: what people type, and what it should be heard as; `right` is empty where it names nothing. */
export function readPhrases({ occupations, skills }) {
  const uriOf = (concepts) => new Map(concepts.map((one) => [one.names[0].toLowerCase(), one.id]));
  const uris = { 'esco-occupations': uriOf(occupations), 'esco-skills': uriOf(skills) };
  return rows(join(root, 'test', 'phrases.csv')).map(({ find, expect, text: typed }) => ({
    id: typed,
    find,
    text: typed,
    right: new Set(
      expect
        .split('|')
        .filter(Boolean)
        .map((name) => (uris[find] ? uris[find].get(name.toLowerCase()) : name)),
    ),
  }));
}
