import { useSuspenseQuery } from '@tanstack/react-query'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useFormat } from '../../components/use-format.ts'
import classes from './print-sheet.module.css'
import type { TimetableRow } from './timetable-rows.ts'
import type { Grouping } from './timetable-view.ts'
import { useClassWords } from './use-class-words.ts'
import { usePrinting } from '../../components/use-printing.ts'
import type { Timetable } from './use-timetable.ts'

type PrintSheetProps = { timetable: Timetable; grouping: Grouping }

/** So few classes a day share their sheet with other days. */
const fewClasses = 12

/** The timetable on paper: landscape, every class a line, every full day on a page of its own. */
export function PrintSheet(props: PrintSheetProps) {
  return usePrinting() && createPortal(<Days {...props} />, document.body)
}

function Days({ timetable: { axis, rows, classes: all }, grouping }: PrintSheetProps) {
  const { t } = useTranslation('timetable')
  const { weekday, date: written } = useFormat()
  const { data: training } = useSuspenseQuery(api.training.get.queryOptions())
  const most = Math.max(...axis.days.map(date => all.filter(one => one.date === date).length))
  return (
    <div className={classes.sheet} data-flowing={most <= fewClasses || undefined}>
      {axis.days.map(date => {
        const held = rows.flatMap(row => {
          const bars = row.bars.filter(({ listed }) => listed.date === date)
          return bars.length === 0 ? [] : { ...row, bars }
        })
        return (
          held.length > 0 && (
            <section key={date} className={classes.day}>
              <h2>
                {training.name}
                <span>
                  {t('printHead', {
                    day: `${weekday(date)}, ${written(date)}`,
                    count: held.flatMap(row => row.bars).length,
                  })}
                </span>
              </h2>
              <DayTable rows={held} grouping={grouping} />
            </section>
          )
        )
      })}
    </div>
  )
}

function DayTable({ rows, grouping }: { rows: TimetableRow[]; grouping: Grouping }) {
  const { t } = useTranslation('timetable')
  const { head, instructor, room, time } = useClassWords()
  const columns = (['class', 'people', 'time', 'wib', 'room', 'instructor'] as const).filter(name => name !== grouping)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t(`grouping.${grouping}`)}</th>
          {columns.map(column => (
            <th key={column} scope="col" data-column={column}>
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.flatMap(row =>
          row.bars.map(({ listed }, index) => (
            <tr key={listed.id}>
              <th scope="row">{index === 0 ? head(row, grouping) : ''}</th>
              <td>{listed.code}</td>
              <td>{listed.size}</td>
              <td>{time(listed)}</td>
              <td>{time(listed, 'WIB')}</td>
              {grouping !== 'room' && <td>{room(listed.room)}</td>}
              {grouping !== 'instructor' && <td>{instructor(listed)}</td>}
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}
