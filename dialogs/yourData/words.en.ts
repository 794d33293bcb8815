/** Words of a person's own data: seeing it, taking it away, erasing it. */
export const yourDataWords = {
  title: 'What I hold about you',
  kept: 'You agreed to notes. They are kept on this server until 30 days after your last visit.',
  notKept: 'I keep nothing about you on disk. This is only in memory, and goes when the chat ends.',
  nothing: 'Nothing yet.',
  answers: 'Your answers',
  asData: 'The same as data (JSON), to copy',
  safetyLeftOut: 'Anything about your safety is never kept in notes, so it is not here.',
  deleteHow: 'Say “delete my data” to remove it all.',
  confirm: 'Shall I delete everything I hold about this chat? It cannot be undone.',
  yes: 'Yes, delete it',
  no: 'No, keep it',
  deleted: (what: string) => `Done. I have deleted ${what}. Nothing of this chat is left on this server.`,
  deletedWhat: (answers: number) =>
    answers === 1 ? 'the chat and 1 answer' : `the chat and ${answers} answers`,
  receipt: (day: string) => `Deleted on ${day}.`,
  comeBack: 'You can start a new chat at any time.',
  kept2: 'Fine. Nothing has been deleted.',
};
