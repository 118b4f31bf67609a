/** Up to `most` letters that only end a sentence, and bring nothing new: no number, no aside, no condition, no name such as "net_eur". */
const tail = (most: number): string =>
  String.raw`(?:(?!\w[._]\w|, (?:but|as|since|because|it|so)(?!\p{L})| (?:without|only|as|excluding|since)(?!\p{L}))[^?\d:;]){0,${most}}`;

/** What an agent says around an answer, and nothing of it: "Sure, let me look.", "Here's what I found:", "Let me know if …". */
const TALK = new RegExp(
  `^(?:${[
    String.raw`(?:sure(?: thing)?|got it|understood|noted|will do|of course|certainly|absolutely|great|(?:great|good) (?:question|idea|point)|no problem|on it|right away|one moment|my pleasure|you['’]?(?: a)?re welcome|thanks(?: for (?!\w+[._]\w)[^.!?\d:;]{1,60})?)`,
    String.raw`(?:(?:sure|of course|certainly|absolutely|great|ok(?:ay)?)[,.! –—-]+)?(?:let me|i['’]ll|i will|i['’]m going to|now i['’]ll|first,? (?:let me|i['’]ll)) (?:(?:go ahead and|quickly|first|now|also) )?(?:query|run|check|look|pull|take|start|fetch|get|search|see|compute|calculate|do|find|dig|examine|explore|review|re-?run|update|write)(?!\p{L})${tail(90)}`,
    String.raw`(?:(?:sure|of course|certainly|absolutely|great|ok(?:ay)?)[,.! –—-]+)?here(?:['’]s| is| are| you go)(?: (?:what i found|the (?:(?:updated|new|full|final|requested|corrected) )?(?:results?|data|answer|breakdown|query|numbers?|figures?|table|summary|overview|comparison|list)|it is))?(?: (?:for|of|by|with|that|you) ${tail(60)})?`,
    String.raw`(?:please )?(?:(?:just )?let me know(?=[.!]*$| (?:if (?:you|there)|should you|what you|how you|whether you)(?!\p{L}))|feel free|just (?:ask|say)|do not hesitate|don['’]t hesitate)(?!\p{L})${tail(160)}`,
    String.raw`(?:i['’]?(?:a?m| am) )?(?:happy|glad) to (?:help|dig|break|go|run|look|adjust|refine|do|share|provide|continue|explain|assist|drill|re-?run|expand)${tail(160)}`,
    String.raw`(?:i )?hope (?:this|that) helps${tail(40)}`,
    String.raw`(?:would you like|do you want|want|should i|shall i|can i|may i)(?: (?:me|to|help|us|also|now))* (?:break|dig|drill|look|go|explore|dive|continue|proceed|visuali[sz]e|plot|chart|see|help|do|export|share|save|turn|summari[sz]e|investigate)(?!\p{L})${tail(120)}\?`,
    String.raw`(?:is there )?anything else(?: (?:you(?:['’]d)?|i can|to look|i should)(?!\p{L})${tail(80)})?\?`,
  ].join('|')})[.!:]*$`,
  'iu',
);
/** "Should I look only at 2 kg and up, or by depot?": asks for a choice, and offers nothing. */
const ASKS_FOR =
  /(?<!\p{L})(?:or|only|by|with(?:out)?(?!\?)|as|instead|exclud\p{L}*|includ\p{L}*|from)(?!\p{L})|\p{L}[_.]\p{L}/iu;
/** Longer ones say something. */
const LONGEST = 180;

/** Whether a sentence of an agent is only talk around its answer. */
export const isAgentTalk = (sentence: string): boolean =>
  sentence.length <= LONGEST && TALK.test(sentence) && !(sentence.endsWith('?') && ASKS_FOR.test(sentence));
