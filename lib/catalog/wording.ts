/** "draft a note to the dispatchers that …": words for people are asked for. */
const WORDING =
  /^[^.?!\n]{0,40}?\b(?:draft|write|compose|prepare|word|(?:re)?phrase|formulate|translate|proofread)(?: [\w-]+){1,4}? (?:notes?|e-?mails?|mails?|messages?|sms|texts?|letters?|announcements?|repl(?:y|ies)|answers?|invit(?:ation|e)s?|memos?|notices?|apolog(?:y|ies)|reminders?|titles?|job ads?)\b/iu;
const WITH_DATA =
  /\b(?:numbers?|figures?|results?|summar\p{L}*|findings?|based on|according to|top \d+|how (?:many|much)|why|values?|kpis?|metrics?|with the|from the|data|trends?|insights?)\b/iu;

/** Whether a draft asks for a text to people and nothing of the data. */
export const asksForWording = (text: string): boolean => WORDING.test(text) && !WITH_DATA.test(text);
