/** What is said in a safety turn. A safeguarding lead must review this file before it is put in front of people. */
export const safetyWords = {
  immediate: "I'm really sorry you're dealing with this. If you might be in danger now, call 999.",
  immediateOther: 'If somebody might be in danger now, call 999.',
  notWatching:
    'I am a computer program. Nobody is reading this chat as you type, so please call or text one of these:',
  canStay: 'I can stay with you for simple things. Say what you would like to do.',
  heavy: "That sounds very hard, and I'm sorry. Work and courses can wait.",
  hurt: 'What you describe is not all right, and it is not your fault. Work and courses can wait.',
  talkTo: 'These people listen at any hour and will not judge you:',
  areYouSafe: 'Are you safe right now?',
  yesSafe: "Yes, I'm safe",
  notSafe: "No, I'm not",
  orThisChat: 'If you meant this chat, that is all right. Tell me, and we will stop or try another way.',
  meantThisChat: 'I meant this chat',
  sorryForChat:
    'Thank you for telling me. I am sorry the chat was no help. The numbers above are there whenever you want them.',
  gladSafe: 'Thank you for telling me. The numbers above are there whenever you want them.',
  whatNext: 'What would you like to do now?',
  keepTalking: 'Talk about work',
  stopHere: 'Stop here',
  person: 'Speak to a person',
  lowMood: "I'm sorry, that is a lot to carry. We can take this slowly, one small step at a time.",
  lowMoodContact: (how: string) => `If it would help to talk: ${how}`,
  gp: 'Your GP can also refer you for talking help, and some employers have a support line.',
  ownUse: (how: string) => `If you want help with drink or drugs, for yourself: ${how}`,
  ownGambling: (how: string) => `If you want help with gambling, for yourself: ${how}`,
  beforeMore:
    'Before you say more: I am a computer program, and I cannot keep anybody safe. I do not save this part of the chat, and I do not send it to anyone.',
  disclosureContacts: 'These people know what to do, and you can ask them anything:',
  lead: (name: string, contact: string, hours: string) =>
    `The safeguarding lead here is ${name}: ${contact} (${hours}).`,
  council: 'You can also tell the council where the person lives: ask for children or adult social care.',
  workLine: (how: string) => `In case it is ever needed, for you or someone else: ${how}`,
  contactsTitle: 'People who can help now',
  check: 'Check this number with its owner.',
  stoppedKindly:
    'All right. I will stop here. The numbers above stay good, day and night. You can come back any time.',
};
