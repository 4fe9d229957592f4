import { useTranslation } from 'react-i18next'
import type { ClassList } from '#contract/handover'
import { utcOffsetHours } from '#domain/training/training'
import classes from '../../components/print-sheet.module.css'
import { PrintedName } from '../../components/printed-name.tsx'
import { useFormat } from '../../components/use-format.ts'

/** One class on A4: what it is, and a line to sign for everybody. The heads are repeated where it needs a second page. */
export function AttendanceSheet({ list, title }: { list: ClassList; title: string }) {
  const { t } = useTranslation('print')
  const { weekday, date, clocks } = useFormat()
  const when = `${weekday(list.date)}, ${date(list.date)}, ${clocks(list.startUtc, list.endUtc, utcOffsetHours[list.zone])} ${list.zone}`
  return (
    <section className={classes.sheet} aria-label={list.code}>
      <header className={classes.head}>
        <div>
          <h2>{t('heading', { code: list.code })}</h2>
          <p>{title}</p>
        </div>
        <p>{list.provinceNames.join(', ')}</p>
      </header>
      <dl className={classes.facts}>
        <Fact name={t('when')} value={when} />
        <Fact name={t('room')} value={list.room} />
        <div>
          <dt>{t('instructor')}</dt>
          <dd>{list.instructorName ? <PrintedName name={list.instructorName} /> : t('noInstructor')}</dd>
        </div>
      </dl>
      <table className={classes.table} data-long={list.people.length > 34 || undefined}>
        <thead>
          <tr>
            {(['number', 'name', 'regency', 'nik', 'signature'] as const).map(column => (
              <th key={column} scope="col" data-column={column}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.people.map((person, index) => (
            // Two of one name are told apart by their line.
            <tr key={index}>
              <td data-column="number">{index + 1}</td>
              <td data-column="name">
                <PrintedName name={person.name} />
              </td>
              <td data-column="regency">{person.regencyName?.replace(/^Kabupaten /, 'Kab. ')}</td>
              <td className="num">{person.nik}</td>
              <td>{'\u00A0'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
