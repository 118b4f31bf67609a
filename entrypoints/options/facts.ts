import { computed, type ReadonlySignal } from '@preact/signals';
import { ignoredFacts } from '../../components/options/ignored-words';
import type { OptionsFacts } from '../../components/options/options';
import { ruleEntries } from '../../components/options/rule-entries';
import { thresholdFacts } from '../../components/options/threshold-facts';
import { browser } from '../../lib/browser';
import { MEASURED } from '../../lib/rules/measured';
import type { Database } from '../../lib/store/database';
import type { Live } from '../../lib/store/live';
import { readAll } from './read';
import { sitesFacts } from './sites-facts';

/** Everything the page shows. */
export const openFacts = (db: Database): ReadonlySignal<Live<OptionsFacts>> => {
  const read = readAll(db);
  const { version } = browser.runtime.getManifest();
  return computed(() => {
    const live = read.value;
    if (live.state !== 'ready') return live;
    const { rows, outcomes, titles, turns, packs, settings, quiet, learnt, grants, shortcuts, now } = live.value;
    const rules = ruleEntries({ packs, chosen: settings.rules, quiet, outcomes, measured: MEASURED });
    const ignored = ignoredFacts(settings, rules, titles, now);
    const shown = outcomes.reduce((sum, row) => sum + row.shown, 0);
    const kept = ignored.hints.length + ignored.silenced.length;
    const value = {
      now,
      packs: rows.toSorted((a, b) => a.installedAt - b.installedAt).map(({ summary }) => summary),
      rules,
      sites: sitesFacts(settings, grants),
      ignored,
      stored: { threads: titles.size, turns, outcomes: shown, ignored: kept, packs: rows.length },
      learnt: learnt.names,
      retentionDays: settings.retentionDays,
      thresholds: thresholdFacts(packs, settings.thresholds),
      shortcuts,
      version,
    };
    return { state: 'ready', value };
  });
};
