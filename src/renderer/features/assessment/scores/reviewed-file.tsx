import { NumberInput, SegmentedControl, Select } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedDesign } from '#contract/assessment'
import type { CheckedScoreFile } from '#contract/assessment-scores'
import { occasions } from '#domain/assessment/test-design'
import { zones } from '#domain/training/training'
import { api } from '../../../api.ts'
import { Note } from '../../../components/note.tsx'
import { useFormat } from '../../../components/use-format.ts'
import { MappingFields } from './mapping-fields.tsx'
import { recheckScores } from './score-import.ts'
import { ScoreProblems } from './score-problems.tsx'
import classes from './scores.module.css'
import { fileState, useObstacleWords } from './use-obstacle-words.ts'

type ReviewedFileProps = { file: CheckedScoreFile; design: ListedDesign }

/** One file before it is imported: for which test, what it says of whom, and what stands in its way. */
export function ReviewedFile({ file, design }: ReviewedFileProps) {
  const { t } = useTranslation('scores')
  const obstacleWords = useObstacleWords()
  const { obstacle, problems, setAside, warnings } = file
  const isTable = file.columns.length > 0
  return (
    <section className={classes.reviewed} aria-label={file.fileName}>
      <div>
        <h2 className={classes.fileName}>{file.fileName}</h2>
        {file.source && <p className={classes.detail}>{t(`source.${file.source}`)}</p>}
      </div>
      {obstacle && <Note kind={fileState(obstacle) === 'refused' ? 'bad' : 'warn'}>{obstacleWords(obstacle)}</Note>}
      {isTable && design.kind === 'crossed' && <OccasionChoice file={file} />}
      {isTable && <ClassChoice file={file} />}
      {isTable && <Found file={file} />}
      {isTable && <Settings file={file} design={design} />}
      {isTable && <MappingFields file={file} designId={design.designId} />}
      {problems.length > 0 && <ScoreProblems problems={problems} />}
      {problems.length < setAside + warnings && problems.length >= 200 && (
        <p className={classes.detail}>{t('review.more', { count: problems.length })}</p>
      )}
    </section>
  )
}

function OccasionChoice({ file: { file, occasion, why } }: { file: CheckedScoreFile }) {
  const { t } = useTranslation('scores')
  return (
    <div className={classes.field}>
      <SegmentedControl
        aria-label={t('occasion.label')}
        value={occasion ?? ''}
        onChange={value => {
          const chosen = occasions.find(one => one === value)
          if (chosen) void recheckScores(file, { occasion: chosen })
        }}
        data={occasions.map(value => ({ value, label: t(`occasion.${value}`) }))}
      />
      {why && <p className={classes.detail}>{t(`review.why.${why}`)}</p>}
    </div>
  )
}

/** Names of the class are whose they are, even where another class has the same; emptied: of no one class. */
function ClassChoice({ file: { file, classCode, classWhy } }: { file: CheckedScoreFile }) {
  const { t } = useTranslation('scores')
  const { data: planned } = useSuspenseQuery(api.schedule.classes.queryOptions())
  return (
    <Select
      label={t('review.class')}
      description={t(`review.classWhy.${classCode === null ? 'none' : (classWhy ?? 'chosen')}`)}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={t('review.noClass')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('review.noClass') }}
      limit={100}
      nothingFoundMessage={t('noMatch')}
      data={planned.map(({ code }) => code)}
      value={classCode}
      onChange={code => void recheckScores(file, { classCode: code })}
    />
  )
}

/** What the file is, in sentences. */
function Found({ file }: { file: CheckedScoreFile }) {
  const { t } = useTranslation('scores')
  const { rows, taken, ambiguous, unknown, setAside, joined, items, classCode, classes: shares } = file
  return (
    <div className={classes.found}>
      {rows > 0 && <p>{t('review.rows', { rows, taken, ambiguous, unknown, setAside })}</p>}
      {joined > 0 && <p>{t('review.joined', { count: joined })}</p>}
      {classCode === null && shares.length > 0 && (
        <p>{t('review.classes', { codes: shares.map(({ code, rows: count }) => `${code} (${count})`).join(', ') })}</p>
      )}
      <p>{items.A + items.B > 0 ? t('review.items', { a: items.A, b: items.B }) : t('review.totalsOnly')}</p>
    </div>
  )
}

/** What the file does not say itself. */
function Settings({ file: checked, design }: ReviewedFileProps) {
  const { t } = useTranslation('scores')
  const { file, sheet, sheets, form, needsForm, possible, zone, columns } = checked
  const hasTime = columns.some(({ role }) => role?.is === 'time')
  return (
    <div className={classes.settings}>
      {sheets.length > 1 && (
        <Select
          label={t('review.sheet')}
          allowDeselect={false}
          data={sheets}
          value={sheet}
          onChange={value => value && void recheckScores(file, { sheet: value })}
        />
      )}
      {design.kind === 'crossed' && (needsForm || form !== null) && (
        <Select
          label={t('review.form')}
          description={needsForm ? t('review.formHint') : undefined}
          inputWrapperOrder={['label', 'input', 'description']}
          allowDeselect={false}
          data={[{ value: '', label: t('review.formUnknown') }, 'A', 'B']}
          value={form ?? ''}
          onChange={value => void recheckScores(file, { form: value === 'A' || value === 'B' ? value : null })}
        />
      )}
      {possible !== null && <PossibleField file={file} possible={possible} />}
      {hasTime && (
        <Select
          label={t('review.zone')}
          allowDeselect={false}
          data={[...zones]}
          value={zone}
          onChange={value => value && void recheckScores(file, { zone: value })}
        />
      )}
    </div>
  )
}

/** Taken when one leaves it, or with Enter: each change reads the file anew. */
function PossibleField({ file, possible }: { file: number; possible: number }) {
  const { t } = useTranslation('scores')
  const { language } = useFormat()
  const [typed, setTyped] = useState<number | string>(possible)
  const isValid = typeof typed === 'number' && typed > 0 && typed <= 1_000_000
  const take = () => isValid && typed !== possible && void recheckScores(file, { possible: typed })
  return (
    <NumberInput
      label={t('review.possible')}
      description={t('review.possibleHint', { possible })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={isValid ? undefined : t('review.possibleWrong')}
      hideControls
      decimalSeparator={language === 'id' ? ',' : '.'}
      value={typed}
      onChange={setTyped}
      onBlur={take}
      onKeyDown={event => event.key === 'Enter' && take()}
    />
  )
}
