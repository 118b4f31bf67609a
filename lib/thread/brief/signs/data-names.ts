import { remember } from '../../remember';
import { withoutAddresses } from '../addresses';

const IDENTIFIERS =
  /@\p{L}[\p{L}\d_]*(?:[.][\p{L}\d_]+)*(?: \p{Lu}[\p{L}\d]*)*|(?<![\p{L}\d_.@])\p{L}[\p{L}\d]*(?:[._][\p{L}\d]+)+/gu;

/** "e.g.", "U.S." */
const SHORT_FORM = /^\p{L}(?:\.\p{L})+$/u;
/** Names of data in a text: "@Weekly Revenue", "fct_orders", "sales.orders". */
export const dataNamesIn = remember((text: string): readonly string[] =>
  (withoutAddresses(text).match(IDENTIFIERS) ?? [])
    .map((name) => name.replace(/^@/u, '').trim())
    .filter((name) => !SHORT_FORM.test(name)),
);
