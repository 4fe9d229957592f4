import * as z from 'zod'
import { rehearsalBody, testResultBody } from './packet.ts'
import { questionnaireBody, testDesignBody } from './plan-packet.ts'

/** What a card says, which a province gives to one companion, and what comes back from their own workspace. */

const id = z.string().min(1).max(200)
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** Whose workspace it opens. `token`: known to the province and to who has the card; it comes back once. */
export const cardBody = z.strictObject({
  training: z.string().min(1).max(200),
  participantId: id,
  name: z.string().min(1).max(500),
  classCode: id.nullable(),
  questionnaireVersion: z.string().min(1).max(100),
  token,
})
export type CardBody = z.infer<typeof cardBody>

/** Whose results these are. */
export const companionBody = z.strictObject({ participantId: id, token })

/** `questionnaire` only where it is no form that Gladi ships with. */
export const cardBodies = { card: cardBody, 'test-design': testDesignBody, questionnaire: questionnaireBody }

/** What a companion reports. */
export const companionBodies = { companion: companionBody, rehearsal: rehearsalBody, 'test-result': testResultBody }
