/** Words of the engine itself: help, going back, commands, and what is said when a message can't be used. */
export const engineWords = {
  help: 'You can type in your own words, press a button or type its number. You can also say: back, skip, why, change my answer, finish now, speak to a person, my data, delete my data, stop.',
  helpAsk:
    'You can ask me things at any time, such as “what does a care worker do”, “show the map for nuclear”, “what is changing in care”, or the number on a certificate.',
  backTo: 'Back to where we were.',
  didYouMean: 'Did you mean one of these?',
  stillStuck: 'You can also say “skip”, or “speak to a person”.',
  skipLabel: 'Skip',
  personLabel: 'Speak to a person',
  carryOnLabel: 'Carry on',
  takenBack: 'I have taken that back.',
  nothingToTakeBack: 'There is nothing to take back yet.',
  notesWithdrawn:
    'Fine. I keep no notes. What was saved of this chat is removed, and the rest goes when the chat ends.',
  noAnswer: "I don't hold an answer to that.",
  noAnswerNation: 'Tell me which part of the UK you are in, and I can say who may know.',
  noAnswerAsk: (how: string) => `You can ask here: ${how}`,
  sameAgain: 'I have said that already. You can also say “skip”, “help” or “speak to a person”.',
  sameAnswer: {
    answered:
      'That is all I hold on it. If you meant something else, name the job or the certificate, or say “speak to a person”.',
    unanswered:
      'I do hold pay, hours, ways in and rules of many jobs, and the parts of certificates. Name one to see.',
    which: 'Say “carry on” to go back to where we were.',
  },
  sameAgainPerson:
    'If this is not helping, say “speak to a person”, or “finish now” for what we have so far.',
  leavingIt: 'We can leave that one for now.',
  skipped: 'Skipped. That is fine.',
  cantSkip: 'I need that one to go on.',
  whichChange: 'Which answer would you like to change?',
  cantFindAnswer: (about: string) => `I don't have an answer called “${about}”. These are the ones I have.`,
  changing: (label: string) => `Let's change ${label}.`,
  answersTitle: 'What you told me',
  nothingTold: 'You have not told me anything yet.',
  startAgainAsk: 'Shall I clear your answers and start again?',
  startAgainYes: 'Yes, start again',
  startAgainNo: 'No, keep them',
  startedAgain: 'Your answers are cleared. We start fresh.',
  keptAnswers: 'Fine. Your answers are as they were.',
  stopped: 'Stopped. Say “carry on” when you want to come back.',
  stoppedKept: 'Your notes are kept for 30 days, or until you say “delete my data”.',
  stoppedNotKept: 'I keep nothing when you close this chat.',
  carryOn: 'Welcome back.',
  areYouAPerson:
    'No, I am a computer program. You can ask for a person at any time: say “speak to a person”.',
  thanks: "You're welcome.",
  attachment:
    'I cannot open files, pictures or voice notes here. Please type what it says, in your own words.',
  empty: 'That message was empty. Type a few words, or press a button.',
  tooLong: (most: number) =>
    `That was a long message. I read the first ${most.toLocaleString('en-GB')} characters.`,
  longGist: 'A few lines about what you do and what you want help me most.',
  noEmoji: 'I could not read words in that. A few words are enough.',
  redacted:
    'I have taken private numbers out of your message. I do not need them, and they are not kept. Please do not send them in a chat.',
  boundary: "I've not helped yet, sorry. I can try again, or show you how to reach a person.",
  boundaryAsk: 'What would you like help with?',
  boundaryEnd:
    'I will stop here, because this is not helping either of us. You can come back any time and start again. These people can help:',
  otherLanguage:
    'I can only read English for now, and a little Welsh. You can write in short English, or ask someone to help you translate. A careers adviser can arrange an interpreter.',
  welshHello:
    'Helo. Dim ond ychydig o Gymraeg sydd gen i ar hyn o bryd, felly mae’r gweddill yn Saesneg syml.',
  welshService: (how: string) => `Gallwch siarad am waith yn Gymraeg yma: ${how}`,
  cannotRead: 'I did not catch that.',
  ours: 'Sorry, something went wrong on our side. Your answers are safe. Say “carry on”.',
};
