import { useNavigate } from '@tanstack/react-router'
import { IconArrowsLeftRight, IconSchool, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useShownName } from '../../components/screen-share.ts'
import { commandKey } from '../../components/command-key.ts'
import { startMoving } from '../../moving-people.ts'
import type { PaletteEntry } from './palette-entry.ts'
import type { FoundPerson } from './recent-targets.ts'

/** What can be done about the first person found, and the whole list of those found. */
export function usePersonCommands() {
  const { t } = useTranslation('palette')
  const navigate = useNavigate()
  const shownName = useShownName()

  return (person: FoundPerson, text: string, total: number): PaletteEntry[] => {
    const name = shownName(person.name)
    const { classId } = person
    const ofClass: PaletteEntry[] = classId
      ? [
          {
            id: 'about:class',
            group: 'about',
            icon: IconSchool,
            label: t('openClassOf', { name }),
            detail: person.classCode ?? undefined,
            run: () => void navigate({ to: '/kelas/$classId', params: { classId } }),
          },
        ]
      : []
    return [
      {
        id: 'about:move',
        group: 'about',
        icon: IconArrowsLeftRight,
        label: classId ? t('move', { name }) : t('place', { name }),
        run: () => startMoving([person.participantId]),
      },
      ...ofClass,
      {
        id: searchEverybody,
        group: 'about',
        icon: IconSearch,
        label: t('searchPeople', { text }),
        detail: t('people', { count: total }),
        keys: [commandKey, 'Enter'],
        run: () => void navigate({ to: '/peserta', search: { cari: text } }),
      },
    ]
  }
}

/** Ctrl Enter does it. */
export const searchEverybody = 'about:search'
