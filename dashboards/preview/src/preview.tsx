// SPDX-License-Identifier: EUPL-1.2
// Draws one dashboard with Grafana's own components. It is a preview: Grafana's server has no part in it.
import '@grafana/react-data-grid/lib/styles.css';
import { createRoot } from 'react-dom/client';
import { createTheme, dateTime, type DataFrame, FieldType, getFieldDisplayValues, ThemeContext, VizOrientation } from '@grafana/data';
import { BarGaugeDisplayMode, BigValueColorMode, BigValueGraphMode, BigValueTextMode, LegendDisplayMode } from '@grafana/schema';
import { BarGauge, BigValue, PanelChrome, TimeSeries } from '@grafana/ui';
import { TableNG } from '@grafana/ui/unstable';
import { type Answer, type Panel, prepared } from './frames';

declare global {
  interface Window { __grafana_public_path__: string; page: any; answers: Record<string, Answer[]>; theme: 'light' | 'dark'; width: number }
}

const theme = createTheme({ colors: { mode: window.theme } });
const CELL = { height: 30, gap: 8 };
const column = window.width / 24;

const marked = (text: string) => text.split(/\*\*(.+?)\*\*/).map((part, index) => index % 2 ? <strong key={index}>{part}</strong> : part);

function values(panel: Panel, frames: DataFrame[]) {
  return getFieldDisplayValues({
    data: frames,
    reduceOptions: panel.options.reduceOptions,
    fieldConfig: { defaults: panel.fieldConfig!.defaults, overrides: [] } as any,
    replaceVariables: text => text ?? '',
    theme,
    timeZone: 'Europe/Amsterdam',
  });
}

const nothing = (panel: Panel) => <p style={{ color: theme.colors.text.secondary, padding: 8 }}>{panel.fieldConfig?.defaults.noValue ?? 'No data'}</p>;

function Content({ panel, width, height }: { panel: Panel; width: number; height: number }) {
  if (panel.type === 'text') {
    return <div style={{ padding: 8, lineHeight: 1.5 }}>{marked(panel.options.content)}</div>;
  }
  const frames = prepared(panel, window.answers[String(panel.id)] ?? [], theme);
  if (!frames.some(frame => frame.length)) {
    return nothing(panel);
  }
  switch (panel.type) {
    case 'stat': {
      const [first] = values(panel, frames);
      return first ? <BigValue width={width} height={height} theme={theme} value={first.display}
        colorMode={BigValueColorMode.Value} graphMode={BigValueGraphMode.None} textMode={BigValueTextMode.Value} /> : nothing(panel);
    }
    case 'bargauge': {
      const bars = values(panel, frames);
      const each = Math.min(height / bars.length, 40);
      return <>{bars.map((bar, index) => <BarGauge key={index} width={width} height={each - 4} theme={theme}
        value={bar.display} field={bar.field} display={bar.view?.getFieldDisplayProcessor(bar.colIndex ?? 0)}
        orientation={VizOrientation.Horizontal} displayMode={BarGaugeDisplayMode.Basic} itemSpacing={4} showUnfilled
        alignmentFactors={{ title: 'x'.repeat(Math.max(...bars.map(b => (b.display.title ?? '').length))), text: '1000' }} />)}</>;
    }
    case 'table':
      return <TableNG data={frames[0]} width={width} height={height} frameIndex={0} structureRev={1} cellHeight={panel.options.cellHeight}
        getActions={() => []} enableVirtualization={false} fieldConfig={panel.fieldConfig as any} timeRange={range(frames)} {...{} as any} />;
    case 'timeseries':
      return <TimeSeries frames={frames} width={width} height={height} timeRange={range(frames)} timeZone="Europe/Amsterdam"
        legend={{ showLegend: true, displayMode: LegendDisplayMode.List, placement: 'bottom', calcs: [] }}
        {...{ structureRev: 1, replaceVariables: (text: string) => text } as any} />;
    default:
      throw new Error(`no preview for ${panel.type}`);
  }
}

function range(frames: DataFrame[]) {
  const times = frames.flatMap(frame => frame.fields.filter(field => field.type === FieldType.time).flatMap(field => field.values as number[]));
  const [from, to] = times.length ? [dateTime(Math.min(...times)), dateTime(Math.max(...times))] : [dateTime().subtract(1, 'year'), dateTime()];
  return { from, to, raw: { from, to } };
}

function Page() {
  const bottom = Math.max(...window.page.panels.map((panel: Panel) => panel.gridPos.y + panel.gridPos.h));
  return <div style={{ position: 'relative', width: window.width, height: bottom * (CELL.height + CELL.gap) + 60,
    background: theme.colors.background.canvas, color: theme.colors.text.primary, fontFamily: 'Inter, "Noto Sans", sans-serif', fontSize: 14 }}>
    <h1 style={{ fontSize: 20, padding: '14px 8px 0' }}>{window.page.title}</h1>
    {window.page.panels.map((panel: Panel) => {
      const { x, y, w, h } = panel.gridPos;
      const [width, height] = [w * column - CELL.gap, h * (CELL.height + CELL.gap) - CELL.gap];
      return <div key={panel.id} style={{ position: 'absolute', left: x * column + CELL.gap / 2, top: 50 + y * (CELL.height + CELL.gap), width, height }}>
        <PanelChrome title={panel.title} description={panel.description} width={width} height={height}>
          {(innerWidth, innerHeight) => <Content panel={panel} width={innerWidth} height={innerHeight} />}
        </PanelChrome>
      </div>;
    })}
  </div>;
}

createRoot(document.getElementById('page')!).render(<ThemeContext.Provider value={theme}><Page /></ThemeContext.Provider>);
