import { useRef, useState } from 'preact/hooks';
import { Button } from '../shared/Button';
import type { PackPreview } from '../../lib/packs/pack';
import { t } from '../../lib/strings';
import { FilePicker } from './FilePicker';
import { DoneLine, Problem } from './DoneLine';
import type { PackActions } from './packs';
import { messageOf } from '../../lib/text/message-of';

interface Props {
  readonly actions: Pick<PackActions, 'load' | 'read' | 'allow'>;
  readonly onPreview: (preview: PackPreview, note?: string) => void;
}

interface Failure {
  readonly text: string;
  /** It is the address that could not be used, and no file. */
  readonly ofAddress?: boolean;
  readonly ask?: string | undefined;
}

/** Takes an address or a file and gives its preview. Nothing is applied here. */
export const AddPack = ({ actions, onPreview }: Props) => {
  const [address, setAddress] = useState('');
  const [waitsFor, setWaitsFor] = useState('');
  const [failure, setFailure] = useState<Failure>({ text: '' });
  const field = useRef<HTMLInputElement>(null);
  const busy = waitsFor !== '';

  const during = async (what: string, ofAddress: boolean, work: () => Promise<void>): Promise<void> => {
    setWaitsFor(what);
    setFailure({ text: '' });
    await work().catch((error: unknown) => setFailure({ text: messageOf(error), ofAddress }));
    setWaitsFor('');
  };
  const load = (): Promise<void> =>
    during(t('options_packs_loading', address.trim()), true, async () => {
      const loaded = await actions.load(address);
      if ('problem' in loaded) setFailure({ text: loaded.problem, ask: loaded.ask, ofAddress: true });
      else onPreview(loaded.preview, loaded.note);
    });
  const read = (file: File): Promise<void> =>
    during(t('options_packs_loading_file', file.name), false, async () => onPreview(await actions.read(file)));
  const allow = async (origin: string): Promise<void> => {
    // First of all, with nothing awaited before it: the browser asks in a click only.
    const asked = actions.allow(origin).catch(() => false);
    // The button goes, whatever comes of it.
    field.current?.focus();
    if (await asked) await load();
    else setFailure({ text: t('options_packs_not_allowed', new URL(origin).host), ofAddress: true });
  };

  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void load();
      }}
    >
      <label class="label" for="pack-address">
        {t('options_packs_address')}
      </label>
      <div class="row">
        <input
          ref={field}
          id="pack-address"
          class="field grow"
          type="url"
          dir="ltr"
          value={address}
          placeholder="https://"
          autoComplete="off"
          spellcheck={false}
          aria-describedby={failure.ofAddress ? 'pack-address-help pack-problem' : 'pack-address-help'}
          aria-invalid={failure.ofAddress === true}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        <Button look="first" type="submit" busy={busy}>
          {t('options_packs_look')}
        </Button>
        <FilePicker label={t('options_packs_file')} busy={busy} onFile={(file) => void read(file)} />
      </div>
      <p id="pack-address-help" class="soft small">
        {t('options_packs_address_help')}
      </p>
      <DoneLine waits text={waitsFor} />
      <Problem id="pack-problem" text={failure.text} />
      {failure.ask !== undefined && <AskOrigin origin={failure.ask} onAllow={allow} />}
    </form>
  );
};

interface AskProps {
  readonly origin: string;
  readonly onAllow: (origin: string) => Promise<void>;
}

const AskOrigin = ({ origin, onAllow }: AskProps) => (
  <div class="ask">
    <p class="soft">{t('options_packs_allow_why')}</p>
    <Button onClick={() => void onAllow(origin)}>{t('options_packs_allow', new URL(origin).host)}</Button>
  </div>
);
