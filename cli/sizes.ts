import { resolve } from 'node:path';
import { measure, sizeTable, tooLarge } from './sizes/measure';

const sizes = await measure(resolve(import.meta.dirname, '..', process.argv[2] ?? '.output/chrome-mv3'));
console.log(sizeTable(sizes));
for (const line of tooLarge(sizes)) {
  console.error(`Too large: ${line}`);
  process.exitCode = 1;
}
