import type { Recipient, RecipientState } from '#contract/handover'
import { type ReadableDb, sql } from '#main/database/sql'
import { findTraining, usableEmail } from './class-list-repository.ts'
import { listHandedOver } from './handed-over-repository.ts'

type Plan = { planNumber: number; adoptedAt: string }

/** Everybody who gets files of the current plan, the centre first; undefined without a plan. */
export function findRecipients(db: ReadableDb): (Plan & { recipients: RecipientState[] }) | undefined {
  const plan = db.one<Plan>(sql`
    SELECT number AS planNumber, adopted_at AS adoptedAt FROM plan
    WHERE adopted_at IS NOT NULL AND superseded_at IS NULL
  `)
  if (!plan) return undefined
  const handed = listHandedOver(db)
  const people = countPeople(db)
  const recipients = countClasses(db).map(({ recipient, classes, withoutLink }) => ({
    recipient,
    classes,
    withoutLink,
    ...(people.get(recipient) ?? { people: 0, withoutEmail: 0 }),
    handedOver: handed.get(recipient) ?? null,
  }))
  return { ...plan, recipients }
}

type Counted = { recipient: Recipient; people: number; withoutEmail: number }

/** Who sits in the classes: folders hold classes, and somebody may sit in another province's. */
function countPeople(db: ReadableDb) {
  const rows = db.all<Counted>(sql`
    SELECT CASE c.tier WHEN 1 THEN 'pusat' ELSE c.division_code END AS recipient, count(*) AS people,
           sum(${usableEmail} IS NULL) AS withoutEmail
    FROM current_class c JOIN class_member m ON m.class_id = c.id JOIN participant p ON p.id = m.participant_id
    GROUP BY 1
  `)
  return new Map(rows.map(({ recipient, people, withoutEmail }) => [recipient, { people, withoutEmail }]))
}

/** The centre is there also where tier 1 has no class: the whole plan is its own. */
function countClasses(db: ReadableDb) {
  const training = findTraining(db)!
  const counts = new Map([['pusat', { classes: 0, withoutLink: 0 }]])
  const rows = db.all<{ tier: 1 | 2; recipient: Recipient; roomNumber: number; roomDivision: string | null }>(sql`
    SELECT c.tier, CASE c.tier WHEN 1 THEN 'pusat' ELSE c.division_code END AS recipient,
           c.room_number AS roomNumber, c.room_division AS roomDivision
    FROM training_class c JOIN plan ON plan.id = c.plan_id
    WHERE plan.adopted_at IS NOT NULL AND plan.superseded_at IS NULL
    ORDER BY c.tier, c.division_code
  `)
  for (const { tier, recipient, roomNumber, roomDivision } of rows) {
    const link = roomDivision === null ? training.tiers[tier].rooms[roomNumber - 1]?.link : undefined
    const { classes, withoutLink } = counts.get(recipient) ?? { classes: 0, withoutLink: 0 }
    counts.set(recipient, { classes: classes + 1, withoutLink: withoutLink + Number(!link) })
  }
  return [...counts].map(([recipient, count]) => ({ recipient, ...count }))
}
