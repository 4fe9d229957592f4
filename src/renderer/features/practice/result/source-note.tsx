import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AttemptResult } from '#contract/practice'
import type { ComparedValue } from '#domain/practice/practice-score'
import { Paper } from '../papers/paper.tsx'
import { usePaperName } from '../papers/paper-name.ts'
import { useShownText } from '../practice-words.ts'
import { aroundSentence, type Deciding, heardAt, minuteOf, recordedAt, type Source } from './deciding.ts'
import classes from './source-note.module.css'

type SourceNoteProps = {
  result: AttemptResult
  value: ComparedValue
  deciding: Deciding & { source: Source }
  onReplay: (seq: number) => void
}

/** What was said, written or seen, with the words that decide; who said it and when, and the way there. */
export function SourceNote({ result, value, deciding, onReplay }: SourceNoteProps) {
  const { t } = useTranslation('practice')
  const { events } = result
  const { decision, source } = deciding
  const heard = heardAt(source, events)
  const from = heard ?? recordedAt(value, events)
  return (
    <div className={classes.source}>
      <h3>{t(decision ? 'result.deciding' : 'result.told')}</h3>
      <blockquote lang="id">
        <SourceText result={result} source={source} sentence={decision?.sentence ?? ''} />
      </blockquote>
      <p className={classes.by}>
        <SourceName result={result} source={source} />
        {', '}
        {heard ? t('result.minute', { minute: minuteOf(heard) }) : t(`result.never.${source.kind}`)}
        {'. '}
        {from && (
          <Button className={classes.replay} size="xs" variant="subtle" onClick={() => onReplay(from.seq)}>
            {t('result.replayFrom')}
          </Button>
        )}
      </p>
    </div>
  )
}

type SourceProps = { result: AttemptResult; source: Source }

function SourceText({ result, source, sentence }: SourceProps & { sentence: string }) {
  const shownText = useShownText(result.practiceCase.people)
  if (source.kind === 'document') {
    return (
      <>
        {sentence !== '' && <mark>{shownText(sentence)}</mark>}
        <div className={classes.paper}>
          <Paper document={source.document} size="small" />
        </div>
      </>
    )
  }
  const text = source.kind === 'saying' ? source.saying.words : source.view.description
  const { before, marked, after } = aroundSentence(text, sentence)
  return (
    <>
      {source.kind === 'saying' && '“'}
      {shownText(before)}
      {marked !== '' && <mark>{shownText(marked)}</mark>}
      {shownText(after)}
      {source.kind === 'saying' && '”'}
    </>
  )
}

function SourceName({ result, source }: SourceProps) {
  const { practiceCase } = result
  const shownText = useShownText(practiceCase.people)
  const paperName = usePaperName(practiceCase.documents)
  if (source.kind === 'document') return paperName(source.document)
  if (source.kind === 'view') return source.view.title
  return shownText(source.by?.calledAs ?? source.saying.by)
}
