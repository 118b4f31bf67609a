/** What docs/ACCURACY.md says of the brief for a new thread; its figures are those of `npm run fit -- --folds`. */
export const BRIEF = `## The brief for a new thread

What a brief holds is judged by three logistic regressions ([weights.ts](../lib/thread/brief/weights.ts)): whether a piece of what the user said has lapsed by the
end of the thread, whether a line of an answer with numbers still holds, and whether a sentence of the user belongs into a brief at all or is an aside. They read signs that do not
depend on single ways to say it ([lib/thread/brief/signs](../lib/thread/brief/signs)): was another value of the kind set later, in whose words, and did the answers take it up; are the words named again, and in a
sentence that drops or corrects; was the number found anew after an order, for the same rows, in a line of the same form; did somebody say that the data are not there.

\`npm run fit\` (some minutes) writes \`weights.ts\` and the list of threads that are right (\`right.json\`), and prints its figures with the pairs in them, then those of the exam; look at both, then run \`npm run unit\`. It learns from
the labelled threads of \`tests/unit/thread/threads\`, one folder for each batch: 302 as long as threads of work, and 1,156 dense ones (batches \`q1\` to \`q6\`, 11 to 31 turns, nearly each of which changes something), and from 90 pairs of sentences
(\`pairs.json\`), said one after the other in a short thread about late orders. \`tests/unit/thread/exam\` holds 48 threads that nothing is fitted to (three thresholds were chosen with a look at the sums of \`t1\` and \`t2\`): do not read them for rules. A thread is written as text:

\`\`\`
=== boots-returned
about: one sentence
U: what the user says
A.code: select 1
A.tool: what came back
A: what the agent says
U: the last turn waits for its answer
MUST: words that have to be in the brief|or these
NOT: words that must not
\`\`\`

A label is a bare piece of text, in any case ("5 %" is also found in "3.5 %"). A line of a text that looks like a mark begins with a backslash; "A+: " begins a second answer in a row.
\`npm run fit -- --folds\` measures six groups of batches, each by what the other five taught. A thread is right when all that must be is in its brief, and nothing that was taken back:

| threads | right | held of what must be | left of what was taken back |
| --- | --- | --- | --- |
| the 302, by the others (\`--folds\`) | 93 | 3,198 of 3,361 (.952) | 289 of 1,434 (.202) |
| the 1,156 dense ones, the same way | 45 | 9,565 of 11,895 (.804) | 1,504 of 5,468 (.275) |
| **the exam: 48 by four writers who knew only what a brief is to hold** | 3 | 619 of 706 (.877) | 68 of 337 (.202) |
| of these the 24 that no threshold was chosen by | 1 | 303 of 346 (.876) | 32 of 165 (.194) |
| the 48 by the odds fitted to the 302 alone, with the signs of then | 1 | 591 of 706 (.837) | 72 of 337 (.214) |
| the 48, all that the user said and the last answer, copied | – | 521 of 706 (.738) | 104 of 337 (.309) |
| three batches of the 302 (24), when they were new | 1 | 341 of 387 (.881) | 34 of 189 (.180) |
| three before them (24), when they were new | 1 | 304 of 336 (.905) | 43 of 134 (.321) |
| three before them (24), when they were new: patterns only, before there were odds | 0 | 262 of 281 (.932) | 61 of 132 (.462) |

**Take .88 and a fifth as the estimate for threads of other people**: of a hundred things that hold about twelve are lost, of a hundred values that were taken back about twenty stay in,
and hardly a brief has no fault at all: the exam's threads have 22 labels each. In dense threads a fifth is lost and a quarter stays. A brief is shown and can be edited before it goes anywhere. It was never longer than its budget, counted by tiktoken.
Where it would be too long, what is least likely to belong into it goes first. A slip that is corrected in the same breath ("the target is 85, actually no, sorry, 82") is heard as it was meant, where both values are of one kind.

What people say plainly is a matter of rules and has tests of its own (\`brief-plain.test.ts\`, \`brief-talk.test.ts\`): a period set anew, undo, rules of a numbered list dropped by their numbers, what is left out and taken in again, an answer to an offer, one of two values of a definition, how answers are to be shown.

The threads that are right by the odds in use are tests, one each (\`right.json\`, written by the fit), and so are the totals. These kinds are mostly misread:

- a change of mind without a sign: a word in the place of another word ("closing rate" and "average rate" are known, "Legacy under Starter" is not), a suspicion or a trial that is dropped by what is done next;
- a base that changes by its name alone ("Arbeitstage" to "Kalendertage", "MAPE" to "MASE");
- one of two values of a kind that both hold, where the later one is told like a correction;
- a correction in the same breath by a word and not by a value, and what "them" means where its noun lapsed: these briefs can be misleading;
- a number that the agent found for a question that is done, where nobody says that it is to be kept;
- a constraint that was only ever part of a question, and a bare value whose noun only the agent said.`;
