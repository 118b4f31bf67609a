/** A rule's sentence where there is no prompt to fill its {placeholders} from. */
export const spoken = (sentence: string): string => sentence.replace(/\{\w+\}/gu, '…');
