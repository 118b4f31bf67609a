import { t } from '../../lib/strings';
import { isMostlyModelled } from '../../lib/thread/mostly-modelled';
import type { Saves } from '../../lib/thread/saves';
import type { FillKind, Health } from '../../lib/thread/thread';
import { amount, amountRange, shareRange } from '../shared/amount';

/** An amount or a range as it is read out: "41k–58k", with "~" where tiktoken had no say. */
export const tokenWords = (low: number, high: number, estimated: boolean): string =>
  `${estimated ? '~' : ''}${amountRange(low, high)}`;

/** Holds a figure together at the end of a line: "21–29 %". */
const unbroken = (figure: string): string => figure.replaceAll(' ', '\u00A0').replaceAll('–', '\u2060–\u2060');

/** Part of the context window: "21–29 %"; never "0 %" of something. */
const shareWords = ({ tokens, window }: Health): string =>
  tokens.high < window / 100 ? t('popup_share_small') : unbroken(shareRange(tokens.low, tokens.high, window));

/** Why, below the verdict: what is best done, and what rides along. */
export const reasonWords = (health: Health, estimated: boolean, { app, schedule = '' }: Saves): string => {
  const { advice, band, early, tokens } = health;
  const key =
    advice === 'new-thread'
      ? 'popup_reason_new_thread'
      : advice === 'data-app'
        ? app === undefined
          ? 'popup_reason_schedule'
          : 'popup_reason_data_app'
        : band === 'fresh'
          ? early
            ? 'popup_reason_early'
            : 'popup_reason_fresh'
          : 'popup_reason_heavy';
  const carried = unbroken(tokenWords(tokens.low, tokens.high, estimated));
  const amounts = isMostlyModelled(health) ? t('popup_mostly_modelled', carried) : carried;
  return t(key, amounts, shareWords(health), app ?? schedule);
};

/** Amounts of a kind, with "~" where not all of it was counted: a range where part of it is modelled, since no page shows it. */
export const fillWords = (kind: FillKind, { tokens, modelled }: Health, estimated: boolean): string => {
  const all = tokens.byKind[kind];
  if (kind !== 'tools' || modelled.high === 0) return tokenWords(all, all, estimated);
  const seen = all - modelled.total;
  return tokenWords(seen + modelled.low, seen + modelled.high, estimated);
};

/** The whole meter in one sentence, for those who hear it. */
export const meterWords = (health: Health, estimated: boolean): string =>
  t(`popup_meter_${health.band}`, tokenWords(health.tokens.low, health.tokens.high, estimated), amount(health.window));

/** For how long advice is snoozed. */
export const quietWords = ({ advice, band }: Health): string =>
  t(
    advice === 'data-app'
      ? 'popup_snoozed_question'
      : band === 'restart'
        ? 'popup_snoozed_thread'
        : 'popup_snoozed_band',
  );
