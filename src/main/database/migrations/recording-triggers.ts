/**
 * A table whose rows are kept as they were while a change is being recorded; its columns, but those that triggers derive
 * from the others, and who a row is about.
 */
export type RecordedTable = { name: string; key: string[]; columns: string[]; participant?: string }

/** Triggers that keep each row as it was. */
export function recordingTriggers({ name, key, columns, participant }: RecordedTable) {
  const image = (row: string, of: string[]) =>
    `json_object(${of.map(column => `'${column}', ${row}.${column}`).join(', ')})`
  const trigger = (event: string, row: string, before: string, of = '') => `
CREATE TRIGGER ${name}_${event.toLowerCase()}_recorded AFTER ${event}${of} ON ${name}
WHEN (SELECT change_id FROM recording) IS NOT NULL BEGIN
  INSERT INTO row_before (change_id, table_name, key, before, participant_id)
  SELECT change_id, '${name}', ${image(row, key)}, ${before}, ${participant ? `${row}.${participant}` : 'NULL'}
  FROM recording;
END;
`
  return [
    trigger('INSERT', 'NEW', 'NULL'),
    trigger('UPDATE', 'OLD', image('OLD', columns), ` OF ${columns.join(', ')}`),
    trigger('DELETE', 'OLD', image('OLD', columns)),
  ].join('')
}
