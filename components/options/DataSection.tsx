import { t } from '../../lib/strings';
import type { LearntName } from '../../lib/store/learnt';
import { EraseAll } from './EraseAll';
import { LearntNames } from './LearntNames';
import { Retention } from './Retention';
import { Section } from './Section';

const KINDS = ['threads', 'turns', 'outcomes', 'learnt', 'ignored', 'packs'] as const;

/** How much of each kind is stored. */
export type StoredCounts = Readonly<Record<Exclude<(typeof KINDS)[number], 'learnt'>, number>>;

interface Props {
  readonly stored: StoredCounts;
  readonly learnt: readonly LearntName[];
  readonly onForget: (row: LearntName) => void;
  readonly onKeep: (row: LearntName) => void;
  readonly retentionDays: number;
  readonly onRetention: (days: number) => Promise<void>;
  readonly onErase: () => Promise<void>;
}

/** What is stored, for how long, and the end of it. */
export const DataSection = ({ stored, learnt, onForget, onKeep, retentionDays, onRetention, onErase }: Props) => (
  <Section title={t('options_section_data')} intro={t('options_data_intro')}>
    <table class="stored">
      <caption>
        <h3>{t('options_data_stored')}</h3>
      </caption>
      <tbody>
        {KINDS.map((kind) => (
          <tr key={kind}>
            <th scope="row">{t(`options_data_${kind}`)}</th>
            <td class="num">{{ ...stored, learnt: learnt.length }[kind].toLocaleString()}</td>
            <td class="soft">{t(`options_data_${kind}_text`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <Retention days={retentionDays} onSave={onRetention} />
    <EraseAll onErase={onErase} />
    <LearntNames names={learnt} onForget={onForget} onKeep={onKeep} />
    <h3>{t('options_data_private')}</h3>
    <p class="soft">{t('options_data_private_text')}</p>
  </Section>
);
