import { Button } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconSchool } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ClassId } from '#contract/identifiers'
import type { ListedClass } from '#contract/schedule'
import { api, useRegionNames } from '../../../api.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Icon } from '../../../components/icon.tsx'
import { Page } from '../../../components/page.tsx'
import { useShownName } from '../../../components/screen-share.ts'
import { Drafts } from '../cases/drafts.tsx'
import { PastAttempts } from '../cases/past-attempts.tsx'
import { ScoresMenu } from '../cases/scores-menu.tsx'
import { PracticeMark } from '../practice-mark.tsx'
import { ClassCases } from './class-cases.tsx'
import { ClassMistakes } from './class-mistakes.tsx'
import classes from './class-page.module.css'

type ClassPageProps = {
  classId: ClassId
  /** Names are shown as initials from now on: the screen is shared. */
  shareScreen: () => void
}

/** What an instructor practises with a class, and what it gets wrong most. */
export function ClassPage({ classId, shareScreen }: ClassPageProps) {
  const { t } = useTranslation('practice')
  const { data: planned } = useSuspenseQuery(api.schedule.classes.queryOptions())
  const listed = planned.find(({ id }) => id === classId)
  if (!listed) {
    return (
      <Page title={t('cases.title')} state={<PracticeMark />}>
        <EmptyState
          icon={IconSchool}
          title={t('class.gone')}
          action={
            <Button renderRoot={props => <Link to="/latihan" search={{ lihat: 'classes' }} {...props} />}>
              {t('class.toClasses')}
            </Button>
          }
        />
      </Page>
    )
  }
  return <KnownClass key={classId} listed={listed} shareScreen={shareScreen} />
}

function KnownClass({ listed, shareScreen }: { listed: ListedClass; shareScreen: () => void }) {
  const { t } = useTranslation('practice')
  const { provinceName } = useRegionNames()
  const shownName = useShownName()
  const { id, code, division, instructorName, size } = listed
  const who = { participantId: null, classId: id }
  const { data: drafts = [] } = useQuery(api.practice.drafts.queryOptions({ input: { who } }))
  const instructor = instructorName === null ? t('class.noInstructor') : shownName(instructorName)
  return (
    <Page
      title={code}
      state={<PracticeMark />}
      subtitle={t('class.subtitle', { province: provinceName(division), instructor, count: size })}
      actions={
        <>
          <ScoresMenu of={{ kind: 'class', classId: id }} />
          <Button
            variant="default"
            leftSection={<Icon of={IconSchool} />}
            renderRoot={props => <Link to="/kelas/$classId" params={{ classId: id }} {...props} />}
          >
            {t('class.open')}
          </Button>
        </>
      }
    >
      <div className={classes.parts}>
        {drafts.length > 0 && <Drafts drafts={drafts} />}
        <ClassCases classId={id} shareScreen={shareScreen} />
        <ClassMistakes classId={id} code={code} />
        <section aria-labelledby="class-past">
          <h2 id="class-past">{t('class.past')}</h2>
          <PastAttempts who={who} />
        </section>
      </div>
    </Page>
  )
}
