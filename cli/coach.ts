import { HELP } from './help';
import { UsageError } from './usage';
import { messageOf } from '../lib/text/message-of';

const USAGE = `Usage: coach <command>

  coach lint [--pack FILE]... [--format jsonl|text]   hints for prompts: JSON Lines on stdin
  coach thread [--format json|text]                   health of a thread: JSON on stdin
  coach repeat                                        is a prompt asked again: JSON Lines on stdin
  coach tokens                                        tokens of texts: JSON Lines on stdin
  coach pack check FILE|URL                           every fault of a pack
  coach pack json FILE|URL                            a pack written in YAML as the JSON to publish

coach <command> --help says what it reads and writes, with an example.
Through npm: npm run --silent coach -- lint < prompts.jsonl`;

type Command = (args: string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, () => Promise<{ run: Command }>>> = {
  lint: () => import('./lint'),
  thread: () => import('./thread'),
  repeat: () => import('./repeat'),
  tokens: () => import('./tokens'),
  pack: () => import('./pack'),
};

const main = async ([name = '', ...args]: string[]): Promise<number> => {
  if (name === '--help' || name === '-h' || name === 'help') {
    console.log(USAGE);
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) throw new UsageError(name === '' ? 'No command given.' : `Unknown command "${name}".`);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(HELP[name]);
    return 0;
  }
  const { run } = await load();
  return run(args);
};

// A reader that has seen enough ("| head") is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const usage =
    error instanceof UsageError ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  console.error(messageOf(error));
  if (usage) console.error(`\n${USAGE}`);
  process.exitCode = usage ? 2 : 1;
}
