/** PostgreSQL's text has no sign 0 and no half of a pair of UTF-16; JSON writes both as `\uXXXX`. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/i

/** Whether a database can hold what this JSON says. */
export const isStorable = (json: string) => !json.includes('\\u') || !unstorable.test(json)
