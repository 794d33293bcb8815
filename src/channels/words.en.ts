/** What the server itself says to people, in English. The conversation's own words are in dialogs. */
export const words = {
  notSaved: 'I could not save that. Your earlier answers are safe. Please send it again.',
  busy: 'I am still answering your last message. Please wait a moment, then send it again.',
  tooMany: 'That was a lot of messages in a short time. Please wait a minute, then send it again.',
  wentWrong: 'Sorry, something went wrong on our side. Your answers are safe. Say “carry on”.',
  tooLong: 'That message is too long for me. Please send it in parts of up to 8,000 characters.',
  closing: 'This service is about to restart. Your earlier answers are safe. Please try again in a minute.',
  damaged:
    'I could not read what we talked about before, so we start again. ' +
    'The old notes were put aside and not deleted: the people who run this service can look into it.',
  badRequest: 'The request could not be read.',
  tooLarge: 'The request is too large.',
  plainJson: 'Send plain, unpacked JSON.',
  foreignOrigin: 'Pages of other sites may not use this server.',
  notUnderstood: 'I could not read that request.',
  noSuchConversation: 'I do not hold that conversation.',
  noNotes: 'A link back needs notes, and there are none of this chat.',
  linkOpensNothing: 'This link does not open a chat.',
  tokenMissing: 'A token is needed.',
  tokenWrong: 'That token is not one of ours.',
  tokenExpired: 'That token is past its time.',
  cannotReplyThere: 'Replies cannot be sent to that address.',
  notAuthenticated: 'The sender could not be checked.',
  oneToOne:
    'I only talk with one person at a time, so that what you tell me stays with you. ' +
    'Open a chat with me on your own and say hello. If someone is in danger now, call 999.',
  notSet: 'nobody has set this yet',
  about: {
    help: (title: string, how: string) => `${title}: ${how}`,
    name: (name: string) => `Run by: ${name}`,
    contact: (contact: string) => `How to reach them: ${contact}`,
    complaints: (complaints: string) => `How to complain: ${complaints}`,
    privacyUrl: (url: string) => `Privacy notice: ${url}`,
  },
  sourceBefore: 'Source: ',
  choicesBefore: 'You can choose:',
} as const;
