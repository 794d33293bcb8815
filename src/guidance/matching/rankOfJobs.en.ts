/** Words of a job's title that say it leads others, teaches it or helps with it: never meant where they are not said. */
const pattern =
  /\b(?:supervisor|manager|director|head|chief|senior|foreman|instructor|trainer|teacher|inspector|assistant|trainee|apprentice)\b/;

/** Which of them a line holds; undefined where none. */
export const leadsOrHelps = (line: string): string | undefined => pattern.exec(line.toLowerCase())?.[0];
