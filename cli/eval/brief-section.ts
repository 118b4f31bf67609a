/** What docs/ACCURACY.md says of the brief for a new thread; its figures are those of `npm run fit -- --folds`. */
export const BRIEF = `## The brief for a new thread

What a brief holds is judged by three logistic regressions ([weights.ts](../lib/thread/brief/weights.ts)): whether a piece of what the user said has lapsed by the
end of the thread, whether a line of an answer with numbers still holds, and whether a sentence of the user belongs into a brief at all or is an aside. They read signs that do not
depend on single ways to say it ([lib/thread/brief/signs](../lib/thread/brief/signs)): was another value of the kind set later, in whose words, and did the answers take it up; are the words named again, and in a
sentence that drops or corrects; was the number found anew after an order, for the same rows; did somebody say that the data are not there.

A label is a bare piece of text, in any case ("5 %" is also found in "3.5 %"); of "a|b" one has to be there. \`{"turns", "must", "mustNot"}\` is a thread; a pair is \`{"first", "then", "must", "mustNot"}\`,
said one after the other in a short thread about late orders (\`threadOfPair\` in [labelled.ts](../cli/fit/labelled.ts)).

\`npm run fit\` writes \`weights.ts\` and the list of threads that are right (\`right.json\`), and prints its figures with the pairs in them; look at both, then run \`npm run unit\`. It fits the odds to the labelled threads of \`tests/unit/thread/threads\` (302, in 26 batches, one folder each; what the brief must hold and what it must not say) and to 90 pairs of sentences;
\`npm run fit -- --folds\` measures each batch by what the others taught. A thread is right when all that must be is in its brief, and nothing that was taken back:

| threads | right | held of what must be | left of what was taken back |
| --- | --- | --- | --- |
| all 302, each batch by the others (\`--folds\`, without its pairs) | 85 | 3,177 of 3,361 (.945) | 283 of 1,434 (.197) |
| the last three batches (24), by writers who knew only what a brief is to hold, when they were new | 1 | 341 of 387 (.881) | 34 of 189 (.180) |
| two of these (16), by the same code | 0 | 226 of 256 (.883) | 23 of 125 (.184) |
| the same 16, not looked at until all was mended that outsiders found | 0 | 228 of 256 (.891) | 23 of 125 (.184) |
| all that the user said in the 24 and the last answer, copied | – | 294 of 387 (.760) | 53 of 189 (.280) |
| three batches before them (24), when they were new: odds fitted to the 254 others | 1 | 304 of 336 (.905) | 43 of 134 (.321) |
| the same, all that the user said and the last answer, copied | – | 289 of 336 (.860) | 36 of 134 (.269) |
| three other batches (24), when they were new: patterns only, before there were odds | 0 | 262 of 281 (.932) | 61 of 132 (.462) |
| the same, odds fitted to 168 other threads | 0 | 261 of 281 (.929) | 40 of 132 (.303) |
| the same, all that the user said and the last answer, copied | 0 | 270 of 281 (.961) | 70 of 132 (.530) |

**Take .88 to .94 and a fifth to a third as the estimate for threads of other people**: of a hundred things that hold six to twelve are lost, of a hundred values that were taken back 18 to 32 stay in,
and three of ten briefs have no fault at all, of 24 new ones one: these have 22 labels each. A brief is shown and can be edited before it goes anywhere. It was never longer than its budget, counted by tiktoken.
Where it would be too long, what is least likely to belong into it goes first. A slip that is corrected in the same breath ("the target is 85, actually no, sorry, 82") is heard as it was meant, where both values are of one kind.

What people say plainly is a matter of rules and has tests of its own (\`brief-plain.test.ts\`): a period set anew, undo, rules of a numbered list dropped by their numbers, what is left out and taken in again, an answer to an offer.

The threads that are right by the odds in use are tests, one each (\`right.json\`, written by the fit), and so are the totals. These kinds are mostly misread:

- a change of mind without a sign: a word in the place of another word ("closing rate" and "average rate" are known, "Legacy under Starter" is not), a suspicion or a trial that is dropped by what is done next;
- a base that changes by its name alone ("Arbeitstage" to "Kalendertage", "MAPE" to "MASE");
- one of two values of a kind that both hold, where the later one is told like a correction;
- a correction in the same breath by a word and not by a value, and what "them" means where its noun lapsed: these briefs can be misleading;
- a number that the agent found for a question that is done, where nobody says that it is to be kept;
- a constraint that was only ever part of a question, and a bare value whose noun only the agent said.`;
