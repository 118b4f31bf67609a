import { useState } from 'preact/hooks';
import { Button } from '../shared/Button';
import { Dot } from '../shared/Dot';
import type { PackPreview, PackSummary } from '../../lib/packs/pack';
import { t } from '../../lib/strings';
import { ago } from './ago';
import { useAsk } from './ask';
import { Confirm } from './Confirm';
import { brings } from './counts';
import { FilePicker } from './FilePicker';
import { DoneLine, Problem } from './DoneLine';
import type { PackActions } from './packs';
import { useTask } from './task';

interface Props {
  readonly pack: PackSummary;
  readonly now: number;
  readonly actions: PackActions;
  readonly onPreview: (preview: PackPreview) => void;
  readonly onRemoved: (pack: PackSummary) => void;
}

const outcome = (before: PackSummary, after: PackSummary): string => {
  if (after.waiting !== undefined) return t('options_packs_waits', after.waiting);
  return after.version === before.version
    ? t('options_packs_nothing_new', after.version)
    : t('options_packs_updated', after.version);
};

/** An installed pack: what it is, whether its last check went well, and what can be done with it. */
export const PackCard = ({ pack, now, actions, onPreview, onRemoved }: Props) => {
  const { name, version, url, problem, waiting } = pack;
  const [notice, setNotice] = useState('');
  const { asks, place, ask, stop } = useAsk<HTMLElement>();
  const check = useTask(actions.update);
  const look = useTask(async (from: File | string) => {
    const found = typeof from === 'string' ? await actions.load(from) : { preview: await actions.read(from) };
    if ('problem' in found) throw new Error(found.problem);
    onPreview(found.preview);
  });
  const remove = useTask(async () => {
    await actions.remove(pack);
    onRemoved(pack);
  });
  const checkNow = async (): Promise<void> => {
    setNotice('');
    const after = await check.run(pack.id);
    if (after) setNotice(outcome(pack, after));
  };
  // The row tells why the check failed, to whoever opens the page later too; no need to say it twice.
  const failed = [look.problem, remove.problem, check.problem === problem ? '' : check.problem].filter(Boolean);

  return (
    <article class="card" aria-label={name} ref={place}>
      <div class="row baseline">
        <h4 class="grow">{name}</h4>
        <span class="soft num">{version}</span>
      </div>
      <p class="soft">
        {brings(pack)} ·{' '}
        {url === '' ? t('options_packs_from_file') : t('options_packs_checked', ago(pack.checkedAt, now))}
      </p>
      {url !== '' && <p class="address small soft">{url}</p>}
      {problem !== undefined && (
        <p class="problem" role="status">
          <Dot tone={waiting === undefined ? 'scope' : 'reference'} />
          <span>
            {problem} {waiting === undefined && t('options_packs_kept', version)}
          </span>
        </p>
      )}
      <Problem text={failed.join('\n')} />
      {asks ? (
        <Confirm
          question={t('options_packs_remove_sure', name)}
          yes={t('options_packs_remove')}
          busy={remove.busy}
          onYes={() => void remove.run()}
          onNo={stop}
        />
      ) : (
        <div class="actions">
          {waiting !== undefined && (
            <Button look="first" busy={look.busy} onClick={() => void look.run(url)}>
              {t('options_packs_look_at', waiting)}
            </Button>
          )}
          {url === '' ? (
            <FilePicker label={t('options_packs_file_newer')} busy={look.busy} onFile={(file) => void look.run(file)} />
          ) : (
            <Button busy={check.busy} aria-label={t('options_packs_check_label', name)} onClick={() => void checkNow()}>
              {t('options_packs_check')}
            </Button>
          )}
          <Button data-asks look="plain" aria-label={t('options_packs_remove_label', name)} onClick={ask}>
            {t('options_packs_remove')}
          </Button>
        </div>
      )}
      <DoneLine text={notice} />
    </article>
  );
};
