/** So long at most is an answer that is kept, in UTF-16 units: more is refused at the field, before it is sent. */
export const longestAnswer = 10_000
