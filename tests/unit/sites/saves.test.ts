import { describe, expect, it } from 'vitest';
import { makeBrief } from '../../../lib/coach/make-brief';
import { SITES, siteById } from '../../../lib/sites/index';
import { savesOf } from '../../../lib/sites/saves';
import type { SeenTurn } from '../../../lib/thread/thread';

const asked: readonly SeenTurn[] = [
  { key: 'a', index: 0, role: 'user', parts: [{ kind: 'text', text: "What was last week's revenue by channel?" }] },
];

describe('what a site makes of a question that comes back', () => {
  it.each([
    [
      'hex',
      { app: 'data app', schedule: 'task', guides: 'Context Studio, under Guides. Admins and Managers publish it' },
    ],
    ['chatgpt', { schedule: 'scheduled task', guides: 'the instructions of a project' }],
    ['gemini', { schedule: 'scheduled action', guides: 'the instructions of a Gem' }],
    ['claude', { app: 'project', guides: 'the instructions of a project' }],
    ['generic', { app: 'reusable report' }],
  ])('%s says in its own words', (id, saves) => {
    expect(savesOf(siteById(id))).toEqual(saves);
  });

  it('is asked for in those words', () => {
    const facts = { rhythm: 'each Monday' };
    const brief = (site: string, kind: 'data-app' | 'schedule'): string =>
      makeBrief({ site, turns: asked, kind, facts }).text;
    const first = (site: string, kind: 'data-app' | 'schedule'): string | undefined => brief(site, kind).split('\n')[0];
    expect(first('hex', 'data-app')).toBe("Build a data app that answers: What was last week's revenue by channel?");
    expect(first('hex', 'schedule')).toBe("Create a task that answers: What was last week's revenue by channel?");
    expect(first('gemini', 'schedule')).toMatch(/^Create a scheduled action that answers: /u);
    expect(first('claude', 'data-app')).toMatch(/^Write the instructions of a project that answers: /u);
    expect(brief('hex', 'data-app')).toContain('Refresh: each Monday.');
  });

  it('is something on every site', () => {
    expect(SITES.filter((site) => Object.keys(savesOf(site)).length === 0)).toEqual([]);
  });
});
