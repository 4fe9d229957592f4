import { Button, SegmentedControl } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconPlayerPlay, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttemptResult } from '#contract/practice'
import { api } from '../../../api.ts'
import { Icon } from '../../../components/icon.tsx'
import { Page } from '../../../components/page.tsx'
import { useShownName } from '../../../components/screen-share.ts'
import { useFormat } from '../../../components/use-format.ts'
import { usePractiser } from '../cases/practiser.ts'
import { ScoresMenu } from '../cases/scores-menu.tsx'
import { TenMinutesCard } from '../cases/ten-minutes-card.tsx'
import { useTenMinutes, useTenMinutesState } from '../cases/ten-minutes.ts'
import { useShownText } from '../practice-words.ts'
import { PracticeMark } from '../practice-mark.tsx'
import { AskingNotes } from './asking-notes.tsx'
import { DetailPanel } from './detail-panel.tsx'
import classes from './known-result.module.css'
import { PrintSheet } from './print-sheet.tsx'
import { Replay } from './replay.tsx'
import { differentVariables, resultRows } from './result-rows.ts'
import { ResultTable } from './result-table.tsx'
import { ScoreBand } from './score-band.tsx'
import { useBefore } from './use-before.ts'
import { useRowKeys } from './use-row-keys.ts'

/** A finished rehearsal: the score, both records side by side, and what decides each difference. */
export function KnownResult({ result }: { result: AttemptResult }) {
  const { t } = useTranslation('practice')
  const shownText = useShownText(result.practiceCase.people)
  const before = useBefore(result)
  const [replayFrom, setReplayFrom] = useState<number | null>(null)
  return (
    <Page
      title={shownText(result.title)}
      state={<PracticeMark />}
      subtitle={<Subtitle result={result} isOwn={before !== undefined} />}
      layout="fill"
      actions={<Actions result={result} onReplay={() => setReplayFrom(0)} />}
    >
      <div className={classes.page}>
        {replayFrom === null ? (
          <>
            <ScoreBand result={result} before={before} />
            <Split result={result} onReplay={setReplayFrom} />
          </>
        ) : (
          <Replay result={result} from={replayFrom} onClose={() => setReplayFrom(null)} />
        )}
      </div>
      <PrintSheet result={result} label={t('result.print')} />
    </Page>
  )
}

/** Whose it was is said where it is the one who is chosen here. */
function Subtitle({ result, isOwn }: { result: AttemptResult; isOwn: boolean }) {
  const { t } = useTranslation('practice')
  const { instant } = useFormat()
  const { name } = usePractiser()
  const shownName = useShownName()
  const { mode, finishedAt, elapsed, isOverTime } = result
  const minutes = Math.max(1, Math.round(elapsed / 60_000))
  const who = name === null || !isOwn ? '' : `${shownName(name)}, `
  const text = t('result.subtitle', {
    mode: t(`mode.${mode}`).toLocaleLowerCase('id'),
    at: instant(finishedAt),
    minutes,
  })
  return `${who}${text}${isOverTime ? `, ${t('result.overTime')}` : ''}`
}

function Actions({ result, onReplay }: { result: AttemptResult; onReplay: () => void }) {
  const { t } = useTranslation('practice')
  const { who } = usePractiser()
  const { data: cases } = useSuspenseQuery(api.practice.cases.queryOptions({ input: { who } }))
  const state = useTenMinutesState(who, cases)
  const { mutate, isPending } = useTenMinutes(who, state)
  return (
    <>
      <Button variant="default" leftSection={<Icon of={IconPrinter} />} onClick={() => window.print()}>
        {t('result.print')}
      </Button>
      <ScoresMenu of={{ kind: 'person', participantId: who.participantId }} />
      <Button
        variant="default"
        leftSection={<Icon of={IconPlayerPlay} />}
        disabled={result.events.length === 0}
        onClick={onReplay}
      >
        {t('result.replay')}
      </Button>
      <Button loading={isPending} onClick={() => mutate()}>
        {state
          ? t('result.nextOfTen', { number: state.done + 1, all: state.set.caseIds.length })
          : t('cases.ten.button')}
      </Button>
    </>
  )
}

function Split({ result, onReplay }: { result: AttemptResult; onReplay: (seq: number) => void }) {
  const { t } = useTranslation('practice')
  const all = resultRows(result.score)
  const different = all.filter(({ isDifferent }) => isDifferent)
  const [shows, setShows] = useState<'different' | 'all'>(different.length > 0 ? 'different' : 'all')
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const { who } = usePractiser()
  const { data: cases } = useSuspenseQuery(api.practice.cases.queryOptions({ input: { who } }))
  const rows = shows === 'different' ? different : all
  const row = rows.find(({ key }) => key === chosen) ?? rows[0]
  useRowKeys(different, row, ({ key }) => setChosen(key))
  const counts = { different: differentVariables(result.score), all: result.score.variables.length }

  return (
    <div className={classes.split}>
      <div className={classes.left}>
        <div className={classes.choice}>
          <SegmentedControl
            aria-label={t('result.show')}
            value={shows}
            onChange={setShows}
            data={(['different', 'all'] as const).map(value => ({
              value,
              label: t(`result.shows.${value}`, { number: counts[value] }),
            }))}
          />
          <span className={classes.hint}>{t('result.hint')}</span>
        </div>
        {rows.length === 0 ? (
          <p className={classes.none}>{t('result.noDifference')}</p>
        ) : (
          <ResultTable result={result} rows={rows} selected={row?.key} onSelect={({ key }) => setChosen(key)} />
        )}
        <AskingNotes result={result} />
      </div>
      <div className={classes.right}>
        <div className={classes.detail}>{row && <DetailPanel result={result} row={row} onReplay={onReplay} />}</div>
        <div className={classes.ten}>
          <TenMinutesCard who={who} cases={cases} button="none" />
        </div>
      </div>
    </div>
  )
}
