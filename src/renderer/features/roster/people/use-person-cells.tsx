import { type ReactNode, useCallback, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedPerson } from '#contract/people'
import type { PersonColumn } from '#domain/roster/people-query'
import { initialsOf } from '#domain/roster/initials'
import { useRegionNames } from '../../../api.ts'
import { Pill } from '../../../components/pill.tsx'
import { ScreenShareContext } from '../../../components/screen-share.ts'
import { maskedFor } from './masked-number.ts'
import classes from './people-table.module.css'

export type PersonCells = (person: ListedPerson, column: PersonColumn) => ReactNode

/**
 * What each column shows of a person; what is absent is a word, never a dash. One function for all rows: hooks in every
 * cell would make scrolling stutter.
 */
export function usePersonCells(): PersonCells {
  const { t } = useTranslation('roster')
  const { provinceName, regencyName } = useRegionNames()
  const isShared = useContext(ScreenShareContext)

  return useCallback(
    (person, column) => {
      const absent = <span className={classes.absent}>{t('list.value.hasNot')}</span>
      const number = (masked: string | null) =>
        masked === null ? absent : <span className="num">{maskedFor(masked, isShared)}</span>
      switch (column) {
        case 'name':
          return titled(isShared ? initialsOf(person.name) : person.name)
        case 'role':
          return t(`role.${person.role}`)
        case 'nik':
          return number(person.nik)
        case 'phone':
          return number(person.phone)
        case 'province':
          return provinceName(person.provinceCode)
        case 'regency':
          return regencyOf(person, { provinceName, regencyName })
        case 'district':
          return person.districtName ?? absent
        case 'classCode':
          return person.classCode === null ? person.withdrawnAt === null && absent : titled(person.classCode)
        case 'email':
          return person.hasEmail ? t('list.value.has') : absent
        case 'externalId':
          return person.externalId ?? absent
        case 'status':
          if (person.withdrawnAt !== null) {
            return <span className={classes.withdrawn}>{t('list.value.withdrawn')}</span>
          }
          return person.isPossibleDouble ? (
            <Pill kind="warn">{t('list.value.possibleDouble')}</Pill>
          ) : (
            t('list.value.active')
          )
      }
    },
    [t, provinceName, regencyName, isShared],
  )
}

/** The whole text where the column cuts it. */
const titled = (text: string) => <span title={text}>{text}</span>

type Names = { provinceName: (code: string) => string; regencyName: (code: string) => string }

/** `Kab. Luwu`: narrow columns have no room for the whole word. */
function regencyOf({ regencyCode, provinceCode }: ListedPerson, { provinceName, regencyName }: Names) {
  if (regencyCode === null) return provinceName(provinceCode)
  const name = regencyName(regencyCode)
  return <span title={name}>{name.replace(/^Kabupaten /, 'Kab. ')}</span>
}
