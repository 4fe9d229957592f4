import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Change } from '#contract/history'
import { useChangeSentence } from '../../changes.ts'
import { useFormat } from '../../components/use-format.ts'
import classes from './history-page.module.css'

/** One change in a sentence; what was undone is struck and says so. */
export function ChangeLine({ change, onUndoThrough }: { change: Change; onUndoThrough: () => void }) {
  const { t } = useTranslation('history')
  const { instant } = useFormat()
  const sentence = useChangeSentence()
  const isUndone = change.undoneAt !== null
  const words = sentence(change)
  return (
    <li className={classes.line}>
      <time dateTime={change.at} className="num">
        {instant(change.at).split(', ')[1]}
      </time>
      <span className={classes.words}>
        {isUndone ? <s>{words}</s> : words}
        {isUndone && <span className={classes.mark}>{t('page.undone')}</span>}
      </span>
      {!isUndone && change.isRecorded && (
        <Button
          size="xs"
          variant="subtle"
          className={classes.back}
          aria-label={t('page.backOf', { change: words })}
          onClick={onUndoThrough}
        >
          {t('page.back')}
        </Button>
      )}
    </li>
  )
}
