import { setStrings, type StringKey } from '../../lib/strings';
import en from '../../public/_locales/en/messages.json';

/** Components speak English as the browser would: $1, $2 … are filled in order. */
export const speakEnglish = (): void =>
  setStrings((key, values) =>
    en[key as StringKey].message.replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? ''),
  );
