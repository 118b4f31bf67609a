import { parseArgs } from 'node:util';
import { parseSource, type GoodPack } from './pack/parse-source';
import { faultText, summaryText } from './pack/report';
import { readSource } from './pack/source';
import { UsageError } from './usage';

/** What can be done with a good pack; each gives what is written to stdout. */
const COMMANDS = {
  /** A summary for its author. */
  check: ({ pack, notes }) => summaryText(pack, notes),
  /** The file to publish: authors may write YAML, the extension reads JSON. */
  json: ({ value }) => JSON.stringify(value, undefined, 2),
} as const satisfies Record<string, (good: GoodPack) => string>;

const isCommand = (name: string | undefined): name is keyof typeof COMMANDS =>
  name !== undefined && Object.hasOwn(COMMANDS, name);

/**
 * `coach pack check FILE|URL`: a summary of a good pack, or every fault as `FILE:LINE: path: message`, on stdout.
 * `coach pack json FILE|URL`: the pack as JSON, or its faults on stderr.
 * @returns 0, or 1 when there are faults. @throws UsageError for a wrong use; Error when there is nothing to read.
 */
export const run = async (args: string[]): Promise<number> => {
  const [command, name, ...more] = parseArgs({ args, allowPositionals: true }).positionals;
  if (!isCommand(command)) {
    throw new UsageError(`coach pack knows check and json${command === undefined ? '.' : `, not "${command}".`}`);
  }
  if (name === undefined || more.length > 0) throw new UsageError(`coach pack ${command} takes one file or address.`);
  const parsed = parseSource(await readSource(name));
  if ('pack' in parsed) {
    console.log(COMMANDS[command](parsed));
    return 0;
  }
  const say = command === 'check' ? console.log : console.error;
  for (const fault of parsed.faults) say(faultText(name, fault));
  console.error(parsed.faults.length === 1 ? '1 fault' : `${parsed.faults.length} faults`);
  return 1;
};
