import { sql as training } from './0001-training.ts'
import { sql as attendance } from './0002-attendance.ts'
import { sql as assessment } from './0003-assessment.ts'
import { sql as readiness } from './0004-readiness.ts'
import { sql as exchange } from './0005-exchange.ts'
import { sql as planPacket } from './0006-plan-packet.ts'

/** In order: the schema's version is how many of them a database has been through. Only ever added to. */
export const migrations: readonly string[] = [training, attendance, assessment, readiness, exchange, planPacket]
