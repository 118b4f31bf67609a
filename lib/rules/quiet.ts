/** How often a rule's hints were opened, and how often their reader said that they are of no use. */
interface Judged {
  readonly shown: number;
  readonly notUseful: number;
}

/** Fewer shows than this say nothing yet. */
const ENOUGH = 20;
/** Tricorder turns off what more than a tenth of its readers call not useful. */
const MOST = 0.1;

/** Whether the user finds a rule unhelpful: more than 10 % "not useful" of at least 20 shows. */
export const isUnhelpful = ({ shown, notUseful }: Judged): boolean => shown >= ENOUGH && notUseful / shown > MOST;
