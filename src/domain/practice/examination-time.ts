/**
 * How long an examination may take, in milliseconds of open time: a quarter of an hour for the house and its papers, and
 * five minutes for each person to be recorded. Our own choice; no time is published for the field.
 */
export function examinationTime(members: number): number {
  return (15 + 5 * members) * minute
}

const minute = 60_000
