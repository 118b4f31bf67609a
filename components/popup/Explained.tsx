import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/strings';
import type { HealthDriver } from '../../lib/thread/thread';
import { Button } from '../shared/Button';
import { advisedGuide } from './advised-guide';
import { shownWords } from './shown-words';
import type { PopupActions, ShownTurns } from './view';

interface Props {
  readonly drivers: readonly HealthDriver[];
  /** Hashes of what the user wants no guide about. */
  readonly off: readonly number[];
  /** The draft is open already. */
  readonly isOpen: boolean;
  readonly canSnooze: boolean;
  readonly shown: ShownTurns | undefined;
  readonly actions: Pick<PopupActions, 'askBrief' | 'showTurns' | 'setGuideSnoozed' | 'explainedName'>;
}

/** What a hash is about, once the page has told. */
const useName = (about: number | undefined, ask: PopupActions['explainedName']): string | undefined => {
  const [named, setNamed] = useState<{ readonly about: number; readonly name: string | undefined }>();
  useEffect(() => {
    if (about !== undefined) void ask(about).then((name) => setNamed({ about, name }));
  }, [about]);
  return named?.about === about ? named?.name : undefined;
};

/** What the user explained in other threads too: the next guide to write. Nothing opens by itself. */
export const Explained = ({ drivers, off, isOpen, canSnooze, shown, actions }: Props) => {
  const { about, words, turns = [], snoozed } = advisedGuide(drivers, off) ?? {};
  const name = useName(about, actions.explainedName);
  if (about === undefined) return null;
  return (
    <section class="explained" aria-labelledby="popup-explained">
      <p id="popup-explained">
        {name !== undefined && <strong>{`“${name}”: `}</strong>}
        {words}
      </p>
      <div class="buttons">
        {!snoozed && !isOpen && (
          <Button data-next="popup-brief" onClick={() => void actions.askBrief('guide')}>
            {t('popup_ask_guide')}
          </Button>
        )}
        {!snoozed && (
          <Button look="plain" onClick={() => void actions.showTurns('explained', turns)}>
            {t('popup_show')}
          </Button>
        )}
        {canSnooze && (
          <Button look="plain" onClick={() => void actions.setGuideSnoozed(about, !snoozed)}>
            {t(snoozed ? 'popup_wake' : 'popup_snooze_question')}
          </Button>
        )}
      </div>
      <p class="outcome">{shownWords(shown, 'explained')}</p>
    </section>
  );
};
