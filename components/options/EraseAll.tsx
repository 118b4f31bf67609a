import { useState } from 'preact/hooks';
import { Button } from '../shared/Button';
import { t } from '../../lib/strings';
import { useAsk } from './ask';
import { Confirm } from './Confirm';
import { DoneLine, Problem } from './DoneLine';
import { useTask } from './task';

/** Erases what was learnt from use, after one question. */
export const EraseAll = ({ onErase }: { readonly onErase: () => Promise<void> }) => {
  const { asks, place, ask, stop } = useAsk<HTMLDivElement>();
  const [notice, setNotice] = useState('');
  const erase = useTask(async () => {
    await onErase();
    setNotice(t('options_data_erased'));
    stop();
  });
  return (
    <div class="card" ref={place}>
      <h3>{t('options_data_erase')}</h3>
      <p class="soft">{t('options_data_erase_text')}</p>
      {asks ? (
        <Confirm
          question={t('options_data_erase_sure')}
          yes={t('options_data_erase_now')}
          busy={erase.busy}
          onYes={() => void erase.run()}
          onNo={stop}
        />
      ) : (
        <Button
          data-asks
          look="danger"
          onClick={() => {
            setNotice('');
            ask();
          }}
        >
          {t('options_data_erase')}
        </Button>
      )}
      <Problem text={erase.problem} />
      <DoneLine text={notice} />
    </div>
  );
};
