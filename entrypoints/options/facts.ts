import { computed, type ReadonlySignal } from '@preact/signals';
import { readIgnored } from '../../components/options/ignored-words';
import type { OptionsFacts } from '../../components/options/options';
import { ruleEntries } from '../../components/options/rule-entries';
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
    const { rows, outcomes, threads, turns, packs, settings, quiet, grants, shortcuts, now } = live.value;
    const rules = ruleEntries({ packs, chosen: settings.rules, quiet, outcomes, measured: MEASURED });
    const hints = outcomes.reduce((sum, { shown }) => sum + shown, 0);
    const value = {
      now,
      packs: rows.toSorted((a, b) => a.installedAt - b.installedAt).map(({ summary }) => summary),
      rules,
      sites: sitesFacts(settings, grants),
      ignored: readIgnored(
        settings.ignored,
        rules.map(({ rule }) => rule),
      ),
      stored: { threads, turns, outcomes: hints, ignored: settings.ignored.length, packs: rows.length },
      retentionDays: settings.retentionDays,
      shortcuts,
      version,
    };
    return { state: 'ready', value };
  });
};
