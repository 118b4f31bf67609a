import { browserString, hasStrings, stringsOf } from '../browser/own-strings';
import { send } from '../messages';
import { setStrings } from '../strings';

/** Gives the surfaces on a page their strings: at once those of the browser, or soon those of the file where it has none. */
export const speak = (): void => {
  setStrings(browserString);
  if (hasStrings()) return;
  void send('strings.read').then(
    (file) => setStrings(stringsOf(file)),
    () => undefined,
  );
};
