import { Button, Checkbox, Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClassId } from '#contract/identifiers'
import type { ClassDetail } from '#contract/schedule'
import type { ParticipantId } from '#domain/roster/participant'
import { withPeopleMoved } from '#domain/schedule/class-changes'
import { api, useRegionNames } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { Note } from '../../components/note.tsx'
import { useShownName } from '../../components/screen-share.ts'
import classes from './add-people-dialog.module.css'
import { shortRegency } from './short-regency.ts'
import { useClassEdits } from './use-class-edits.ts'
import { useMovingPerson } from './use-moving-person.ts'
import { useOutcome } from './use-outcome.ts'
import { usePlanInForce } from './use-plan-in-force.ts'

type Candidate = {
  participantId: ParticipantId
  name: string
  provinceCode: string
  regencyCode: string | null
  classId: ClassId | null
  classCode: string | null
}

/** Who comes into a class: people without one first, those of the class's own division before others; or whoever is searched for. */
export function AddPeopleDialog({ detail, onClose }: { detail: ClassDetail; onClose: () => void }) {
  const { t } = useTranslation('schedule')
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<Candidate[]>([])
  const found = useCandidates(detail, words)
  const plan = usePlanInForce()
  const outcomeOf = useOutcome(plan)
  const movingPerson = useMovingPerson(detail.tier)
  const { movePeople } = useClassEdits()
  const { bad, warn } = outcomeOf(
    withPeopleMoved(
      plan,
      chosen.map(({ classId, ...person }) => ({
        ...movingPerson({ ...person, classId: classId ?? ('' as ClassId) }),
        classId,
      })),
      detail.id,
    ),
    detail.id,
    '',
  )
  const isChosen = (one: Candidate) => chosen.some(({ participantId }) => participantId === one.participantId)
  const toggle = (one: Candidate) =>
    setChosen(isChosen(one) ? chosen.filter(other => other.participantId !== one.participantId) : [...chosen, one])
  const add = async () => {
    onClose()
    await movePeople({ participantIds: chosen.map(({ participantId }) => participantId), classId: detail.id })
  }
  // Who was chosen stays in sight while others are searched for.
  const shown = [...chosen, ...found.filter(one => !isChosen(one))]

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('add.title', { code: detail.code })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form
        className={classes.form}
        onSubmit={event => {
          event.preventDefault()
          if (chosen.length > 0) void add()
        }}
      >
        <TextInput
          data-autofocus
          aria-label={t('add.search')}
          placeholder={t('add.search')}
          leftSection={<Icon of={IconSearch} />}
          value={words}
          onChange={event => setWords(event.currentTarget.value)}
        />
        <ul className={classes.list} aria-label={t('add.found')}>
          {shown.map(one => (
            <li key={one.participantId}>
              <CandidateChoice one={one} isChosen={isChosen(one)} onToggle={() => toggle(one)} />
            </li>
          ))}
        </ul>
        {shown.length === 0 && <p className={classes.none}>{words === '' ? t('add.nobodyWaits') : t('noMatch')}</p>}
        {bad.length > 0 && <Note kind="bad">{bad.join(' ')}</Note>}
        {warn.length > 0 && <Note kind="warn">{warn.join(' ')}</Note>}
        <Button type="submit" className={classes.button} disabled={chosen.length === 0}>
          {chosen.length === 0 ? t('add.button') : t('add.confirm', { count: chosen.length })}
        </Button>
      </form>
    </Modal>
  )
}

function CandidateChoice({ one, isChosen, onToggle }: { one: Candidate; isChosen: boolean; onToggle: () => void }) {
  const { t } = useTranslation('schedule')
  const { regencyName, provinceName } = useRegionNames()
  const shownName = useShownName()
  const place = one.regencyCode ? shortRegency(regencyName(one.regencyCode)) : provinceName(one.provinceCode)
  return (
    <Checkbox
      className={classes.choice}
      checked={isChosen}
      onChange={onToggle}
      label={shownName(one.name)}
      description={`${place} · ${one.classCode ?? t('add.withoutClass')}`}
    />
  )
}

/** Without words those who have no class; otherwise everybody of the tier who is found. */
function useCandidates({ id, tier, division, zone }: ClassDetail, words: string): Candidate[] {
  const { provinces } = useRegionNames()
  const [search] = useDebouncedValue(words.trim(), 120)
  const { data: waiting } = useSuspenseQuery(api.allocation.unplaced.queryOptions())
  const role = tier === 2 ? ('companion' as const) : ('instructor' as const)
  const { data: found } = useQuery(
    api.roster.people.queryOptions({
      input: { filter: { search, role }, sort: { column: 'name', descending: false }, offset: 0, limit: 50 },
      enabled: search !== '',
    }),
  )
  if (search !== '') return (found?.rows ?? []).filter(one => one.classId !== id && one.withdrawnAt === null)
  const zoneOf = (provinceCode: string) => provinces.find(({ code }) => code === provinceCode)?.zone
  const isOwn = ({ provinceCode }: { provinceCode: string }) =>
    tier === 2 ? provinceCode === division : zoneOf(provinceCode) === zone
  return waiting
    .filter(one => one.tier === tier)
    .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
    .slice(0, 200)
    .map(one => ({ ...one, classId: null, classCode: null }))
}
