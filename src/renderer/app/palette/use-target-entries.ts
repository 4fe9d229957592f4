import { useNavigate } from '@tanstack/react-router'
import { IconMapPin, IconSchool, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ListedClass } from '#contract/schedule'
import { useRegionNames } from '../../api.ts'
import { useShownName } from '../../components/screen-share.ts'
import type { PaletteEntry } from './palette-entry.ts'
import { type FoundPerson, rememberTarget } from './recent-targets.ts'

/** What can be opened, as lines of the palette: a person, a class, a province. */
export function useTargetEntries() {
  const { t } = useTranslation('palette')
  const navigate = useNavigate()
  const shownName = useShownName()
  const { provinceName, regencyName } = useRegionNames()

  const ofPerson = (person: FoundPerson): PaletteEntry => ({
    id: `person:${person.participantId}`,
    group: 'people',
    icon: IconUser,
    label: shownName(person.name),
    detail: [
      person.classCode ?? t('withoutClass'),
      person.regencyCode ? regencyName(person.regencyCode) : provinceName(person.provinceCode),
    ].join(', '),
    run: () => {
      rememberTarget({ kind: 'person', person })
      void navigate({ to: '/peserta', search: { orang: person.participantId } })
    },
  })

  const ofClass = (found: ListedClass): PaletteEntry => ({
    id: `class:${found.id}`,
    group: 'classes',
    icon: IconSchool,
    label: found.code,
    detail: [
      found.instructorName ? shownName(found.instructorName) : t('withoutInstructor'),
      t('people', { count: found.size }),
    ].join(', '),
    words: found.instructorName ?? '',
    run: () => {
      rememberTarget({ kind: 'class', classId: found.id })
      void navigate({ to: '/kelas/$classId', params: { classId: found.id } })
    },
  })

  const ofProvince = (code: string): PaletteEntry => ({
    id: `province:${code}`,
    group: 'provinces',
    icon: IconMapPin,
    label: provinceName(code),
    run: () => {
      rememberTarget({ kind: 'province', code })
      void navigate({ to: '/provinsi/$code', params: { code } })
    },
  })

  return { ofPerson, ofClass, ofProvince }
}
