import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttemptResult } from '#contract/practice'
import { caseWithoutKey } from '#domain/practice/case-without-key'
import { formIndex } from '../interview/form-index.ts'
import { type TalkLine, talkLines } from '../interview/talk-lines.ts'
import { Paper } from '../papers/paper.tsx'
import { usePaperName } from '../papers/paper-name.ts'
import { useShownText } from '../practice-words.ts'
import { intoSight } from './into-sight.ts'
import classes from './replay.module.css'

/** What was said and looked at up to a step, the latest in sight. */
export function ReplayTalk({ result, step }: { result: AttemptResult; step: number }) {
  const { t } = useTranslation('practice')
  const { practiceCase, questionnaire, events } = result
  const shownText = useShownText(practiceCase.people)
  const shown = useMemo(() => caseWithoutKey(practiceCase), [practiceCase])
  const lines = talkLines(
    shown,
    events.slice(0, step),
    name => formIndex(questionnaire).question.get(name)?.variable ?? null,
  )
  return (
    // It scrolls, so it takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.talk} role="log" aria-label={t('result.player.talk')} tabIndex={0} lang="id">
      <p className={classes.scene}>{shownText(practiceCase.scene)}</p>
      {lines.map(line => (
        <div key={line.seq} ref={line === lines.at(-1) ? intoSight : undefined} className={classes.turn}>
          <Line result={result} line={line} />
        </div>
      ))}
    </div>
  )
}

function Line({ result, line }: { result: AttemptResult; line: TalkLine }) {
  const { t } = useTranslation('practice')
  const { people, documents } = result.practiceCase
  const shownText = useShownText(people)
  const paperName = usePaperName(documents)
  switch (line.kind) {
    case 'asked':
      return (
        <>
          <p className={classes.ask}>{shownText(line.ask)}</p>
          <p className={classes.answer}>
            {line.by && <b>{shownText(line.by.calledAs)}: </b>}
            {shownText(line.words)}
          </p>
        </>
      )
    case 'not-understood':
      return <p className={classes.ask}>{shownText(line.typed)}</p>
    case 'seen':
      return (
        <p className={classes.seen}>
          <b>{line.title}: </b>
          {shownText(line.description)}
        </p>
      )
    case 'opened':
      return (
        <div className={classes.seen}>
          <b>{paperName(line.document)}</b>
          <Paper document={line.document} size="small" />
        </div>
      )
    case 'resumed':
      return <p className={classes.scene}>{t('result.player.resumed')}</p>
  }
}
