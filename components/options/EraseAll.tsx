import { useState } from 'preact/hooks';
import { Button } from '../shared/Button';
import { t } from '../../lib/strings';
import { Confirm } from './Confirm';
import { focusTitle } from './focus';
import { Notice, Problem } from './Notice';
import { useTask } from './task';

/** Erases what was learnt from use, after one question. */
export const EraseAll = ({ onErase }: { readonly onErase: () => Promise<void> }) => {
  const [asks, setAsks] = useState(false);
  const [notice, setNotice] = useState('');
  const erase = useTask(async () => {
    await onErase();
    setNotice(t('options_data_erased'));
    setAsks(false);
    focusTitle();
  });
  return (
    <div class="card">
      <h3>{t('options_data_erase')}</h3>
      <p class="soft">{t('options_data_erase_text')}</p>
      {asks ? (
        <Confirm
          question={t('options_data_erase_sure')}
          yes={t('options_data_erase_now')}
          busy={erase.busy}
          onYes={() => void erase.run()}
          onNo={() => setAsks(false)}
        />
      ) : (
        <Button
          look="danger"
          onClick={() => {
            setNotice('');
            setAsks(true);
          }}
        >
          {t('options_data_erase')}
        </Button>
      )}
      <Problem text={erase.problem} />
      <Notice text={notice} />
    </div>
  );
};
