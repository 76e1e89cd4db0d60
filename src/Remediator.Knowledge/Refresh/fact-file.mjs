// What the refresh scripts of tab-separated facts share: the header every file carries, and where the files live.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const dataFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'Data');

/** Writes one file of facts. Rows are written in the order given: sort them first. */
export function writeFacts({ name, notes, source, date, columns, rows }) {
  const lines = [
    ...notes.map(note => `# ${note}`),
    `# source: ${source}`,
    `# date: ${date}`,
    columns.join('\t'),
    ...rows.map(row => row.join('\t')),
  ];
  writeFileSync(path.join(dataFolder, name), `${lines.join('\n')}\n`);
  console.error(`${name}: ${rows.length} rows`);
}

/** The day the sources were fetched; the scripts never ask the clock, so that the same input gives the same bytes. */
export function requireDate(text) {
  if (!/^\d{4}-\d\d-\d\d$/.test(text ?? ''))
    throw new Error('the last argument is the day the sources were fetched, YYYY-MM-DD');
  return text;
}

/** Orders versions as people do: runs of digits by value, everything else by character. */
export function compareVersions(a, b) {
  return a.localeCompare(b, 'en', { numeric: true });
}
