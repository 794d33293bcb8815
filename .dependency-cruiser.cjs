/** Who may import whom. The reasons are in docs/architecture.md; the picture there is this file, drawn. */
const from = (path, ...not) => ({ path, ...(not.length ? { pathNot: not } : {}) });
module.exports = {
  forbidden: [
    {
      name: 'guidance-imports-nothing-of-ours',
      comment: 'The core is pure: it decides, and knows no framework, store, channel or sentence.',
      severity: 'error',
      from: from('^src/guidance'),
      to: { path: '^(src/(?!guidance)|dialogs)' },
    },
    {
      name: 'guidance-does-no-io',
      comment: 'No files, no network, no clock from Node: what it needs is passed in.',
      severity: 'error',
      from: from('^src/guidance'),
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'stores-know-guidance-only',
      severity: 'error',
      from: from('^src/stores'),
      to: { path: '^(src/(?!guidance|stores)|dialogs)' },
    },
    {
      name: 'dialogs-know-guidance-and-store-ports',
      severity: 'error',
      from: from('^dialogs'),
      to: { path: '^src/(?!guidance|stores/ports)' },
    },
    {
      name: 'channels-do-not-reach-main',
      severity: 'error',
      from: from('^src/channels'),
      to: { path: '^src/(main|tools)' },
    },
    {
      name: 'only-channels-import-the-bot-framework',
      comment:
        'Bot Framework support ended on 31 December 2025: its successor must be a change to src/channels alone.',
      severity: 'error',
      from: from('^(src|dialogs)', '^src/channels'),
      to: { path: 'node_modules/(botbuilder|botframework|restify)' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/channels/webChat/page' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
