import { useTranslation } from 'react-i18next'
import type { ListedPerson } from '#contract/people'
import type { PersonColumn } from '#domain/roster/people-query'
import { useRegionNames } from '../../../api.ts'
import { Pill } from '../../../components/pill.tsx'
import { useShownName } from '../../../components/screen-share.ts'
import { useMaskedNumber } from './masked-number.ts'
import classes from './people-table.module.css'

/** What a column shows of a person. What is absent is a word, never a dash. */
export function PersonCell({ person, column }: { person: ListedPerson; column: PersonColumn }) {
  const { t } = useTranslation('roster')
  const { provinceName, regencyName } = useRegionNames()
  const shownName = useShownName()
  const shownNumber = useMaskedNumber()
  const absent = <span className={classes.absent}>{t('list.value.hasNot')}</span>
  switch (column) {
    case 'name':
      return <span title={shownName(person.name)}>{shownName(person.name)}</span>
    case 'role':
      return t(`role.${person.role}`)
    case 'nik':
      return person.nik === null ? absent : <span className="num">{shownNumber(person.nik)}</span>
    case 'phone':
      return person.phone === null ? absent : <span className="num">{shownNumber(person.phone)}</span>
    case 'province':
      return provinceName(person.provinceCode)
    case 'regency':
      return person.regencyCode === null ? (
        provinceName(person.provinceCode)
      ) : (
        <span title={regencyName(person.regencyCode)}>{shortRegency(regencyName(person.regencyCode))}</span>
      )
    case 'district':
      return person.districtName ?? absent
    case 'classCode':
      return person.classCode ?? (person.withdrawnAt === null ? absent : '')
    case 'email':
      return person.hasEmail ? t('list.value.has') : absent
    case 'externalId':
      return person.externalId ?? absent
    case 'status':
      return <Status person={person} />
  }
}

/** `Kab. Luwu`: narrow columns have no room for the whole word. */
export const shortRegency = (name: string) => name.replace(/^Kabupaten /, 'Kab. ')

function Status({ person }: { person: ListedPerson }) {
  const { t } = useTranslation('roster')
  if (person.withdrawnAt !== null) return <span className={classes.withdrawn}>{t('list.value.withdrawn')}</span>
  if (person.isPossibleDouble) return <Pill kind="warn">{t('list.value.possibleDouble')}</Pill>
  return t('list.value.active')
}
