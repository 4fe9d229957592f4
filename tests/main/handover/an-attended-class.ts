import type { ClassId } from '#contract/identifiers'
import type { AttendedClass, Attendee } from '#main/handover/class-list'

export const anAttendee = (change: Partial<Attendee> = {}): Attendee => ({
  name: 'Siti Contoh',
  regencyName: 'Kab. Bone',
  districtName: 'Libureng',
  nik: null,
  phone: null,
  email: null,
  ...change,
})

export const anAttendedClass = (change: Partial<AttendedClass> = {}): AttendedClass => ({
  classId: 'kelas-1' as ClassId,
  code: 'SULSEL-01',
  tier: 2,
  provinceNames: ['Sulawesi Selatan'],
  regencyNames: ['Kab. Bone'],
  zone: 'WITA',
  wave: 1,
  date: '2025-02-27',
  startUtc: '2025-02-27T00:00:00Z',
  endUtc: '2025-02-27T07:30:00Z',
  room: 'Zoom 1',
  link: 'https://contoh.invalid/j/1',
  meetingId: '812 0000 0000',
  passcode: 'gladi',
  instructorId: 'I-1',
  instructorName: 'Guru Contoh',
  people: [anAttendee()],
  ...change,
})
