import type { RehearsalBody } from '#contract/packet'
import { sql, type WritableDb } from '#main/database/sql'

/** Keeps a rehearsal that came in a packet: it counts as those made here do, and there is nothing of it to open. */
export function addReceivedRehearsal(db: WritableDb, id: string, body: RehearsalBody, title: string) {
  db.run(sql`
    INSERT INTO practice_attempt (id, participant_id, case_id, mode, questionnaire_version, started_at, finished_at,
                                  "right", counted, received_title)
    VALUES (${id}, ${body.participantId}, ${body.caseId}, ${body.mode}, ${body.questionnaireVersion},
            ${body.startedAt}, ${body.finishedAt}, ${body.right}, ${body.counted}, ${title})
  `)
  for (const [variable, points] of Object.entries(body.variables)) {
    db.run(sql`
      INSERT INTO practice_result (attempt_id, variable, is_right, mistake, points, wrong)
      VALUES (${id}, ${variable}, ${Number(points === 1)}, NULL, ${points}, '[]')
    `)
  }
}
