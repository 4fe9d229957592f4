import { IconEye } from '@tabler/icons-react'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../components/icon.tsx'
import { usePaperName } from '../papers/paper-name.ts'
import { useShownText } from '../practice-words.ts'
import { AskBox } from './ask-box.tsx'
import { formIndex } from './form-index.ts'
import { type TalkLine, talkLines } from './talk-lines.ts'
import classes from './talk-panel.module.css'
import { useInterview } from './use-interview.ts'

/** The interview as it was held so far, and what to ask next. */
export function TalkPanel() {
  const { t } = useTranslation('practice')
  const { opened, events } = useInterview()
  const { practiceCase, questionnaire, mode, timeLimit } = opened
  const shownText = useShownText(practiceCase.people)
  const lines = useMemo(
    () => talkLines(practiceCase, events, name => formIndex(questionnaire).question.get(name)?.variable ?? null),
    [practiceCase, questionnaire, events],
  )
  const log = useRef<HTMLDivElement>(null)
  const shown = useRef(-1)
  useLayoutEffect(() => {
    if (shown.current !== lines.length) log.current?.scrollTo({ top: log.current.scrollHeight })
    shown.current = lines.length
  })

  return (
    <section className={classes.talk} data-part="talk" aria-label={t('interview.column.talk')}>
      {/* It scrolls, so it takes the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={log} className={classes.log} role="log" aria-label={t('interview.talk')} tabIndex={0}>
        <div className={classes.lines}>
          <p className={classes.scene}>{shownText(practiceCase.scene)}</p>
          {mode === 'exam' && timeLimit !== null && (
            <p className={classes.aside}>{t('interview.examNote', { minutes: Math.round(timeLimit / 60_000) })}</p>
          )}
          {lines.map(line => (
            <Line key={line.seq} line={line} />
          ))}
        </div>
      </div>
      <AskBox />
    </section>
  )
}

function Line({ line }: { line: TalkLine }) {
  const { t } = useTranslation('practice')
  const { opened } = useInterview()
  const { people, documents } = opened.practiceCase
  const shownText = useShownText(people)
  const paperName = usePaperName(documents)
  switch (line.kind) {
    case 'asked':
      return (
        <>
          <p className={classes.ask}>
            {shownText(line.ask)} {line.variable && <span className={classes.code}>{line.variable}</span>}
          </p>
          <div className={classes.answer}>
            {line.by && <p className={classes.speaker}>{shownText(line.by.calledAs)}</p>}
            <p className={classes.words}>{shownText(line.words)}</p>
          </div>
        </>
      )
    case 'not-understood':
      return (
        <>
          <p className={classes.ask}>{line.typed}</p>
          <div className={classes.answer}>
            <p className={classes.words}>{t('interview.notUnderstood')}</p>
          </div>
        </>
      )
    case 'seen':
      return (
        <div className={classes.seen}>
          <p className={classes.aside}>
            <Icon of={IconEye} /> {t('interview.opened', { what: line.title })}
          </p>
          <p className={classes.sight}>{shownText(line.description)}</p>
        </div>
      )
    case 'opened':
      return (
        <p className={classes.aside}>
          <Icon of={IconEye} /> {t('interview.opened', { what: paperName(line.document) })}
        </p>
      )
    case 'resumed':
      return <p className={classes.aside}>{t('interview.resumed')}</p>
  }
}
