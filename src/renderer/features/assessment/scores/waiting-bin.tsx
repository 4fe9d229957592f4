import { Button } from '@mantine/core'
import { IconUserCheck, IconUserOff } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScoreCandidate, WaitingScore } from '#contract/assessment-scores'
import type { ParticipantId } from '#domain/roster/participant'
import { useRegionNames } from '../../../api.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Icon } from '../../../components/icon.tsx'
import { KeyHint } from '../../../components/key-hint.tsx'
import { useLetterKeys } from '../../../components/letter-keys.ts'
import { KeyLine, PersonChoices } from '../../../components/person-choices.tsx'
import { useShownName } from '../../../components/screen-share.ts'
import { useFormat } from '../../../components/use-format.ts'
import { PersonSearch } from './person-search.tsx'
import classes from './scores.module.css'
import { useScoresEdits } from './use-scores-edits.ts'

type WaitingBinProps = {
  waiting: { ambiguous: number; unknown: number; rows: WaitingScore[] }
  kind: WaitingScore['kind']
}

const keyOf = ({ fileId, row }: WaitingScore) => `${fileId} ${row}`

/**
 * The scores of one bin, one of them open: number keys choose whose it is, N says nobody, J and K go to the next and the
 * one before. What is decided leaves the bin; Ctrl Z brings it back.
 */
export function WaitingBin({ waiting, kind }: WaitingBinProps) {
  const { t } = useTranslation('scores')
  const { decide } = useScoresEdits()
  const [openKey, setOpenKey] = useState<string | null>(null)
  const rows = waiting.rows.filter(row => row.kind === kind)
  const open = rows.find(row => keyOf(row) === openKey) ?? rows[0]
  const choose = async (score: WaitingScore, participantId: ParticipantId | null) => {
    const at = rows.indexOf(score)
    const next = rows[at + 1] ?? rows[at - 1]
    const { fileId, row } = score
    if (await decide({ fileId, row, participantId })) setOpenKey(next ? keyOf(next) : null)
  }
  const step = (by: number) => {
    const next = open && rows[rows.indexOf(open) + by]
    if (next) setOpenKey(keyOf(next))
  }
  const numbers = Object.fromEntries(
    (open?.candidates ?? []).map(({ participantId }, index) => [
      String(index + 1),
      () => void (open && choose(open, participantId)),
    ]),
  )
  useLetterKeys({ ...numbers, n: () => void (open && choose(open, null)), j: () => step(1), k: () => step(-1) })
  if (rows.length === 0) return <EmptyBin kind={kind} />
  return (
    <>
      <ul className={classes.rows} aria-label={t('rows')}>
        {rows.map(row => (
          <WaitingRow
            key={keyOf(row)}
            score={row}
            isOpen={row === open}
            onOpen={() => setOpenKey(keyOf(row))}
            onChoose={participantId => void choose(row, participantId)}
          />
        ))}
      </ul>
      {rows.length < waiting[kind] && (
        <p className={classes.more}>{t('shown', { count: rows.length, of: waiting[kind] })}</p>
      )}
      <Keys count={open?.candidates.length ?? 0} />
    </>
  )
}

function EmptyBin({ kind }: Pick<WaitingBinProps, 'kind'>) {
  const { t } = useTranslation('scores')
  return (
    <EmptyState icon={IconUserCheck} title={t(`none.${kind}.title`)}>
      {t(`none.${kind}.text`)}
    </EmptyState>
  )
}

type WaitingRowProps = {
  score: WaitingScore
  isOpen: boolean
  onOpen: () => void
  onChoose: (participantId: ParticipantId | null) => void
}

function WaitingRow({ score, isOpen, onOpen, onChoose }: WaitingRowProps) {
  const { t } = useTranslation('scores')
  const shownName = useShownName()
  const { instant } = useFormat()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  const { clue, points, possible, takenAt, occasion, fileName } = score
  const told = [clue.name === '' ? '' : clue.email, clue.id, clue.nik, clue.phone]
  const where = `${fileName}, ${t('problem.row').toLowerCase()} ${score.row}`
  return (
    <li ref={row} className={classes.row} data-open={isOpen || undefined} aria-current={isOpen || undefined}>
      <div className={classes.rowHead}>
        <button type="button" className={classes.shown} onClick={onOpen}>
          {shownName(clue.name) || clue.email || clue.id}
        </button>
        <span className={classes.detail}>
          {[...told, takenAt && instant(takenAt), where].filter(Boolean).join(' · ')}
        </span>
        <span className={classes.score}>
          {t(`occasion.${occasion}`)} {t('score', { points, possible })}
        </span>
      </div>
      {isOpen && <Choices score={score} onChoose={onChoose} />}
    </li>
  )
}

function Choices({ score, onChoose }: Pick<WaitingRowProps, 'score' | 'onChoose'>) {
  const { t } = useTranslation('scores')
  const shownName = useShownName()
  const detailOf = useCandidateDetail()
  return (
    <PersonChoices
      label={t('candidates')}
      why={t(`why.${score.why ?? 'unknown'}`)}
      none={t('noCandidates')}
      choices={score.candidates.map(candidate => ({
        key: candidate.participantId,
        name: shownName(candidate.name),
        detail: detailOf(candidate),
      }))}
      onChoose={id => onChoose(id as ParticipantId)}
    >
      <Button
        variant="default"
        leftSection={<Icon of={IconUserOff} />}
        rightSection={<KeyHint keys={['N']} />}
        onClick={() => onChoose(null)}
      >
        {t('isNobody')}
      </Button>
      <PersonSearch onChoose={onChoose} />
    </PersonChoices>
  )
}

/** Class, place and telephone, and which of the row's clues are theirs. */
function useCandidateDetail() {
  const { t } = useTranslation('scores')
  const { regencyName } = useRegionNames()
  return ({ classCode, districtName, regencyCode, phone, agrees, hasResult }: ScoreCandidate) => {
    const place = [districtName, regencyCode && regencyName(regencyCode)].filter(Boolean).join(', ')
    const same = agrees.length > 0 && t('agrees', { fields: agrees.map(field => t(`role.${field}`)).join(', ') })
    return [classCode ?? t('inNoClass'), place, phone, same, hasResult && t('hasOne')].filter(Boolean).join(' · ')
  }
}

function Keys({ count }: { count: number }) {
  const { t } = useTranslation('scores')
  return (
    <KeyLine
      keys={[
        ...(count > 0 ? [{ keys: count > 1 ? ['1', String(count)] : ['1'], does: t('keys.choose') }] : []),
        { keys: ['N'], does: t('keys.nobody') },
        { keys: ['J'], does: t('keys.next') },
        { keys: ['K'], does: t('keys.previous') },
        { keys: ['Ctrl', 'Z'], does: t('keys.undo') },
      ]}
    />
  )
}
