/** What the terminal itself says, in English. Everything else on the screen is the guide's. */
export const words = {
  usage:
    'Usage: npm run chat -- [--url http://localhost:3978]\n\n' +
    'Talks to a running Waymark server. Without --url it looks on this machine,\n' +
    'and starts a server of its own when none is there.',
  badArgument: (argument: string) => `I do not know “${argument}”.`,
  badUrl: (url: string) => `“${url}” is not a web address I can use. It looks like http://localhost:3978`,
  nothingThere: (url: string) =>
    `No Waymark server answers at ${url}. Start one with npm start, or leave out --url.`,
  ownServer: (url: string) =>
    `No Waymark server answers at ${url}, so I started one for this chat alone. ` +
    'Everything you say, notes too, is deleted when the chat ends.',
  theirServer: (url: string) => `Talking to the server at ${url}.`,
  cannotStart: 'I could not start a server for this chat:',
  howTo: 'Type in your own words, or the number of a choice. Say “stop” or press Ctrl+C to end.',
  helpFor: {
    emergency: (number: string) => `In danger: call ${number}.`,
    'crisis-talk': (number: string, title: string) => `To talk: ${title} ${number}.`,
    'crisis-text': (number: string, textWord: string) => `To text: ${textWord} to ${number}.`,
  },
  goodbye: 'The chat has ended. Goodbye.',
  goodbyeDeleted: 'The chat has ended, and its server and notes are deleted. Goodbye.',
  notAnswered: 'The server does not answer. Your last message may not have arrived. Please send it again.',
  oddAnswer: (status: number) => `The server answered with an error (${status}). Please try again.`,
  over: 'The server no longer holds this chat. Start a new one with npm run chat.',
} as const;
