import {
  type Icon,
  IconAdjustmentsHorizontal,
  IconHome,
  IconSchool,
  IconSend,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react'

export type PageEntry = {
  to: '/beranda' | '/peserta' | '/rencana' | '/kelas' | '/serahkan' | '/pengaturan'
  name: 'home' | 'roster' | 'plan' | 'classes' | 'handover' | 'settings'
  icon: Icon
  /** Pressed after G; null: no key leads there. */
  key: string | null
}

/** The pages of an open workspace, in the order of the sidebar. */
export const pages: PageEntry[] = [
  { to: '/beranda', name: 'home', icon: IconHome, key: 'B' },
  { to: '/peserta', name: 'roster', icon: IconUsers, key: 'P' },
  { to: '/rencana', name: 'plan', icon: IconAdjustmentsHorizontal, key: 'R' },
  { to: '/kelas', name: 'classes', icon: IconSchool, key: 'K' },
  { to: '/serahkan', name: 'handover', icon: IconSend, key: 'S' },
  { to: '/pengaturan', name: 'settings', icon: IconSettings, key: null },
]
