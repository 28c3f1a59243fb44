// SPDX-License-Identifier: EUPL-1.2
// From the answers of the data sources to what Grafana's components show: frames, names, values, colours, words.
import {
  type DataFrame, type Field, FieldType, type GrafanaTheme2, getDisplayProcessor, toDataFrame,
} from '@grafana/data';

/** One answer: columns of SQL, or series of Prometheus. */
export interface Answer {
  columns?: { name: string; time: boolean; values: unknown[] }[];
  series?: { labels: Record<string, string>; times: number[]; values: number[] }[];
}

export interface Panel {
  id: number;
  type: string;
  title: string;
  description: string;
  gridPos: { x: number; y: number; w: number; h: number };
  options: any;
  targets?: any[];
  fieldConfig?: { defaults: any; overrides: { matcher: { id: string; options: string }; properties: { id: string; value: any }[] }[] };
}

const legend = (format: string, labels: Record<string, string>) =>
  format.replace(/{{\s*([a-z_]+)\s*}}/g, (_, label) => labels[label] ?? '') || Object.values(labels).join(' ') || 'Value';

function framesOf(target: any, answer: Answer): DataFrame[] {
  if (answer.series) {
    return answer.series.map(series => toDataFrame({
      fields: [
        { name: 'Time', type: FieldType.time, values: series.times },
        { name: legend(target.legendFormat, series.labels), type: FieldType.number, values: series.values },
      ],
    }));
  }
  const columns = answer.columns ?? [];
  const typed = (column: { name: string; time: boolean; values: unknown[] }) => ({
    name: column.name,
    type: column.time ? FieldType.time
      : column.values.every(value => value === null || typeof value === 'number') ? FieldType.number : FieldType.string,
    values: column.values,
  });
  const metric = target.format === 'time_series' && columns.find(column => column.name === 'metric');
  if (!metric) {
    return columns.length ? [toDataFrame({ fields: columns.map(typed) })] : [];
  }
  // one series per name, on the times that they share
  const [time, value] = [columns.find(column => column.time)!, columns.find(column => column !== metric && !column.time)!];
  const times = [...new Set(time.values as number[])].sort((a, b) => a - b);
  const names = [...new Set(metric.values as string[])];
  const series = names.map(name => {
    const byTime = new Map(metric.values.flatMap((each, row) => each === name ? [[time.values[row], value.values[row]]] : []) as any);
    return { name, type: FieldType.number, values: times.map(each => byTime.get(each) ?? null) };
  });
  return [toDataFrame({ fields: [{ name: 'time', type: FieldType.time, values: times }, ...series] })];
}

const matches = (matcher: { id: string; options: string }, name: string) =>
  matcher.id === 'byName' ? matcher.options === name
    : new RegExp(matcher.options.replace(/^\/|\/$/g, '')).test(name);

function put(config: any, path: string, value: unknown) {
  const parts = path.split('.');
  const last = parts.pop()!;
  let place = config;
  for (const part of parts) {
    place = place[part] ??= {};
  }
  place[last] = value;
}

/** Frames with the settings of the panel in them, as Grafana does it before it draws. */
export function prepared(panel: Panel, answers: Answer[], theme: GrafanaTheme2): DataFrame[] {
  const frames = (panel.targets ?? []).flatMap((target, index) => framesOf(target, answers[index] ?? {}));
  const every = frames.flatMap(frame => frame.fields.filter(field => field.type === FieldType.number).flatMap(field => field.values as number[]));
  for (const frame of frames) {
    const numbers = frame.fields.filter(field => field.type === FieldType.number);
    frame.fields.forEach((field: Field) => {
      const config = structuredClone(panel.fieldConfig?.defaults ?? {});
      for (const override of panel.fieldConfig?.overrides ?? []) {
        if (matches(override.matcher, field.name)) {
          override.properties.forEach(property => put(config, property.id, property.value));
        }
      }
      if (panel.type === 'bargauge') {
        // without limits of its own every bar is drawn on the range of all
        config.min ??= Math.min(...every);
        config.max ??= Math.max(...every);
      }
      if (field.type === FieldType.time) {
        config.unit = 'time:MM-YYYY';
      }
      field.config = config;
      field.state = { displayName: config.displayName, seriesIndex: numbers.indexOf(field) } as any;
      field.display = getDisplayProcessor({ field, theme, timeZone: 'Europe/Amsterdam' });
      field.getLinks = () => [];
    });
  }
  return frames;
}
