/** How English questions of fact begin, and what they ask about. */

const openings =
  /^(?:so |and |but |hi |hello |hiya |hey |ok |please |also |btw )*(?:what|whats|what's|wot|wots|wat|which|how|hows|when|where|who|is|are|does|do|can|could|should|would|will|did|has|am|tell me (?:about|what|how)|explain|show me (?:a|the|what|how)|difference between|meaning of|define|any idea)\b/;
const wishes =
  /\b(?:i|we) (?:want|wanna|would like|need|am looking|was|have been|used to|worked|do not know|dont know|don't know)\b|\b(?:i'd like|im looking|i'm looking|id like|made redundant)\b/;

/** A question, rather than a story that ends in one. */
export const isQuestion = (typed: string, text: string): boolean =>
  typed.length <= 200 && (openings.test(typed) || (text.trim().endsWith('?') && !wishes.test(typed)));

/** Whether a question is about pay, about a job, or about something else that an article may answer. */
export function asksAbout(typed: string): 'pay' | 'role' | 'article' | 'training' {
  if (
    /\b(?:training|course|courses|unit|units|learn)\b.*\b(?:cover|covers|in|for|about|on|with)\b/.test(typed)
  )
    return 'training';
  if (/\b(?:minimum wage|min wage|living wage|apprentice (?:wage|pay|rate))\b/.test(typed)) return 'article';
  if (
    /\b(?:pay|paid|salary|wage|wages|earn|earning|money|much (?:do|does|is|would|will|u|you))\b/.test(
      typed,
    ) &&
    !/\b(?:who|help|get it|for (?:it|the course|training|a course)|course|loan|grant|funding)\b/.test(typed)
  )
    return 'pay';
  if (
    /\b(?:level|lvl|qcf|nvq|diploma|credit|credits|loan|funding|free|bootcamp|apprenticeships? (?:work|pay|is)|cscs|dbs|degree from)\b/.test(
      typed,
    )
  )
    return 'article';
  return 'role';
}

/** Whether a question is about what the law, a site or an employer asks for. */
export const asksForRules = (typed: string): boolean =>
  /\b(?:rule|rules|law|legal|legally|required|requirement|requirements|have to|need|needs|must|certificate|licence|license|card|check|long does|last|lasts|valid|renew|expire|expires)\b/.test(
    typed,
  );
