import { parseArgs } from 'node:util';
import { parseSource } from './pack/parse-source';
import { faultText, summaryText } from './pack/report';
import { readSource } from './pack/source';
import { UsageError } from './usage';

/**
 * `coach pack check FILE|URL`: a summary of a good pack, or every fault as `FILE:LINE: path: message`, on stdout.
 * @returns 0, or 1 when there are faults. @throws UsageError for a wrong use; Error when there is nothing to read.
 */
export const run = async (args: string[]): Promise<number> => {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [command, name, ...more] = positionals;
  if (command !== 'check')
    throw new UsageError(`coach pack knows "check"${command === undefined ? '.' : `, not "${command}".`}`);
  if (name === undefined || more.length > 0) throw new UsageError('coach pack check takes one file or address.');
  const source = await readSource(name);
  const parsed = parseSource(source);
  if ('pack' in parsed) {
    console.log(summaryText(parsed.pack, parsed.notes));
    return 0;
  }
  for (const fault of parsed.faults) console.log(faultText(name, fault));
  console.error(parsed.faults.length === 1 ? '1 fault' : `${parsed.faults.length} faults`);
  return 1;
};
