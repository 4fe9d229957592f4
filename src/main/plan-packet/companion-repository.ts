import type { CardBody } from '#contract/companion-packet'
import { type ReadableDb, sql, type WritableDb } from '#main/database/sql'

/** Whose workspace this is, and who gets the results. */
export type CompanionCard = Omit<CardBody, 'questionnaireVersion'> & {
  provinceCode: string
  /** Of the province's device that gave the card. */
  publicKey: string
  recipient: string | null
}

export const findCompanionCard = (db: ReadableDb): CompanionCard | undefined =>
  db.one<CompanionCard>(sql`
    SELECT participant_id AS participantId, name, class_code AS classCode, training, province_code AS provinceCode, token,
           public_key AS publicKey, recipient
    FROM companion_card
  `)

/** A newer card of the same person takes the place of the one before. */
export const saveCompanionCard = (db: WritableDb, card: CompanionCard) =>
  void db.run(sql`
    INSERT INTO companion_card (participant_id, name, class_code, training, province_code, token, public_key, recipient)
    VALUES (${card.participantId}, ${card.name}, ${card.classCode}, ${card.training}, ${card.provinceCode},
            ${card.token}, ${card.publicKey}, ${card.recipient})
    ON CONFLICT (only_row) DO UPDATE SET
      participant_id = excluded.participant_id, name = excluded.name, class_code = excluded.class_code,
      training = excluded.training, province_code = excluded.province_code, token = excluded.token,
      public_key = excluded.public_key, recipient = excluded.recipient
  `)

/** Whose card has this token, and which key it was bound to; undefined: it was never given. */
export const findGivenCard = (db: ReadableDb, token: string) =>
  db.one<{ participantId: string; publicKey: string | null }>(sql`
    SELECT participant_id AS participantId, public_key AS publicKey FROM given_card WHERE token = ${token}
  `)

export const bindCard = (db: WritableDb, token: string, publicKey: string) =>
  void db.run(sql`UPDATE given_card SET public_key = ${publicKey} WHERE token = ${token} AND public_key IS NULL`)
