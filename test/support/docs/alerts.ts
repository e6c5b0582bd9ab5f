import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const DOCS = join(import.meta.dirname, '../../../docs');

/** A rule of `docs/alerts.yml`. */
export interface AlertRule {
  alert: string;
  expr: string;
  for: string;
  labels: { severity: string };
  annotations: { summary: string; description: string; runbook: string };
}

export function alertRules(): AlertRule[] {
  const { groups } = parse(readFileSync(join(DOCS, 'alerts.yml'), 'utf8')) as {
    groups: { rules: AlertRule[] }[];
  };
  return groups.flatMap(({ rules }) => rules);
}

/** What of `docs/dashboard.json` the tests look at. */
export interface Dashboard {
  title: string;
  schemaVersion: number;
  templating: { list: { name: string; type: string }[] };
  annotations: { list: { expr: string }[] };
  panels: Panel[];
}

interface Panel {
  id: number;
  type: string;
  title: string;
  gridPos: { h: number; w: number; x: number; y: number };
  datasource?: { uid: string };
  targets?: { refId: string; expr: string; datasource: { uid: string } }[];
}

export function dashboard(): Dashboard {
  return JSON.parse(readFileSync(join(DOCS, 'dashboard.json'), 'utf8')) as Dashboard;
}

/** The names of all metrics that the rules and the dashboard ask for, as `/metrics` declares them. */
export function metricsAskedFor(): string[] {
  const queries = dashboard().panels.flatMap(({ targets = [] }) => targets);
  return [...alertRules(), ...queries].flatMap(({ expr }) => metricsIn(expr));
}

function metricsIn(expression: string): string[] {
  const bare = expression.replace(/"[^"]*"/g, '').replace(/\{[^}]*\}/g, '{}');
  const names = bare.match(/\b(viva|process|nodejs)_\w+/g) ?? [];
  return names.map((name) => name.replace(/_(bucket|count|sum)$/, ''));
}
