import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconMessages, IconPrinter, IconUserPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClassId } from '#contract/identifiers'
import type { ClassDetail, ListedClass } from '#contract/schedule'
import type { ParticipantId } from '#domain/roster/participant'
import type { ClassFault } from '#domain/schedule/class-faults'
import { api } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { useLetterKeys } from '../../components/letter-keys.ts'
import { MixBar } from '../../components/mix-bar.tsx'
import { Note } from '../../components/note.tsx'
import { SizeBar } from '../../components/size-bar.tsx'
import { startMoving } from '../../moving-people.ts'
import { AddPeopleDialog } from './add-people-dialog.tsx'
import { ClassFacts, type OpenFact } from './class-facts.tsx'
import { ClassFoot } from './class-foot.tsx'
import { ClassHistory } from './class-history.tsx'
import { ClassNotes } from './class-notes.tsx'
import classes from './class-view.module.css'
import { GiveCards } from './give-cards.tsx'
import { MembersTable } from './members-table.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useClassEdits } from './use-class-edits.ts'
import { useMixOf } from './use-mix.ts'
import { useMixWords } from './use-mix-words.ts'
import { useSizeLimits } from './use-plan-in-force.ts'
import { useRowsSelection } from './use-rows-selection.ts'

type ClassViewProps = { classId: ClassId; all: readonly ListedClass[]; faults: ClassFault[] }

/** One class: what is wrong with it, who teaches, where and when, its size, where its people are from, and the people. */
export function ClassView({ classId, all, faults }: ClassViewProps) {
  const { t } = useTranslation('schedule')
  if (!all.some(one => one.id === classId)) {
    return (
      <div className={classes.gone}>
        <Note kind="warn">{t('gone')}</Note>
      </div>
    )
  }
  return <KnownClass key={classId} classId={classId} all={all} faults={faults} />
}

type Dialog = 'add' | 'history' | null

function KnownClass({ classId, all, faults }: ClassViewProps) {
  const { t } = useTranslation('schedule')
  const { data: detail } = useSuspenseQuery(api.schedule.classDetail.queryOptions({ input: { classId } }))
  const [fact, setFact] = useState<OpenFact>(null)
  const [dialog, setDialog] = useState<Dialog>(null)
  const selection = useRowsSelection(detail.members.map(({ participantId }) => participantId))
  const { movePeople } = useClassEdits()
  const chosen = selection.chosen as ParticipantId[]
  const move = () => chosen.length > 0 && startMoving(chosen)
  const closeDialog = () => setDialog(null)
  useLetterKeys({
    m: () => void move(),
    i: () => detail.tier === 2 && setFact('instructor'),
    r: () => setFact('room'),
    t: () => setFact('time'),
  })

  return (
    <section className={classes.view} aria-label={detail.code}>
      <header className={classes.head}>
        <h2 className={classes.title}>{detail.code}</h2>
        {detail.tier === 2 && (
          <Button
            variant="default"
            leftSection={<Icon of={IconMessages} />}
            renderRoot={props => <Link to="/latihan/kelas/$classId" params={{ classId }} {...props} />}
          >
            {t('practise')}
          </Button>
        )}
        {detail.tier === 2 && (
          <GiveCards
            people={selection.selected.size > 0 ? chosen : detail.members.map(({ participantId }) => participantId)}
          />
        )}
        <Button
          variant="default"
          leftSection={<Icon of={IconPrinter} />}
          renderRoot={props => <Link to="/cetak/kelas/$classId" params={{ classId }} {...props} />}
        >
          {t('print')}
        </Button>
        <Button
          variant={selection.selected.size > 0 ? 'default' : 'filled'}
          leftSection={<Icon of={IconUserPlus} />}
          onClick={() => setDialog('add')}
        >
          {t('add.button')}
        </Button>
      </header>
      <ClassNotes detail={detail} faults={faults} all={all} onOpen={setFact} onAdd={() => setDialog('add')} />
      <ClassFacts detail={detail} open={fact} onOpen={setFact} />
      <Make detail={detail} />
      {selection.selected.size > 0 && (
        <SelectionBar
          count={selection.selected.size}
          onMove={move}
          onTakeOut={() => void movePeople({ participantIds: chosen, classId: null })}
          onClear={selection.clear}
        />
      )}
      <div className={classes.members}>
        <MembersTable detail={detail} selection={selection} />
      </div>
      <ClassFoot detail={detail} onHistory={() => setDialog('history')} />
      {dialog === 'add' && <AddPeopleDialog detail={detail} onClose={closeDialog} />}
      <ClassHistory detail={detail} opened={dialog === 'history'} onClose={closeDialog} />
    </section>
  )
}

function Make({ detail }: { detail: ClassDetail }) {
  const { t } = useTranslation('schedule')
  const limits = useSizeLimits()(detail.tier)
  const mix = useMixOf(detail)
  const why = useMixWords(detail, limits)
  return (
    <div className={classes.make}>
      <div>
        <p className={classes.makeHead}>
          <span>{t('size')}</span>
          <span>
            <b>{t('people', { count: detail.size })}</b>, {t('limits', limits)}
          </span>
        </p>
        <SizeBar size={detail.size} {...limits} label={t('sizeLabel', { size: detail.size, ...limits })} scale />
      </div>
      <div>
        <p className={classes.makeHead}>{t(`from.${detail.tier}`)}</p>
        <MixBar parts={mix} />
      </div>
      {why && <p className={classes.why}>{why}</p>}
    </div>
  )
}
