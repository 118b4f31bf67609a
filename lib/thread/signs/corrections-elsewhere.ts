/**
 * The same in German, French, Spanish, Portuguese, Italian and Dutch, with or without accents. A bare "nein", "non", "não" counts
 * where more follows it that is no thanks.
 */

/** `\b` knows ASCII letters only. */
const word = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'iu');
const first = (source: string): RegExp =>
  new RegExp(
    `^(?:(?:h+m+|äh|ach|ah|oh|eh|uy|ay|sorry|bitte|por favor|stp|svp|aber|pero|mais|mas)[\\s,.!]+)*(?:${source})(?!\\p{L})`,
    'iu',
  );

export const CORRECTIONS_ELSEWHERE: readonly RegExp[] = [
  // "Nein, netto." "Non, pas ça." Not "nein danke", "no hay problema".
  /^(?:(?:h+m+|äh|ach|ah|oh|eh)[\s,.]+)?(?:nein|nee|nö|non|n[aã]o)[,.:;!–—-]+\s*(?!(?:danke|kein problem|passt|alles gut|schon gut|merci|c'est bon|[cç]a va|pas de probl[eè]me|gracias|no (?:hay|pasa)|est[aá] bien|obrigad|tudo bem|sem problema|t[aá] bom|grazie|va bene|dank|hoor)(?!\p{L}))\p{L}/iu,

  // German
  first(
    'falsch|(?:immer )?noch(?: immer)? (?:falsch|nicht (?:richtig|korrekt))|schon wieder falsch|(?:quatsch|unsinn|bl[oö]dsinn|mist|schwachsinn)|nochmal(?=\\s*(?:[.!,?]|bitte|$))|noch ?mal(?: von vorne?)?(?=\\s*(?:[.!,]|bitte|$))|versuch(?:e|s)? (?:es )?noch ?(?:ein)?mal|probier(?:e|s)? (?:es )?noch ?(?:ein)?mal|mach (?:das|es) (?:noch ?mal|neu)|(?:das )?(?:noch ?mal|neu) machen|vergiss (?:das|es)|verwirf (?:das|es)|nicht (?:ganz|richtig|das)',
  ),
  word(
    '(?:das|die (?:zahl|summe|zahlen|antwort|abfrage)|es|dies|da|hier|ergebnis)(?: \\p{L}+){0,2}? (?:ist|sind|war|stimmt|stimmen|passt|passen|kann|können|macht|ergibt|ergeben)(?: (?:so|immer|noch|doch|aber|einfach|auch|alle|leider|völlig|komplett|total|wieder|ja|überhaupt|so gar|gar|schon|doch gar|irgendwas))*(?: ?(?:falsch|nicht (?:richtig|korrekt|das,? was|was ich)|nicht|unsinn|quatsch|bl[oö]dsinn|unlogisch|keinen sinn|unmöglich|(?:viel )?zu (?:hoch|niedrig|viel|wenig)|nicht (?:stimmen|sein)))',
  ),
  word(
    '(?:stimmt|passt|funktioniert|geht|klappt)(?: so| immer| noch| das| aber| hier| irgendwas| etwas| was)* nicht|(?:da|hier) stimmt (?:was|etwas|irgendwas)|nicht,? (?:was|wonach) ich (?:gefragt|wollte|meinte|gesagt|will)\\w*|danach (?:habe|hab) ich nicht gefragt|ich (?:habe?|hatte) (?:doch )?(?:gesagt|nach [^.?]{2,40} gefragt)|ich meinte|du hast (?:[^.?]{0,30} )?(?:vergessen|ignoriert|übersehen|verwechselt|missverstanden|falsch \\p{L}+)|ergibt keinen sinn|derselbe fehler|gleiche(?:r|n)? fehler|wieder (?:der gleiche|derselbe|falsch)|bist du (?:dir )?sicher',
  ),

  // French
  first(
    "faux|c'est (?:encore |toujours |tout |compl[eè]tement )*(?:faux|n'importe quoi|incorrect|pas (?:[cç]a|bon|juste|correct|ce que|possible))|n'importe quoi|toujours (?:faux|pas)|encore (?:faux|rat[eé]|une erreur)|pas (?:[cç]a|du tout|tout [aà] fait|ce que j'ai)|r[eé]essaie|r[eé]essayez|essaie encore|essayez encore|recommence[zs]?|refais(?:-le| [cç]a| tout)?|refaites|laisse tomber|absurde|mauvaise? (?:r[eé]ponse|table|colonne|p[eé]riode|requ[eê]te)",
  ),
  word(
    "(?:[cç]a|cela|le (?:total|chiffre|r[eé]sultat)|les chiffres|les r[eé]sultats|la r[eé]ponse) (?:ne |n')?(?:est|sont|peut|peuvent|colle|collent|marche|correspond|correspondent|tient|fait|a)(?: toujours| encore)? (?:pas (?:juste|correct|bon|possible|[eê]tre|ce que|du tout)|pas(?=\\s*(?:[.,!]|$))|aucun|faux|fausses?|incorrects?)|(?:c'est|ce n'est) pas (?:du tout )?(?:ce que|[cç]a|juste|correct|bon|possible|la bonne|le bon)|pas ce que (?:j'ai|je) (?:demand[eé]|voulais|dit|veux|demande)|j'avais (?:dit|demand[eé])|je voulais dire|tu as (?:oubli[eé]|ignor[eé]|confondu|mal compris)|vous avez (?:oubli[eé]|ignor[eé]|confondu|mal compris)|(?:n'a|a) aucun sens|(?:la )?m[eê]me erreur|ne colle pas|ne tient pas(?: debout)?|t'es s[uû]r|tu es s[uû]re?|(?:vous )?[eê]tes[- ](?:vous )?s[uû]rs?",
  ),

  // Spanish
  first(
    '(?:est[aá] |sigue |todo |eso est[aá] |esto est[aá] )*(?:mal|incorrecto|equivocado|err[oó]neo)(?=\\s*(?:[,.;:!?]|$))|tonter[ií]as?|disparate|qu[eé] (?:tonter[ií]a|disparate)|int[eé]nta(?:lo)? (?:de nuevo|otra vez)|prueba (?:de nuevo|otra vez)|(?:vuelve a intentarlo|vuelve a hacerlo)|(?:hazlo|rehazlo|rep[ií]telo)(?: de nuevo| otra vez| bien)?|otra vez(?=\\s*(?:mal|lo mismo|[,.!]|$))|descarta (?:eso|esto|todo)|olv[ií]dalo|no es (?:eso|lo que|correcto)|sigue (?:sin|mal|siendo)',
  ),
  word(
    '(?:eso|esto|el (?:total|n[uú]mero|resultado)|los (?:n[uú]meros|datos|resultados)|la (?:suma|respuesta|consulta)|ah[ií])?\\s*no (?:es (?:correcto|lo que|eso|cierto|as[ií]|posible|verdad)|son correctos|est[aá]n? (?:bien|correct[oa]s?)|puede (?:ser|estar)|cuadran?|coinciden?|funciona|tiene(?:n)? (?:ning[uú]n )?sentido|me cuadra)|no es lo que (?:te |le |yo )?(?:ped[ií]|pregunt[eé]|quer[ií]a|dije)|lo que (?:te )?(?:ped[ií]|pregunt[eé]) (?:es|era|fue)|(?:te )?(?:he dicho|dije|hab[ií]a dicho) que|quer[ií]a decir|(?:has|te has) (?:olvidado|ignorado|confundido|equivocado)|te olvidaste|te equivocaste|no has (?:entendido|contestado|respondido|usado|incluido|excluido)|(?:el )?mismo error|(?:est[aá]s) segur[oa]',
  ),

  // Portuguese
  first(
    '(?:est[aá] |t[aá] |isso est[aá] |isso t[aá] |continua |ainda est[aá] |ainda )*(?:errad[oa]s?|incorret[oa]s?)|absurdo|bobagem|besteira|tent[ae] (?:de novo|novamente|outra vez)|tenta outra|refa[zç]a?(?: isso| tudo)?|fa[zç]a? de novo|de novo(?=\\s*(?:errado|[,.!]|$))|descarta isso|esque[cç]e isso|n[aã]o (?:[eé] (?:isso|bem isso|o que)|est[aá] certo|t[aá] certo)',
  ),
  word(
    '(?:isso|isto|o (?:total|n[uú]mero|resultado)|os (?:n[uú]meros|dados|resultados)|a (?:soma|resposta|consulta))?\\s*n[aã]o (?:est[aá] (?:certo|correto|certa|correta)|t[aá] certo|est[aã]o (?:certos|corretos)|pode (?:ser|estar)|bate|batem|fecha|confere|conferem|faz (?:nenhum )?sentido|funciona|funcionou|[eé] (?:isso|o que|poss[ií]vel|verdade|correto))|n[aã]o foi (?:isso|o que)|(?:eu )?(?:pedi|disse|falei) (?:que|para)|quis dizer|voc[eê] (?:esqueceu|ignorou|confundiu|errou|entendeu (?:mal|errado)|n[aã]o (?:usou|incluiu|respondeu|entendeu))|(?:o )?mesmo erro|(?:tem|t[aá]) certeza(?: disso)?\\s*\\?',
  ),

  // Italian, Dutch
  first(
    "sbagliato|(?:è |e' |ancora |tutto )+sbagliat[oaie]|sciocchezze|assurdo|riprova|rifallo|rifai(?: tutto)?|non è (?:quello|corretto|giusto|possibile|ciò)|fout|(?:nog steeds|weer|helemaal) (?:fout|verkeerd|niet)|onzin|probeer (?:het )?(?:opnieuw|nog eens)|doe (?:het|dat) opnieuw",
  ),
  word(
    'non (?:torna|tornano|quadra|quadrano|ha senso|può essere|funziona|è quello che)|(?:dat|dit|het) (?:klopt|kloppen|werkt|is|kan) (?:nog steeds |zo |toch |echt )*niet(?: (?:goed|juist|kloppen|wat ik))?|slaat nergens op|niet wat ik (?:vroeg|bedoelde|wilde)',
  ),
];
