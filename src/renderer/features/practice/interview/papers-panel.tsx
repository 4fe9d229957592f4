import { Modal } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDocument } from '#domain/practice/practice-case'
import { KeyHint } from '../../../components/key-hint.tsx'
import { Paper } from '../papers/paper.tsx'
import { usePaperName } from '../papers/paper-name.ts'
import classes from './house-panel.module.css'
import { useInterview } from './use-interview.ts'
import { turnTabs } from './turn-tabs.ts'
import { useInterviewKey } from './use-interview-keys.ts'

/** Papers as tabs; one is read once it is opened, and that is noted. */
export function PapersPanel({ documents }: { documents: readonly CaseDocument[] }) {
  const { t } = useTranslation('practice')
  const { attempt, session } = useInterview()
  const paperName = usePaperName(documents)
  const [shown, setShown] = useState<string | null>(null)
  const [isLarge, setLarge] = useState(false)
  const tabs = useRef<HTMLDivElement>(null)
  const document = documents.find(({ key }) => key === shown)

  const open = (key: string) => {
    setShown(key)
    if (!attempt.looked.includes(key)) void session.record({ kind: 'looked', at: key })
  }
  const step = (by: number) => {
    const at = documents.findIndex(({ key }) => key === shown)
    const next = documents[(at + by + documents.length) % documents.length]!
    open(next.key)
    tabs.current?.querySelector<HTMLElement>(`[data-paper="${CSS.escape(next.key)}"]`)?.focus()
  }
  useInterviewKey(key => key === 'papers' && step(1))

  return (
    <div className={classes.part}>
      <div className={classes.tabsLine}>
        <div ref={tabs} className={classes.tabs} role="tablist" aria-label={t('interview.papers')}>
          {documents.map(({ key }, at) => (
            <button
              key={key}
              type="button"
              role="tab"
              id={`paper-tab-${key}`}
              data-paper={key}
              aria-selected={key === shown}
              aria-controls="paper-shown"
              tabIndex={key === shown || (shown === null && at === 0) ? 0 : -1}
              onClick={() => open(key)}
              onKeyDown={event => turnTabs(event, step)}
            >
              {paperName(documents[at]!)}
            </button>
          ))}
        </div>
        <KeyHint keys={['Alt D']} />
      </div>
      <div id="paper-shown" role="tabpanel" aria-label={document ? paperName(document) : t('interview.papers')}>
        {document ? (
          <button
            type="button"
            className={classes.paperButton}
            aria-label={t('interview.enlarge', { paper: paperName(document) })}
            onClick={() => setLarge(true)}
          >
            <Paper document={document} size="small" />
          </button>
        ) : (
          <p className={classes.noPaper}>{t('interview.noPaper')}</p>
        )}
      </div>
      {document && (
        <Modal opened={isLarge} onClose={() => setLarge(false)} title={paperName(document)} size="auto" centered>
          <Paper document={document} size="large" />
        </Modal>
      )}
    </div>
  )
}
