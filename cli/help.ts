const THREAD = `coach thread [--format json|text] < thread.json

Reads one thread as JSON on stdin:
  {"site": "hex", "turns": [
    {"role": "user", "parts": [{"kind": "text", "text": "Revenue by channel last week?"}], "at": "2026-11-03T09:00:00Z"},
    {"role": "agent", "parts": [{"kind": "tool", "text": "select …"}, {"kind": "text", "text": "Revenue was …"}]}
  ]}
  site   optional: the id of a site ("hex", "claude", …); without one, any chat
  role   user or agent
  kind   text, tool (a call or what it gave), code, or error
  at     optional: when it was sent, as an ISO time

Writes {"score", "tokens": {"low", "total", "high"}, "window", "nextMessageTokens", "advice", "drivers", "brief", "turns"};
  advice  continue, new-thread or data-app; brief is the text for the next composer
  turns   {"index", "tokens", "shift", "repeatOf"} each: a new topic begins, the first turn that asked the same or null
--format text writes the same for people.`;

const REPEAT = `coach repeat < pairs.jsonl

Reads JSON Lines on stdin, two prompts each:
  {"id": 1, "a": "Revenue by channel in May 2026?", "b": "Show me revenue by channel for June 2026"}

Writes for each, in order, {"id", "score", "kind"}:
  score  how likely both are one question, 0 to 1
  kind   same; template (one question, other values or the other way round); different

A bad line goes to stderr with its number, and the exit code is 1.`;

const TOKENS = `coach tokens < texts.jsonl

Reads JSON Lines on stdin:
  {"id": 1, "text": "Revenue by channel?", "model": "gpt-4o"}
  model  optional: whose tokens are wanted; without one, the count of o200k

Writes for each, in order, {"id", "tokens", "low", "high", "exact"}:
  exact  false where a long unbroken run was cut, or another model's tokens are estimated; then low < high

A bad line goes to stderr with its number, and the exit code is 1.`;

const LINT = `coach lint [--pack FILE]... [--format jsonl|text] < prompts.jsonl

Reads JSON Lines on stdin; all but id and text may be left out:
  {"id": 1, "text": "What was our revenue?", "mentions": [{"name", "start", "end"}], "assets": [{"kind", "name", …}],
   "thread": {"turns", "tokens", "prompts": [], "mentions": []}}
  assets  what exists, in place of that of the packs
  start, end  places in the text, in UTF-16 units

Writes for each, in order, {"id", "hints", "effort", "scope"}; --format text writes the same for people.
A bad line goes to stderr with its number, and the exit code is 1.`;

const PACK = `coach pack check FILE|URL   every fault of a pack, with path and line
coach pack json FILE|URL    a pack written in YAML as the JSON to publish

The format of packs: docs/PACKS.md.`;

/** What each command reads and writes, for who asks with --help. */
export const HELP: Readonly<Record<string, string>> = {
  lint: LINT,
  thread: THREAD,
  repeat: REPEAT,
  tokens: TOKENS,
  pack: PACK,
};
