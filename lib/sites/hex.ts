import generic from './generic';
import { HEX_HOSTS } from './hosts';
import { defineSite } from './site';

/**
 * Hex Threads. Nothing public says how its pages are built: no selector, test
 * id or label, and not the address of a thread. So turns and composer are found by structure, and the id is learnt from
 * whatever address a thread has: the first part with a digit in it after the workspace and its sections, else the first turn. Known are
 * the hosts, the page `/<workspace>/threads` with its "New thread" button, and that mentions start with "@".
 */
export default defineSite({
  ...generic,
  id: 'hex',
  name: 'Hex',
  matches: HEX_HOSTS,
  mentions: {
    css: '[data-mention],[data-mention-id],[data-type=mention],[data-lexical-mention],span[class*="mention" i][contenteditable=false]',
    trigger: '@',
    option: '[role=listbox] [role=option],[role=menu] [role=menuitem]',
  },
  thread: /^\/[^/]+\/(?:[a-z-]+\/)+((?=[^/]*\d)[\w-]{6,})/,
  newThread: { path: '/$1/threads', from: /^\/([^/]+)/ },
  // Its captions are not public; the announcements speak of converting a thread to an app and of the notebook view.
  dataApp: {
    words: /\b(?:convert|turn|save)\b.{0,20}\b(?:app|project|notebook)\b|\b(?:create|build) (?:an? )?(?:data )?app\b/i,
    noun: 'data app',
  },
  // A scheduled prompt, a new thread each run; can be asked for inside a thread (changelog 2026-06-16, docs explore-data/tasks).
  schedule: { noun: 'task' },
  // The agent finds guides by the name and description at their head (hex-inc/hex-skills, guide-writing-guide.md).
  guides: { home: 'Context Studio, under Guides. Admins and Managers publish it', frontmatter: true },
  // Start: system prompt and tool definitions, 100k by hearsay; a tool call is capped at 5k to 10k.
  hidden: { start: [5000, 20_000, 100_000], perTool: [300, 1500, 8000] },
});
