import { Button, Select } from '@mantine/core'
import { IconArrowBackUp, IconUserCheck, IconUserOff } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Candidate, ReportedName } from '#contract/attendance'
import type { ParticipantId } from '#domain/roster/participant'
import { useRegionNames } from '../../api.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { useLetterKeys } from '../../components/letter-keys.ts'
import { KeyLine, PersonChoices } from '../../components/person-choices.tsx'
import { useShownName } from '../../components/screen-share.ts'
import classes from './attendance.module.css'
import { isUndecided, namesOf } from './names-of-bin.ts'
import { useAttendanceEdits } from './use-attendance-edits.ts'
import { useStay } from './use-stay.ts'
import type { ClassDetail } from './use-class-tables.ts'

type NameBinProps = { code: string; detail: ClassDetail; kind: ReportedName['kind'] }

/**
 * The names of one bin. Of those in doubt one is open: number keys choose who it is, N says nobody, J and K go to the next
 * and the one before. What was decided stays in its bin, with the way to take it back.
 */
export function NameBin({ code, detail, kind }: NameBinProps) {
  const { t } = useTranslation('attendance')
  const { decide, forget } = useAttendanceEdits()
  const [openKey, setOpenKey] = useState<string | null>(null)
  const names = namesOf(detail.names, kind)
  const open = names.find(({ key }) => key === openKey) ?? names.find(isUndecided) ?? names[0]
  const choose = async (name: ReportedName, participantId: ParticipantId | null) => {
    const next = nextUndecided(names, name)
    if (await decide({ classCode: code, key: name.key, participantId })) setOpenKey(next?.key ?? null)
  }
  const step = (by: number) => {
    const next = open && names[names.indexOf(open) + by]
    if (next) setOpenKey(next.key)
  }
  const numbers = Object.fromEntries(
    (open?.candidates ?? []).map((candidate, index) => [
      String(index + 1),
      () => void (open && kind !== 'certain' && choose(open, candidate.participantId)),
    ]),
  )
  useLetterKeys({
    ...numbers,
    n: () => void (open && kind !== 'certain' && choose(open, null)),
    j: () => step(1),
    k: () => step(-1),
  })
  if (names.length === 0) return <EmptyBin kind={kind} />
  return (
    <>
      <ul className={classes.names} aria-label={t('names')}>
        {names.map(name => (
          <NameRow
            key={name.key}
            name={name}
            detail={detail}
            isOpen={name === open && kind !== 'certain'}
            onOpen={() => setOpenKey(name.key)}
            onChoose={participantId => void choose(name, participantId)}
            onForget={() => void forget({ classCode: code, key: name.key })}
          />
        ))}
      </ul>
      {kind !== 'certain' && <Keys count={open?.candidates.length ?? 0} />}
    </>
  )
}

/** After this one, else the first of all. */
function nextUndecided(names: readonly ReportedName[], current: ReportedName) {
  const others = names.filter(name => name !== current && isUndecided(name))
  return others.find(name => names.indexOf(name) > names.indexOf(current)) ?? others[0]
}

function EmptyBin({ kind }: Pick<NameBinProps, 'kind'>) {
  const { t } = useTranslation('attendance')
  return (
    <EmptyState icon={IconUserCheck} title={t(`emptyBin.${kind}.title`)}>
      {t(`emptyBin.${kind}.text`)}
    </EmptyState>
  )
}

type NameRowProps = {
  name: ReportedName
  detail: ClassDetail
  isOpen: boolean
  onOpen: () => void
  onChoose: (participantId: ParticipantId | null) => void
  onForget: () => void
}

function NameRow({ name, detail, isOpen, onOpen, onChoose, onForget }: NameRowProps) {
  const { t } = useTranslation('attendance')
  const shownName = useShownName()
  const stayOf = useStay()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  const decided = name.decision !== undefined
  return (
    <li ref={row} className={classes.name} data-open={isOpen || undefined} aria-current={isOpen || undefined}>
      <div className={classes.nameHead}>
        <button type="button" className={classes.shown} onClick={onOpen}>
          {shownName(name.name) || name.email}
        </button>
        <span className={classes.stay}>
          {[name.name === '' ? '' : name.email, stayOf(name), t('minutes', { count: Math.round(name.minutes) })]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className={classes.verdict} data-open={name.person === null || undefined}>
          {name.person ? shownName(name.person.name) : decided ? t('nobody') : t(`kind.${name.kind}`)}
        </span>
        {decided && (
          <Button variant="subtle" size="xs" leftSection={<Icon of={IconArrowBackUp} size={14} />} onClick={onForget}>
            {t('forget')}
          </Button>
        )}
      </div>
      {isOpen && <Choices name={name} detail={detail} onChoose={onChoose} />}
    </li>
  )
}

type ChoicesProps = Pick<NameRowProps, 'name' | 'detail' | 'onChoose'>

function Choices({ name, detail, onChoose }: ChoicesProps) {
  const { t } = useTranslation('attendance')
  const shownName = useShownName()
  const detailOf = useCandidateDetail()
  const others = detail.people.filter(
    ({ participantId }) => !name.candidates.some(candidate => candidate.participantId === participantId),
  )
  return (
    <PersonChoices
      label={t('candidates')}
      why={t(`why.${name.why ?? 'unknown'}`)}
      none={t('noCandidates')}
      choices={name.candidates.map(candidate => ({
        key: candidate.participantId,
        name: shownName(candidate.name),
        detail: detailOf(candidate),
      }))}
      onChoose={key => onChoose(key as ParticipantId)}
    >
      <Button
        variant="default"
        leftSection={<Icon of={IconUserOff} />}
        rightSection={<KeyHint keys={['N']} />}
        onClick={() => onChoose(null)}
      >
        {t('isNobody')}
      </Button>
      <Select
        aria-label={t('other')}
        placeholder={t('other')}
        searchable
        nothingFoundMessage={t('noMatch')}
        value={null}
        data={others.map(person => ({ value: person.participantId, label: shownName(person.name) }))}
        onChange={id => id && onChoose(id)}
      />
    </PersonChoices>
  )
}

/** Class, place and masked telephone, as far as they are known. */
function useCandidateDetail() {
  const { t } = useTranslation('attendance')
  const { regencyName } = useRegionNames()
  return ({ classCode, districtName, regencyCode, phone }: Candidate) => {
    const place = [districtName, regencyCode && regencyName(regencyCode)].filter(Boolean).join(', ')
    return [classCode ?? t('inNoClass'), place, phone].filter(Boolean).join(' · ')
  }
}

function Keys({ count }: { count: number }) {
  const { t } = useTranslation('attendance')
  const keys = [
    ...(count > 0 ? [{ keys: count > 1 ? ['1', String(count)] : ['1'], does: t('keys.choose') }] : []),
    { keys: ['N'], does: t('keys.nobody') },
    { keys: ['J'], does: t('keys.next') },
    { keys: ['K'], does: t('keys.previous') },
    { keys: ['Ctrl', 'Z'], does: t('keys.undo') },
  ]
  return <KeyLine keys={keys} />
}
