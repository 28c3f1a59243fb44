// SPDX-License-Identifier: EUPL-1.2
// Checks every generated dashboard against the types of Grafana itself: no field that does not exist, no value that an
// option does not know, and per panel the options of its own kind.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const dashboards = process.argv[2] ?? join(here, '../../deploy/grafana/json');
const work = join(here, 'build/types');

const prelude = `
import type { Dashboard as Page, Panel as AnyPanel } from '@grafana/schema';
import type { TableFieldOptions, TableOptions, GraphFieldConfig } from '@grafana/schema';
import type { Options as Stat } from '@grafana/schema/dist/esm/raw/composable/stat/panelcfg/x/StatPanelCfg_types.gen';
import type { Options as Bars } from '@grafana/schema/dist/esm/raw/composable/bargauge/panelcfg/x/BarGaugePanelCfg_types.gen';
import type { Options as Lines } from '@grafana/schema/dist/esm/raw/composable/timeseries/panelcfg/x/TimeSeriesPanelCfg_types.gen';
import type { Options as Text } from '@grafana/schema/dist/esm/raw/composable/text/panelcfg/x/TextPanelCfg_types.gen';

/** The same type, with the values of enums as they are written in JSON. */
type Written<T> = T extends string ? \`\${T}\` : T extends number ? T
  : T extends (infer E)[] ? Written<E>[] : T extends object ? { [K in keyof T]: Written<T[K]> } : T;
type Without<T, K extends PropertyKey> = { [P in keyof T as P extends K ? never : P]: T[P] };

/** Grafana's own type leaves out what belongs to the kind of a panel, and allows null where it says number. */
type Of<Kind extends string, Options, Custom> = Without<Written<AnyPanel>, 'type' | 'options' | 'fieldConfig' | 'targets'> & {
  type: Kind; options: Written<Options>;
  targets?: { refId: string; datasource: { type: string; uid: string }; [more: string]: unknown }[];
  fieldConfig?: {
    defaults: Without<Written<NonNullable<AnyPanel['fieldConfig']>['defaults']>, 'custom' | 'thresholds' | 'links'> & {
      custom?: Partial<Written<Custom>>;
      thresholds?: { mode: 'absolute' | 'percentage'; steps: { color: string; value: number | null }[] };
    };
    overrides: { matcher: { id: string; options?: unknown }; properties: { id: string; value?: unknown }[] }[];
  };
};
type KnownPanel = Of<'stat', Stat, {}> | Of<'bargauge', Bars, {}> | Of<'timeseries', Lines, GraphFieldConfig>
  | Of<'table', TableOptions, TableFieldOptions> | Of<'text', Text, {}>;
type Query = { refId: string; [more: string]: unknown };
type Mark = Without<Written<NonNullable<NonNullable<Page['annotations']>['list']>[number]>, 'target'> & { target?: Query };
type Known = Without<Written<Page>, 'panels' | 'annotations'> & { panels: KnownPanel[]; annotations: { list: Mark[] } };
`;

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
let count = 0;
for (const language of readdirSync(dashboards)) {
  for (const file of readdirSync(join(dashboards, language))) {
    const json = readFileSync(join(dashboards, language, file), 'utf8');
    writeFileSync(join(work, file.replace('.json', '.ts')), `${prelude}\nexport const page: Known = ${json};\n`);
    count++;
  }
}
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const files = readdirSync(work).map(file => join(work, file));
try {
  execFileSync(process.execPath, [compiler, '--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022',
    '--module', 'esnext', '--moduleResolution', 'bundler', ...files], { stdio: 'inherit', cwd: here });
} catch {
  process.exit(1);
}
console.log(`${count} dashboards agree with @grafana/schema`);
