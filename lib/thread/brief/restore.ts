import type { Change } from './changes';
import { hasPhrase, replacePhrase } from './phrases';
import type { RuleBook } from './replacements';

/** What was before holds again. */
const AGAIN =
  /(?<!\p{L})(?:again|back|after all|stays?|still|wieder|zurück|doch|bleibt|de nuevo|otra vez|vuelve|volvemos|à nouveau|de nouveau|revient|finalement|de novo|volta\w*|di nuovo|torna\w*|weer|terug)(?!\p{L})/iu;

/** "It's the 100k again": a value that was replaced holds again, and what took its place goes. */
export const openRestore =
  ({ rules, lapse, rewrite }: Pick<RuleBook, 'rules' | 'lapse' | 'rewrite'>) =>
  (text: string, turn: number, changes: readonly Change[]): void => {
    if (!AGAIN.test(text)) return;
    for (const { gone, fresh, turn: at } of changes) {
      if (fresh === undefined || at >= turn || !hasPhrase(text, gone) || hasPhrase(text, fresh)) continue;
      lapse(fresh, gone, turn);
      for (const rule of rules())
        if (rule.turn < turn && hasPhrase(rule.text, fresh)) rewrite(rule, replacePhrase(rule.text, fresh, gone));
    }
  };
