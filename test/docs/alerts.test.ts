import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alertRules, dashboard } from '../support/docs/alerts.ts';
import { ROOT } from '../support/viva.ts';

describe('the rules for Prometheus and the dashboard', () => {
  const rules = alertRules();
  const board = dashboard();
  const operations = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');

  it('say of each rule what is wrong, how much it matters, and where it says what to do', () => {
    expect(rules.length).toBeGreaterThan(15);
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    for (const { alert, labels, annotations } of rules) {
      expect(['page', 'ticket']).toContain(labels.severity);
      expect(annotations.summary).not.toBe('');
      expect(annotations.description).not.toBe('');
      expect(annotations.runbook).toBe(`docs/operations.md#${alert.toLowerCase()}`);
      expect(operations).toContain(`\n### ${alert}\n`);
    }
  });

  it('show each panel in a place of its own, from the data source that was chosen', () => {
    expect(board.title).toBe('Viva');
    expect(board.templating.list.map(({ name }) => name)).toEqual(['datasource', 'job']);
    expect(new Set(board.panels.map(({ id }) => id)).size).toBe(board.panels.length);
    const cells = new Set<string>();
    for (const { type, title, gridPos, targets = [] } of board.panels) {
      expect(['row', 'stat', 'timeseries']).toContain(type);
      expect(title).not.toBe('');
      expect(targets.length > 0).toBe(type !== 'row');
      for (const { expr, datasource } of targets) {
        expect(datasource.uid).toBe(`\${datasource}`);
        expect(expr).toContain('job="$job"');
      }
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x += 1) {
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y += 1) {
          expect(x).toBeLessThan(24);
          expect(cells.has(`${x},${y}`)).toBe(false);
          cells.add(`${x},${y}`);
        }
      }
    }
  });
});
