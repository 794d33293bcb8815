/** What the match API says of itself to the people who write programs for it. */
export const words = {
  badBody: 'Send a JSON object. Its fields are under allowed.',
  unknownField: 'There is no such field. The fields there are stand under allowed.',
  badText: (most: number) => `text must be a string of 1 to ${most} characters that are not all spaces.`,
  badFind: 'find must be one of the words under allowed.',
  badFrom: (most: number) => `from must be a list of 1 to ${most} names, each one of those under allowed.`,
  badLimit: (most: number) => `limit must be a whole number from 1 to ${most}.`,
  summary: 'The roles or skills a text names, with the words that earned each',
  about: (perMinute: number) =>
    [
      'Send what somebody typed, and get the roles or skills it names, most likely first. Nothing in it is kept: the ' +
        'text is in no store, no cache and no log.',
      `One address may ask ${perMinute} times a minute, counted apart from the rest of the API. Programs may ask, and ` +
        'pages of this server itself. Pages of other sites may not: there is no preflight (OPTIONS) here.',
    ].join('\n\n'),
  requestExample: 'I look after older people in a care home, mostly nights',
  fields: {
    text: (most: number) =>
      `What somebody typed. At most ${most} UTF-16 code units, as JavaScript, Java and C# count; not all spaces.`,
    find: 'What is looked for',
    from: 'Names of the sets to look in; all that are loaded when it is left out',
    limit: 'How many results at most',
  },
  span: 'Words of the text, and where they stand: from start up to, and without, end, in UTF-16 code units',
  because: {
    all: 'What earned the result, strongest first',
    name: 'A name of it; isTitle says whether that is its title',
    saying: 'A line that people say who mean it',
    described: 'Words of its description, duties or skills',
    alike: 'Words that are used alike, none of them its own',
  },
  uri: "The publisher's own identifier; ours have none but their id",
  confidence:
    'Of results this sure, about that share are right. It is for programs: do not show the number to people',
  results: 'Most likely first',
  abstained:
    'True where nothing in the text names what is looked for surely enough. Results, if any, are then to ask about',
  attributions:
    'Sentences to show wherever you show these results; left out where nothing in them comes from an imported set',
  notCached: 'What somebody typed is in no cache',
  answered: 'What the text names',
  wrongField: 'The body is no JSON, or a field is missing, unknown or cannot be used',
  forbidden: 'A page of another site asked',
  tooLarge: 'The body is larger than 64 kB',
  wrongType: 'The Content-Type is not application/json, or there is a Content-Encoding',
} as const;
