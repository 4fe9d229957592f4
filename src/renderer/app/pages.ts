import {
  type Icon,
  IconAdjustmentsHorizontal,
  IconArrowsExchange,
  IconCalendar,
  IconChecklist,
  IconGauge,
  IconHistory,
  IconHome,
  IconMapPin,
  IconMessages,
  IconSchool,
  IconSend,
  IconSettings,
  IconUserCheck,
  IconUsers,
} from '@tabler/icons-react'

export type PageEntry = {
  to:
    | '/beranda'
    | '/peserta'
    | '/rencana'
    | '/kelas'
    | '/jadwal'
    | '/provinsi'
    | '/serahkan'
    | '/tes'
    | '/presensi'
    | '/kesiapan'
    | '/kirim'
    | '/latihan'
    | '/riwayat'
    | '/pengaturan'
  name:
    | 'home'
    | 'roster'
    | 'plan'
    | 'classes'
    | 'timetable'
    | 'provinces'
    | 'handover'
    | 'tests'
    | 'attendance'
    | 'readiness'
    | 'exchange'
    | 'practice'
    | 'history'
    | 'settings'
  icon: Icon
  /** Pressed after G. */
  key: string
  /** Where the sidebar shows it. */
  place: 'top' | 'plan' | 'day' | 'learn' | 'foot'
  /** Also in a companion's workspace, which holds practice and no people. */
  isForAll?: true
}

/** The pages of an open workspace, in the order of the sidebar. */
export const pages: PageEntry[] = [
  { to: '/beranda', name: 'home', icon: IconHome, key: 'B', place: 'top' },
  { to: '/peserta', name: 'roster', icon: IconUsers, key: 'P', place: 'plan' },
  { to: '/rencana', name: 'plan', icon: IconAdjustmentsHorizontal, key: 'R', place: 'plan' },
  { to: '/kelas', name: 'classes', icon: IconSchool, key: 'K', place: 'plan' },
  { to: '/jadwal', name: 'timetable', icon: IconCalendar, key: 'J', place: 'plan' },
  { to: '/provinsi', name: 'provinces', icon: IconMapPin, key: 'V', place: 'plan' },
  { to: '/serahkan', name: 'handover', icon: IconSend, key: 'S', place: 'plan' },
  { to: '/tes', name: 'tests', icon: IconChecklist, key: 'T', place: 'day', isForAll: true },
  { to: '/presensi', name: 'attendance', icon: IconUserCheck, key: 'H', place: 'day' },
  { to: '/kesiapan', name: 'readiness', icon: IconGauge, key: 'E', place: 'day' },
  { to: '/kirim', name: 'exchange', icon: IconArrowsExchange, key: 'M', place: 'day' },
  { to: '/latihan', name: 'practice', icon: IconMessages, key: 'L', place: 'learn', isForAll: true },
  { to: '/riwayat', name: 'history', icon: IconHistory, key: 'I', place: 'foot', isForAll: true },
  { to: '/pengaturan', name: 'settings', icon: IconSettings, key: 'A', place: 'foot', isForAll: true },
]
