import { ActionIcon, Button, Select } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { IconArrowDown, IconArrowUp, IconPresentation, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ClassId } from '#contract/identifiers'
import type { ListedCase } from '#contract/practice'
import { api, client } from '../../../api.ts'
import { useChanges } from '../../../changes.ts'
import { Icon } from '../../../components/icon.tsx'
import { useOpenAttempt } from '../cases/use-open-attempt.ts'
import { withMoved } from './class-order.ts'
import classes from './class-page.module.css'

type ClassCasesProps = { classId: ClassId; shareScreen: () => void }

/** The cases chosen for a class, in order; every change can be undone. */
export function ClassCases({ classId, shareScreen }: ClassCasesProps) {
  const { t } = useTranslation('practice')
  const { afterChange } = useChanges()
  const who = { participantId: null, classId }
  const { data: caseIds } = useSuspenseQuery(api.practice.classCases.queryOptions({ input: { classId } }))
  const { data: cases } = useSuspenseQuery(api.practice.cases.queryOptions({ input: { who } }))
  const choose = async (next: string[]) => {
    await client.practice.chooseClassCases({ classId, caseIds: next })
    await afterChange()
  }
  const project = useProject(classId, shareScreen)
  const others = cases.filter(({ id }) => !caseIds.includes(id))

  return (
    <section aria-labelledby="class-cases">
      <div className={classes.head}>
        <div>
          <h2 id="class-cases">{t('class.cases')}</h2>
          <p className={classes.text}>{t(caseIds.length === 0 ? 'class.casesEmpty' : 'class.casesText')}</p>
        </div>
        <Select
          aria-label={t('class.add')}
          placeholder={t('class.add')}
          searchable
          value={null}
          data={others.map(one => ({ value: one.id, label: `${one.title}, ${t(`cases.level.${one.level}`)}` }))}
          nothingFoundMessage={t('cases.filter.none')}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          onChange={id => id !== null && void choose([...caseIds, id])}
        />
      </div>
      <ol className={classes.chosen}>
        {caseIds.map((id, at) => {
          const one = cases.find(listed => listed.id === id)
          return (
            one && (
              <ChosenCase
                key={id}
                at={at}
                last={caseIds.length - 1}
                practiceCase={one}
                isStarting={project.isPending && project.variables.id === id}
                onMove={by => void choose(withMoved(caseIds, at, by))}
                onRemove={() => void choose(caseIds.filter(other => other !== id))}
                onProject={() => project.mutate(one)}
              />
            )
          )
        })}
      </ol>
    </section>
  )
}

/** Names as initials first, then the case: nothing of the roster is seen on the wall. */
function useProject(classId: ClassId, shareScreen: () => void) {
  const queryClient = useQueryClient()
  const openAttempt = useOpenAttempt()
  return useMutation({
    mutationFn: async ({ id, draft }: ListedCase) => {
      shareScreen()
      const who = { participantId: null, classId }
      return draft ?? (await client.practice.start({ who, caseId: id, mode: 'guided' })).attemptId
    },
    onSuccess: attemptId => {
      void queryClient.invalidateQueries({ queryKey: api.practice.key() })
      openAttempt(attemptId)
    },
  })
}

type ChosenCaseProps = {
  /** From 0. */
  at: number
  last: number
  practiceCase: ListedCase
  isStarting: boolean
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  onProject: () => void
}

function ChosenCase({ at, last, practiceCase, isStarting, onMove, onRemove, onProject }: ChosenCaseProps) {
  const { t } = useTranslation('practice')
  const { title, level, members, variables, draft } = practiceCase
  return (
    <li>
      <span className={`${classes.place} num`}>{at + 1}</span>
      <span className={classes.words}>
        <b>{title}</b>
        <span className={classes.detail}>
          {t('class.caseDetail', { level: t(`cases.level.${level}`), count: members, variables: variables.join(' ') })}
        </span>
      </span>
      <ActionIcon
        variant="subtle"
        disabled={at === 0}
        aria-label={t('class.earlier', { title })}
        onClick={() => onMove(-1)}
      >
        <Icon of={IconArrowUp} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        disabled={at === last}
        aria-label={t('class.later', { title })}
        onClick={() => onMove(1)}
      >
        <Icon of={IconArrowDown} />
      </ActionIcon>
      <ActionIcon variant="subtle" aria-label={t('class.remove', { title })} onClick={onRemove}>
        <Icon of={IconX} />
      </ActionIcon>
      <Button
        variant={at === 0 ? 'filled' : 'default'}
        leftSection={<Icon of={IconPresentation} />}
        loading={isStarting}
        aria-label={t('class.projectOf', { title })}
        onClick={onProject}
      >
        {t(draft === null ? 'class.project' : 'class.projectOn')}
      </Button>
    </li>
  )
}
