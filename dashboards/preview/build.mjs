// SPDX-License-Identifier: EUPL-1.2
// Bundles the preview: Grafana's own components, and the dashboards and answers that it is given.
import { build } from 'esbuild';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, 'build/site');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await build({
  entryPoints: [join(here, 'src/preview.tsx')],
  bundle: true,
  outdir: out,
  format: 'iife',
  target: 'es2022',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'window' },
  loader: { '.woff2': 'dataurl', '.woff': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' },
  logLevel: 'error',
  minify: true,
});
cpSync(join(here, 'node_modules/@grafana/ui/dist/public'), join(out, 'gf'), { recursive: true });
