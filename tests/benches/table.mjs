// Figures as text: the same tables on the screen and in RESULTS.md.

export const least = (values) => Math.min(...values);

/** The inverse empirical quantile: always a value that occurred. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export const median = (values) => quantile(values, 0.5);

/** Three digits, as much as timings on a shared machine support. */
export function digits(value) {
  if (value >= 100) return Math.round(value).toLocaleString("en");
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export const milliseconds = (value) => `${digits(value)} ms`;
export const megabytes = (bytes) => (bytes === null ? "not known" : `${digits(bytes / 2 ** 20)} MB`);
export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
export const percent = (share) => `${Math.floor(1000 * share) / 10} %`;

/** Least and median of several times, in milliseconds. */
export const spread = (values) => (values === undefined ? "" : `${digits(least(values))} / ${digits(median(values))}`);

/** A table with aligned columns: the first to the left, the others to the right. */
export function table(columns, rows) {
  const lines = [columns, ...rows].map((line) => line.map(String));
  const widths = columns.map((_, column) => Math.max(3, ...lines.map((line) => line[column].length)));
  const line = (cells) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join(" | ")} |`;
  const rule = widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [line(lines[0]), line(rule), ...lines.slice(1).map(line)].join("\n");
}

/** A part of the report: a heading, what the reader must know, tables. */
export const section = (heading, ...paragraphs) => [`## ${heading}`, ...paragraphs].join("\n\n");
