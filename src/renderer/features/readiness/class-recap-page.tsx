import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClassId } from '#contract/identifiers'
import type { ReadyPerson } from '#contract/readiness'
import { api } from '../../api.ts'
import { PrintFrame } from '../../components/print-frame.tsx'
import sheet from '../../components/print-sheet.module.css'
import { PrintedName } from '../../components/printed-name.tsx'
import { useFormat } from '../../components/use-format.ts'
import { ListExport } from './list-export.tsx'
import { BackToScope, RecapFacts, SignatureLine } from './print-words.tsx'
import { useMissingWords } from './use-missing-words.ts'
import { useScopeName } from './use-scope-name.ts'
import { overviewQuery, peopleQuery, rulesQuery } from './queries.ts'

const everybody = {}

/** One class on paper: who is ready, and what each of the others lacks. */
export function ClassRecapPage({ classId }: { classId: ClassId }) {
  const { t } = useTranslation('readiness')
  const scope = { kind: 'class', classId } as const
  const code = useScopeName(scope)
  const { data: known } = useSuspenseQuery(rulesQuery())
  const { data: training } = useSuspenseQuery(api.training.get.queryOptions())
  const { data: overview } = useSuspenseQuery(overviewQuery(scope))
  const { data: classes } = useSuspenseQuery(api.schedule.classes.queryOptions())
  const { data: people } = useSuspenseQuery(peopleQuery(scope, everybody))
  const instructor = classes.find(({ id }) => id === classId)?.instructorName ?? ''
  return (
    <PrintFrame
      title={t('print.classTitle', { code })}
      hint={t('print.hint')}
      printLabel={t('print.print')}
      isEmpty={people.total === 0}
      back={<BackToScope scope={scope} />}
      actions={<ListExport scope={scope} filter={everybody} total={people.total} />}
    >
      <section className={sheet.sheet} aria-label={code}>
        <header className={sheet.head}>
          <div>
            <h2>{t('print.classTitle', { code })}</h2>
            <p>{training.name}</p>
          </div>
        </header>
        <RecapFacts sum={overview.sum} rules={known.rules} />
        <table className={sheet.table} data-kind="recap">
          <thead>
            <tr>
              <th scope="col">{t('print.number')}</th>
              <th scope="col">{t('column.name')}</th>
              <th scope="col">{t('column.state')}</th>
              <th scope="col">{t('column.attendance')}</th>
              <th scope="col">{t('source.pre')}</th>
              <th scope="col">{t('source.post')}</th>
              <th scope="col">{t('column.passed')}</th>
              <th scope="col">{t('column.missing')}</th>
            </tr>
          </thead>
          <tbody>
            {people.rows.map((person, index) => (
              <RecapRow key={person.participantId} person={person} place={index + 1} />
            ))}
          </tbody>
        </table>
        <SignatureLine name={instructor} />
      </section>
    </PrintFrame>
  )
}

function RecapRow({ person, place }: { person: ReadyPerson; place: number }) {
  const { t } = useTranslation('readiness')
  const { number, share } = useFormat()
  const missingWords = useMissingWords()
  const figure = (value: number | null) => (value === null ? '' : number(value))
  return (
    <tr>
      <td data-figure>{place}</td>
      <td>
        <PrintedName name={person.name} />
      </td>
      <td data-word>{t(`state.${person.state}`)}</td>
      <td data-figure>{person.attendance === null ? '' : share(Math.floor(person.attendance * 100) / 100)}</td>
      <td data-figure>{figure(person.pre)}</td>
      <td data-figure>{figure(person.post)}</td>
      <td data-figure>{figure(person.passed)}</td>
      <td>{person.missing.map(missingWords).join('; ')}</td>
    </tr>
  )
}
