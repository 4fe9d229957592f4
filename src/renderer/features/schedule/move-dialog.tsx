import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClassPlace, MovablePerson } from '#contract/class-edits'
import type { ClassId } from '#contract/identifiers'
import type { ListedClass } from '#contract/schedule'
import type { ParticipantId } from '#domain/roster/participant'
import { withPeopleMoved } from '#domain/schedule/class-changes'
import { api } from '../../api.ts'
import { Note } from '../../components/note.tsx'
import { useShownName } from '../../components/screen-share.ts'
import { endMoving, useMovingPeople } from '../../moving-people.ts'
import { SmallSkeleton } from './small-skeleton.tsx'
import classes from './move-dialog.module.css'
import { PickList, type PickOption } from './pick-list.tsx'
import { roomName } from './room-name.ts'
import { useClassEdits } from './use-class-edits.ts'
import { useClassFormats } from './use-fault-words.ts'
import { useOutcome } from './use-outcome.ts'
import { usePlanInForce } from './use-plan-in-force.ts'

/** Asks for a class for whoever is about to be moved, the best first. One for the whole window. */
export function MoveDialog() {
  const { t } = useTranslation('schedule')
  const people = useMovingPeople(state => state.people)
  return (
    <Modal
      opened={people !== null}
      onClose={endMoving}
      title={t('move.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {people && (
        <Suspense fallback={<SmallSkeleton />}>
          <Places key={people.join()} ids={people} />
        </Suspense>
      )}
    </Modal>
  )
}

function Places({ ids }: { ids: ParticipantId[] }) {
  const { t } = useTranslation('schedule')
  const plan = usePlanInForce()
  const { data, error } = useQuery(api.classEdits.places.queryOptions({ input: { participantIds: ids }, retry: false }))
  if (error) return <Note kind="bad">{t('refusal.PERSON_GONE')}</Note>
  if (!data) return <SmallSkeleton />
  if (plan.classes.length === 0) return <Note kind="info">{t('empty.text')}</Note>
  if (new Set(data.people.map(({ tier }) => tier)).size > 1) return <Note kind="warn">{t('refusal.OTHER_TIER')}</Note>
  return <PlaceList people={data.people} choices={data.choices} />
}

function PlaceList({ people, choices }: { people: MovablePerson[]; choices: ClassPlace[] }) {
  const { t } = useTranslation('schedule')
  const plan = usePlanInForce()
  const outcomeOf = useOutcome(plan)
  const { movePeople } = useClassEdits()
  const options = usePlaceOptions(people, choices, plan.classes)
  const codeOf = (id: string) => plan.classes.find(one => one.id === id)?.code ?? ''
  const participantIds = people.map(({ participantId }) => participantId)
  const move = async (classId: ClassId | null) => {
    endMoving()
    await movePeople({ participantIds, classId })
  }

  return (
    <div className={classes.dialog}>
      <Who people={people} codeOf={codeOf} />
      <PickList
        label={t('move.search')}
        options={options}
        none={t('noMatch')}
        outcomeOf={id =>
          outcomeOf(withPeopleMoved(plan, people, id), id, t('move.button', { count: people.length, code: codeOf(id) }))
        }
        onPick={id => void move(id as ClassId)}
      />
      {people.some(({ classId }) => classId !== null) && (
        <Button variant="subtle" className={classes.out} onClick={() => void move(null)}>
          {t('move.out')}
        </Button>
      )}
    </div>
  )
}

function Who({ people, codeOf }: { people: MovablePerson[]; codeOf: (id: string) => string }) {
  const { t } = useTranslation('schedule')
  const shownName = useShownName()
  const [first] = people
  const from = [...new Set(people.flatMap(({ classId }) => classId ?? []))].map(codeOf).join(', ')
  return (
    <p className={classes.who}>
      <b>{people.length === 1 ? shownName(first!.name) : t('people', { count: people.length })}</b>{' '}
      {from === '' ? t('move.nowhere') : t('move.from', { code: from })}
    </p>
  )
}

/** The ranked classes with what speaks for each; those of other divisions only for who searches for them. */
function usePlaceOptions(people: MovablePerson[], choices: ClassPlace[], all: readonly ListedClass[]): PickOption[] {
  const { t } = useTranslation('schedule')
  const { day } = useClassFormats()
  const tier = people[0]!.tier
  const byId = new Map(all.map(one => [one.id, one]))
  const reasonOf = ({ sameBlock, sameArea }: ClassPlace) => {
    if (sameBlock > 0) return t(`move.sameBlock.${tier}`, { count: sameBlock })
    return sameArea > 0 ? t(`move.sameArea.${tier}`, { count: sameArea }) : t(`move.nobodyNear.${tier}`)
  }
  const optionOf = (one: ListedClass, reason: string, isHidden: boolean): PickOption => ({
    key: one.id,
    title: one.code,
    detail: reason,
    words: `${day(one.date)} ${roomName(t, one.room)}`,
    aside: (
      <>
        <span>{t('move.size', { before: one.size, after: one.size + people.length })}</span>
        <span>{day(one.date)}</span>
      </>
    ),
    isHidden,
  })
  const isHere = (id: string) => people.every(({ classId }) => classId === id)
  const ranked = choices.flatMap(choice => {
    const one = byId.get(choice.id)
    return !one || isHere(one.id) ? [] : [optionOf(one, reasonOf(choice), false)]
  })
  const offered = new Set<string>(choices.map(({ id }) => id))
  const others = all
    .filter(one => one.tier === tier && !offered.has(one.id))
    .map(one => optionOf(one, t('move.elsewhere'), ranked.length > 0))
  return [...ranked, ...others]
}
