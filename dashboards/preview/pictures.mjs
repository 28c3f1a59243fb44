// SPDX-License-Identifier: EUPL-1.2
// A picture of every dashboard: node pictures.mjs ANSWERS OUT. ANSWERS holds, per page, what its questions were answered.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [answers, out] = process.argv.slice(2).map(path => resolve(path));
const dashboards = join(here, '../../deploy/grafana/json');
const site = join(here, 'build/site');
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
if (!answers || !out || !chromium) {
  throw new Error('usage: node pictures.mjs ANSWERS OUT, with chromium installed');
}
mkdirSync(out, { recursive: true });
const WIDTH = 1400;
for (const language of readdirSync(dashboards)) {
  for (const file of readdirSync(join(dashboards, language))) {
    const page = JSON.parse(readFileSync(join(dashboards, language, file), 'utf8'));
    const known = JSON.parse(readFileSync(join(answers, file), 'utf8'));
    const height = Math.max(...page.panels.map(panel => panel.gridPos.y + panel.gridPos.h)) * 38 + 60;
    const html = join(site, file.replace('.json', '.html'));
    const safe = value => JSON.stringify(value).replaceAll('<', '\\u003c');
    writeFileSync(html, `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><link rel="stylesheet" href="preview.css">
<style>body{margin:0}*{box-sizing:border-box}h1{margin:0}button{background:none;border:0;font:inherit;color:inherit}</style></head><body><div id="page"></div>
<script>window.__grafana_public_path__='gf/';window.theme='light';window.width=${WIDTH};window.page=${safe(page)};window.answers=${safe(known)};</script>
<script src="preview.js"></script></body></html>`);
    const picture = join(out, file.replace('.json', '.png'));
    const drawn = spawnSync(chromium, ['--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--allow-file-access-from-files',
      '--enable-logging=stderr', `--window-size=${WIDTH},${height}`, '--virtual-time-budget=8000', `--screenshot=${picture}`,
      pathToFileURL(html).href], { encoding: 'utf8', timeout: 180_000 });
    const fault = drawn.stderr.split('\n').find(line => /CONSOLE.*"(Uncaught|Error)/.test(line));
    if (drawn.status !== 0 || fault) {
      throw new Error(`${picture}: ${fault ?? drawn.error ?? drawn.stderr}`);
    }
    // a page that is blank compresses to almost nothing
    if (statSync(picture).size < 20_000) {
      throw new Error(`${picture} is blank`);
    }
    console.log(picture);
  }
}
