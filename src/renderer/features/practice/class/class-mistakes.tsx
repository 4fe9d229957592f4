import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClassId } from '#contract/identifiers'
import type { ClassMistake } from '#contract/practice'
import { api, client } from '../../../api.ts'
import { useFormat } from '../../../components/use-format.ts'
import { FileMenu } from '../cases/scores-menu.tsx'
import { useVariables } from '../cases/variables.ts'
import { Written } from '../result/result-table.tsx'
import { useValueWords } from '../result/value-words.ts'
import { RowsTable } from '../../../components/rows-table.tsx'
import classes from './class-page.module.css'

const nobody: never[] = []

/** For each variable the wrong answer that the class gives most, next to the right one. */
export function ClassMistakes({ classId, code }: { classId: ClassId; code: string }) {
  const { t } = useTranslation('practice')
  const { data } = useSuspenseQuery(api.practice.classMistakes.queryOptions({ input: { classId } }))
  const wrong = data.mistakes.filter(one => one.wrong > 0)
  return (
    <section aria-labelledby="class-mistakes">
      <div className={classes.head}>
        <div>
          <h2 id="class-mistakes">{t('class.mistakes')}</h2>
          <p className={classes.text}>
            {data.attempts === 0
              ? t('class.mistakesEmpty')
              : t('class.mistakesText', { count: data.attempts, people: data.people })}
          </p>
        </div>
        {wrong.length > 0 && <MistakesExport code={code} mistakes={wrong} />}
      </div>
      {wrong.length > 0 && <MistakesTable mistakes={wrong} />}
    </section>
  )
}

/** What is right and what was recorded, as people read them; blank in a word. */
function useSides() {
  const { t } = useTranslation('practice')
  const { data: form } = useSuspenseQuery(api.practice.form.queryOptions())
  const words = useValueWords(form, nobody)
  const sideOf = (question: string, value: string, blank: 'result.blank' | 'result.leftOut') =>
    value === '' ? { code: null, label: t(blank) } : words(question, value)
  return {
    wrongOf: ({ most }: ClassMistake) => most && sideOf(most.question, most.recorded, 'result.blank'),
    rightOf: ({ most }: ClassMistake) => most && sideOf(most.question, most.right, 'result.leftOut'),
  }
}

function MistakesTable({ mistakes }: { mistakes: readonly ClassMistake[] }) {
  const { t } = useTranslation('practice')
  const { nameOf } = useVariables()
  const { wrongOf, rightOf } = useSides()
  const side = (words: ReturnType<typeof wrongOf>, name: string | undefined) =>
    words ? (
      <span className={name}>
        <Written {...words} />
      </span>
    ) : (
      <span className={classes.faint}>{t('class.noValue')}</span>
    )
  return (
    <RowsTable
      label={t('class.mistakes')}
      columns={[
        { key: 'variable', header: t('result.column.variable'), width: 56, render: ({ variable }) => variable },
        { key: 'name', header: t('mastery.column.name'), render: ({ variable }) => nameOf(variable) },
        {
          key: 'wrong',
          header: t('class.column.wrong'),
          width: 120,
          render: one => t('class.wrongOf', { wrong: one.wrong, attempts: one.attempts }),
        },
        { key: 'most', header: t('class.column.most'), render: one => side(wrongOf(one), classes.wrong) },
        { key: 'right', header: t('result.column.right'), render: one => side(rightOf(one), classes.right) },
        { key: 'case', header: t('class.column.case'), width: 170, render: ({ most }) => most?.title },
      ]}
      rows={mistakes}
      keyOf={({ variable }) => variable}
    />
  )
}

function MistakesExport({ code, mistakes }: { code: string; mistakes: readonly ClassMistake[] }) {
  const { t } = useTranslation('practice')
  const { share } = useFormat()
  const { nameOf } = useVariables()
  const { wrongOf, rightOf } = useSides()
  const text = (words: ReturnType<typeof wrongOf>) => (words ? [words.code, words.label].filter(Boolean).join(' ') : '')
  const make = (format: 'xlsx' | 'csv') =>
    client.provinces.tableFile({
      format,
      name: t('class.fileName', { code }),
      columns: [
        t('mastery.column.mark'),
        t('result.column.variable'),
        t('mastery.column.name'),
        t('class.column.wrong'),
        t('class.column.attempts'),
        t('class.column.share'),
        t('class.column.most'),
        t('result.column.right'),
        t('class.column.case'),
      ],
      rows: mistakes.map(one => [
        t('interview.mark'),
        one.variable,
        nameOf(one.variable),
        one.wrong,
        one.attempts,
        share(one.wrong / Math.max(1, one.attempts)),
        text(wrongOf(one)),
        text(rightOf(one)),
        one.most?.title ?? '',
      ]),
    })
  return <FileMenu label={t('class.saveMistakes')} make={make} />
}
