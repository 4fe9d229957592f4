import { useTranslation } from 'react-i18next'
import { useFormat } from '../../components/use-format.ts'
import { type Body, differingFields, isInstant } from './differing-fields.ts'
import classes from './exchange.module.css'

type SidesProps = { own: Body; other: Body; otherWord: string }

/** Both contents side by side, as far as they differ. */
export function Sides({ own, other, otherWord }: SidesProps) {
  const { t } = useTranslation('exchange')
  const text = useFieldText()
  return (
    <table className={classes.sides}>
      <thead>
        <tr>
          <th scope="col">{t('conflicts.field')}</th>
          <th scope="col">{t('conflicts.own')}</th>
          <th scope="col">{otherWord}</th>
        </tr>
      </thead>
      <tbody>
        {differingFields(own, other).map(({ field, part, own: mine, other: theirs }) => (
          <tr key={`${field} ${part}`}>
            <th scope="row">
              {t(`field.${field}` as 'field.minutes', { defaultValue: field })} {part}
            </th>
            <td>{text(field, mine)}</td>
            <td>{text(field, theirs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const coded: readonly string[] = ['source', 'occasion', 'mode']

/** A field's content in words; a code that nobody has a word for stays as it is. */
function useFieldText() {
  const { t } = useTranslation('exchange')
  const { instant, number } = useFormat()
  const text = (field: string, value: unknown): string => {
    if (value === undefined || value === null) return t('conflicts.none')
    if (Array.isArray(value)) return value.map(one => (one === null ? '–' : text(field, one))).join(' · ')
    if (typeof value === 'number') return number(value)
    if (typeof value !== 'string') return JSON.stringify(value)
    if (coded.includes(field)) return t(`file.${field}.${value}` as 'file.source.zoom', { defaultValue: value })
    return isInstant(value) ? instant(value) : value
  }
  return text
}
