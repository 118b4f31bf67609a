/** How people take an answer, take something back, or go on: English, German, French, Spanish, Portuguese, Italian, Dutch. */

/** Begins with assent. */
const ASSENT =
  /^(?:(?:ah|oh|hm+|ha|haha|wow|ja|yes|yep|yeah|right|ok(?:ay)?|k|so)[,.!\s]+)*(?:ok(?:ay)?|k|yes|yep|good|great|perfect|nice|fine|right|cool|lovely|wonderful|fab(?:ulous)?|fantastic|splendid|superb|sweet|brilliant|excellent|awesome|agreed|that(?:['’]?s| is) (?:fine|clear|believable|better)|that makes sense|now (?:we['’]re talking|that['’]?s (?:something|better))|ties|thanks?(?: you)?|thx|ty|cheers|makes sense|got it|that feels right|much (?:better|more)|looks? (?:good|right)|passt|gut|super|prima|klasse|danke|stimmt|alles klar|perfekt|genau|wunderbar|(?:sehr )?(?:gut|schön)|perfecto|vale|genial|gracias|bien|estupendo|de acuerdo|exacto|(?:ahora|as[ií]) s[ií]|muy bien|parfait|merci|d'accord|tr[eè]s bien|nickel|mieux|exactement|perfeito|[oó]timo|obrigad[oa]|beleza|certo|muito bem|(?:agora|assim) sim|isso|legal|valeu|bene|perfetto|grazie|d'accordo|mooi|dank|top)(?![\p{L}'])/iu;
/** Takes a number as settled, wherever it is said. */
const SETTLES =
  /\b(?:it is|(?:is|are) final|(?:is|are) the (?:numbers?|figures?|ones?) we|agreed|confirmed|matches|ties|tallies|that(?:'s| is) (?:the baseline|what we|our|right|it)|those are the (?:figures|numbers|ones)|keep (?:those|these|that|them)|goes in(?:to)?|we(?:'ll| will)? report|i(?:'ll| will|'d)? (?:note|take|use|quote|report|present|go with)|makes sense|deckt sich|stimmt|passt|sounds right|cuadra|coincide|c'est bon|bate com|confere|fechado|torna|klopt)\b/iu;
/** Nothing but thanks and good-bye. */
const PARTS =
  /^(?:(?:ok(?:ay)?|great|perfect|super|and|so)[,.! ]+)*(?:(?:many )?thanks?|thank you|thx|merci(?: beaucoup)?|(?:herzlichen |vielen |besten )?dank(?:e)?|muchas gracias|muito obrigad[oa]|gracias|obrigad[oa]|grazie|cheers|bye|that(?:'s| was| is) (?:it|all)|brb|back|das war'?s|eso es todo|c'est tout|é isso|see you|talk (?:later|tomorrow))(?![\p{L}])[^?\d]{0,30}$/iu;
/** Kind words, and talk of nothing. */
const CHATS =
  /^(?:(?:ok(?:ay)?|and|so|lol|ha+h?a*)[,.! ]+)*(?:hope (?:you(?:['’]re| are)|(?:all|everything)(?:['’]s| is)) (?:doing |all |having )?(?:well|fine|good|great|ok(?:ay)?|a (?:good|great|nice|lovely))\b|hope this finds you|(?:last|one more) (?:one|tiny thing|small thing)[,.! ]*(?:i promise)?[.!]?$|(?:that|this)['’]?s more like it|(?:you(?:['’]re| are)|ur) (?:the best|amazing|a (?:star|legend|genius|life-?saver))|(?:have|enjoy) (?:a|your) (?:nice |good |great |lovely )?(?:day|one|weekend|evening)\b|(?:schönen|einen schönen) (?:tag|abend)|bonne (?:journée|soirée)|que tengas|bom fim de semana)/iu;
/** "Random q, do you know …": of something else, where more follows in later turns. */
export const isByTheWay = (said: string): boolean =>
  /^(?:(?:hey|oh|lol|so)[,.! ]+)*random q(?:uestion)?\b/iu.test(said);
const FEW_WORDS = 14;
export const isChat = (said: string): boolean => CHATS.test(said) && said.split(' ').length <= FEW_WORDS;
export const isParting = (said: string): boolean => PARTS.test(said) || isChat(said);

const BUT = /\b(?:but|except|however|aber|pero|mais|mas|doch)\b/iu;

/** "5 is good." */
const IS_GOOD =
  /^(?:ok(?:ay)?[,. ]+)?[€$£]?\d[\d.,']* ?[%€]?(?: \p{L}+)? (?:is|are|looks?|sounds?|ist|es|est|é) (?:good|fine|ok(?:ay)?|right|correct|plausible|gut|richtig|bien|bon|bom|certo)(?!\p{L})/iu;

/** The user takes the answer before as good. */
export const isAccepting = (said: string): boolean =>
  (ASSENT.test(said) || SETTLES.test(said) || IS_GOOD.test(said)) && !BUT.test(said.slice(0, 60));

/** The agent takes its own answer back. */
export const RETRACTS =
  /^(?:indeed\b|correct, [^.]{3,60} (?:was|were) missing\b|you(?:'re| are) (?:absolutely |quite )?right|good (?:catch|point|question)|it did\b|it does at the moment|i (?:had|used|matched|counted|missed|misread|mis\w+|mixed|forgot|overlooked|double|wrongly|mistakenly|accidentally)\b|(?:re-?comput\w+|correct(?:ed|ion)|korrigiert|corrig\w+)\b|correction|yes, it (?:does|did)|(?:it does|they do)[.,]|stimmt|du hast recht|sie haben recht|tienes raz[oó]n|tiene raz[oó]n|vous avez raison|tu as raison|voc[eê] tem raz[aã]o|tem raz[aã]o|hai ragione)|\b(?:sorry|apologi\w+|my (?:mistake|bad|error)|(?:an?|the) (?:error|mistake|bug) (?:on my side|of mine|in my|from me)|entschuldig\w*|verzeihung|mein fehler|perd[oó]n|disculp\w*|pardon|d[eé]sol[eé]e?|desculp\w+|scus\w+|mi dispiace)(?!\p{L})/iu;

/** Says no to the answer before, in words in which nothing else here reads that. */
export const REFUSES =
  /^(?:(?:uy|ay|oh|ah|eh|h+m+|äh|ach)[,. ]+)*(?:nein|nee|non|não|(?:still |that(?:['’]s| is) |this is )wrong|(?:that|this) (?:can['’]t|cannot) be (?:right|correct|true)|nonsense|no good(?=[.,;!]|$)|(?:[\d.,]+ ?[%€$£]?\?* )?(?:i )?(?:do(?:n['’]t| not)|can(?:['’]t|not)) believe|(?:that is |that['’]s )?(?:impossible|not possible)|too old(?=[.,;!]|$)|[^.!?]{0,60}?\b(?:can(?:['’]t| ?not)|kann (?:doch )?nicht|no puede|ne peut pas|não pode|non può) (?:be|sein|stimmen|ser|être|essere)(?= ?[,.;!]|$)|noch ?mal(?: neu| von vorn)|opnieuw)(?!\p{L})/iu;

/** Does the last work anew: what it found before is to be found again. */
export const REDO =
  /\b(?:re-?do|re-?run|re-?calculate|re-?compute|again|once more|noch ?mal|neu rechnen|neu berechnen|de nuevo|otra vez|recalcula\w*|refai\w*|recalcul\w*|de novo|refa[zç]\w*|rifai)\b/iu;

/** Asks for something, and not whether it is so. */
export const ASKS_FOR =
  /\b(?:what|which|how|who|when|where|why|show|give|list|get|tell|find|plot|calculate|compute|need|want|was|welche\w*|wie|wer|wann|wo|warum|zeig\w*|gib|brauch\w*|qu[eé]|cu[aá]l\w*|cu[aá]nt\w*|qui[eé]n|cu[aá]ndo|d[oó]nde|muestra\w*|dame|necesito|quel\w*|combien|qui|quand|o[uù]|pourquoi|montre\w*|donne\w*|qua(?:l|is|nt[oa]s?)|quem|quando|onde|por que|mostr\w*|quale|quali|quant[oiae]|chi|dove|perch[eé]|welke?|hoeveel|wanneer|waar|waarom)(?!\p{L})/iu;

/** Something said before was not right, or is another one now. */
export const CORRECTIVE =
  /^(?:(?:uy|ay|oh|ah|eh|h+m+|äh|ach|ups|oops|opa|nee)[,. ]+)*(?:no|nope|nah|non|não|nein)\b|\b(?:sorry|apolog\w+|my (?:mistake|bad|fault)|actually|wait|oops|whoops|hang on|hold on|instead|correction|corrected|wrong|i meant|rather|changed|updated|revised|new|newer|now|old|became|withdrawn|valid|(?:went|gone|going) (?:up|down)|pass[ée]e?s? (?:à|de)|pas(?:ó|ado) (?:a|de)|passou|passad[oa] (?:a|para)|passat[oa] (?:a|da)|erhöht|gesenkt|geändert|on second thoughts?|on reflection|antigu[oa]|viej[oa]|alte[rnms]?|ancien\w*|vecchi[oa]|velh[oa]|antig[oa]|outdated|in fact|turns out|lowered|raised|moved|extended|shortened|shorten|extend|lower|raise|reduce|increase|tighten|loosen|widen|make (?:it|that)|not \S+ any ?more|äh|doch|nein|statt|sondern|falsch|eigentlich|inzwischen|jetzt|neue?[rn]?|entschuldig\w*|perd[oó]n|espera|mejor|realidad|equivo[cq]\w+|quer[ií]a decir|voulais dire|quis dizer|intendevo|mein(?:e|te)? ich|ich mein\w*|ahora|sino|nuev[oa]|cambi[oó]|cambiado|pardon|d[eé]sol[eé]e?|en fait|plut[oô]t|attend[sz]?|attendez|finalement|maintenant|nouve\w+|chang[eé]e?|desculp\w+|na verdade|ali[aá]s|melhor|agora|mudou|nov[ao]|engan\w+|scus\w+|aspetta|invece|anzi|adesso|cambiat\w+)(?![\p{L}])/iu;

/** Brings back what was left out. */
export const BRINGS_BACK =
  /^(?:[^\s,]+[, ]+){0,3}?(?:put|bring|add|take|let|get)\b[^,.;]{0,40} back(?: in| again)?\b|\bback (?:in|again)(?: please| pls)?[.]?$|\bstays? (?:in scope|inside|included)\b|\bbelongs?(?<!\b(?:where|which|what|wonder|ask)\b[^.]{0,60}) (?:back )?in(?: too| as well)?[.]?$|\bwants? (?:the |our )?[\p{L}\d' -]{3,30}? in[.]?$|\b(?:is|are) (?:open|active|live|running|fine|valid) again\b|\b(?:include|add|keep|count)\b (?:\S+ ){1,4}?(?:again|after all)(?!\p{L})|\b(?:wants?|need|have|keep|leave|count|are|is|stays?) (?:[\p{L}\d'-]+ ){0,4}in (?:after all|again)\b|\b(?:can|may|do|should) (?:stay(?: in)?|come back(?: in)?)[.]?$|\bwieder (?:rein|dazu|drin|mit|auf|hinein|ein)\w*|\bdoch (?:wieder|mit)\b|\bdoch (?:rein|drin|dabei)\b|\b(?:vuelve|volv[ée]|volvamos|volver) a (?:incluir|meter|poner|contar|añadir)\w*|(?<!\b(?:n[ãa]o|ne|no|non|n['’]) )\b(?:dej[aáe]|deix[ae]|laisse[zr]?|lascia)\w* (?:\S+ ){1,4}?(?:dentro|dedans)\b|\blass\w* (?:\S+ ){0,4}?drin\b|\b(?:incluye|mete|pon|cuenta|añade)\w* (?:otra vez|de nuevo)\b|\b(?:remet\w*|réint[eè]gre\w*|r[eé]inclu\w*)|\b(?:volta\w*|torna\w*) a (?:incluir|colocar|contar|por|pôr)|\b(?:coloc\w*|inclu[ai]\w*|p[oõ]e|bot\w*) (?:\S+ ){0,4}de (?:volta|novo)\b|\brimetti\w*|\b(?:va|vanno) tenut[aeio]\b|\bdabei (?:haben|bleiben|sein)\b|\b(?:drin|dabei)bleiben\b|\brester dedans\b|\b(?:must|has to|have to|needs? to|should) (?:stay(?: in)?|be kept|be in(?:cluded)?)\b|\bdebe\w* (?:quedar|seguir|estar)\w*|\btem que (?:ficar|entrar)\b|\bmoet\w* erin blijven\b/iu;

/** Takes an order or a request back. */
export const TAKES_BACK =
  /\b(?:undo|revert|roll(?:ed)? (?:it |that |this )?back)\b|(?:^|[,;] )(?:(?:so |let's |please |and |then |just )*(?:scrap|scratch|bin|ditch|lose) (?:the|that|this|those|these|it|my|our|all)|(?:skip|drop|leave|park|dispense with) (?:the|that|this) (?:[\p{L}-]+ )?(?:scenario|idea|chart|plot|graph|split|breakdown|comparison|what-if|simulation|view|variant|exercise|analysis|forecast|curve)|forget|never ?mind|leave (?:it|that)[.]?$)(?![\p{L}])|(?:^|[,;] )(?:vergiss|lass (?:das|die|den|es))\b|\brückgängig\b|\bzurücknehmen\b|(?:^|[,;] )(?:[^\s,]+[, ]+)?(?:olv[ií]da\w*|d[eé]ja(?:lo|la)|descarta)\b|\b(?:deshaz|deshacer)\b|(?:^|[,;] )(?:[^\s,]+[, ]+)?(?:oublie\w*|laisse tomber|annule)\b|(?:^|[,;] )(?:[^\s,]+[, ]+)?(?:esque[cç]e\w*|deixa (?:pra|para) lá)\b|\bdesfa[zç]\w*|(?:^|[,;] )(?:lascia perdere|dimentica)\b/iu;
