const ENGLISH = new Set(
  (
    'the of to is are was were and for what how which who when where why show me give by with from our my we you i it ' +
    'this that these those than then do does did have has had can could would should please list find compare many much ' +
    'per last each all not or at on be been their there between'
  ).split(' '),
);

// Words that English prose does not have; short ones that it has ("die", "in", "on", "per", "an", "des") are left out.
const FOREIGN = new Set(
  (
    'der das und ist wie viele welche welcher welches bitte zeig zeige mir uns unsere unser nach für fur mit von vom im den dem ein eine einen ' +
    'einer nicht auf auch sind haben hat wird werden bei zum zur letzte letzten letzter woche monat jahr quartal umsatz kunden pro warum seit ' +
    'le les du et est une dans pour avec sur nous quel quelle quels quelles combien montre montrez moi par mois semaine derniere dernier chiffre ventes ' +
    'el los las del una por para con que cuantos cuántos cuántas cual cuál cuales cuáles fueron ventas mes semana muestra muestrame muéstrame nuestros nuestras año pasado ' +
    'il lo gli della delle dei degli di che quanti quante quali mese settimana vendite mostrami scorso nostro ' +
    'os das uma em não nao quais quantos quantas vendas semana mês mostre ' +
    'het een van de voor met hoeveel welke onze laat zien omzet klanten vorige maand ' +
    'och är för med hur många vilka visa på jest ile jakie pokaż w na oraz dla ve bir için kaç göster'
  ).split(' '),
);
FOREIGN.delete('de');
FOREIGN.delete('w');
FOREIGN.delete('na');
FOREIGN.delete('lo');

/** Letters of the text that are looked at: enough to tell, cheap on a long draft. */
const LOOK = 4000;

/** Nothing but Latin letters, and marks of any kind: most drafts. */
const LATIN = /^[^\u0250-\u1fff\u2070-\uffff]*$/u;

/**
 * Whether English rules may speak: `en` unless function words or letters say otherwise. Short ASCII text without
 * foreign evidence counts as English.
 */
export const guessLanguage = (text: string): 'en' | 'other' => {
  const words =
    text
      .slice(0, LOOK)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  let english = 0;
  let foreign = 0;
  let letters = 0;
  let outside = 0;
  const latin = LATIN.test(text.slice(0, LOOK));
  for (const word of words) {
    if (ENGLISH.has(word)) english += 1;
    else if (FOREIGN.has(word)) foreign += 1;
    if (latin) continue;
    letters += word.length;
    if (/[^\p{Script=Latin}\p{M}]/u.test(word)) outside += word.length;
  }
  if (outside > letters * 0.3) return 'other';
  return foreign > 0 && foreign >= english ? 'other' : 'en';
};

/** Share of the words of a text that are function words of English, 0 to 1; 0 for a text without words. */
export const shareOfEnglish = (text: string): number => {
  const words =
    text
      .slice(0, LOOK)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.length === 0 ? 0 : words.filter((word) => ENGLISH.has(word)).length / words.length;
};
