const types: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar',
  csv: 'text/csv',
  txt: 'text/plain',
  zip: 'application/zip',
}

/** By the ending of a file that Gladi writes. */
export const mimeTypeOf = (name: string) => types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
