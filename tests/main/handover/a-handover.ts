import { planTraining, peopleByRole } from '#domain/planning/plan-training'
import type { Participant, ParticipantId } from '#domain/roster/participant'
import { defaultTraining } from '#domain/training/default-training'
import type { RoomPool, Training } from '#domain/training/training'
import { handoverOf } from '#main/handover/handover-of-plan'
import { aPerson, people, regions } from '../../builders/a-roster.ts'

const provinces = new Map(regions.provinces.map(province => [province.code, province]))
const jayapura = { provinceCode: '91', regencyCode: '9103' }

/** People of three zones, some of whom nothing can be done with, and names that no file may choke on. */
export const learners: Participant[] = [
  ...people(70, { districtName: 'Libureng' }),
  ...people(25, jayapura),
  ...people(19, { provinceCode: '11', regencyCode: '1101' }),
  ...people(21, { provinceCode: '12', regencyCode: '1201' }),
  aPerson({ externalId: '=1+1', name: '=HYPERLINK("http://contoh.invalid";"klik")', districtName: '+62' }),
  ...people(16, { role: 'instructor' }),
  ...people(5, { provinceCode: '51', regencyCode: '5101', role: 'instructor' }),
  aPerson({ externalId: 'P-DUA', nik: '7308990101900002' }),
  aPerson({ externalId: '-2', ...jayapura, role: 'instructor', name: 'Guru; “Ibu”, \\ 名前 🎉'.repeat(8) }),
  aPerson({ externalId: null, nik: '7308990101900001', role: 'instructor', regencyCode: null }),
].map((person, index) => ({ ...person, id: `id-${index}` as ParticipantId }))

/** The plan of these people, as its files tell it. Room 1 has a link. */
export function aHandover(roomPool: RoomPool = 'national') {
  const room = {
    name: 'Zoom 1',
    link: 'https://contoh.invalid/j/1?pwd=a,b;c',
    meetingId: null,
    passcode: null,
    host: null,
  }
  const { 1: one, 2: two } = defaultTraining.tiers
  const training: Training = {
    name: 'Gladi; uji, coba',
    tiers: { 1: one, 2: { ...two, roomPool, roomCount: 2, rooms: [room] } },
  }
  const plans = [...planTraining({ training, people: learners, provinces, seed: 1 })].at(-1)!
  const { instructors, companions } = peopleByRole(learners)
  return handoverOf(
    training,
    [
      { plan: plans[0], learners: instructors, instructors: [] },
      { plan: plans[1], learners: companions, instructors },
    ],
    regions,
  )
}
