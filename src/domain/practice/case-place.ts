/** `nik@wagiman`, `bahan_bakar@`: one value of a case. */
export const casePlace = (question: string, member: string | null) => `${question}@${member ?? ''}`
