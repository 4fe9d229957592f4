import { Button } from '@mantine/core'
import { IconFileOff } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { OpenSitting } from '#contract/assessment'
import { client } from '../../../api.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Sitting } from './sitting.tsx'
import { startSitting } from './sitting-session.ts'
import type { SittingToOpen } from './open-sitting.ts'

/** A test being taken, without the frame. */
export function SittingPage({ sitting }: { sitting: SittingToOpen }) {
  const { history } = useRouter()
  useEffect(() => {
    if (sitting.kind === 'finished') history.replace(`/tes/hasil/${sitting.resultId}`)
  }, [sitting, history])
  if (sitting.kind === 'opened') return <OpenedSitting key={sitting.opened.sittingId} opened={sitting.opened} />
  return sitting.kind === 'gone' ? <GoneSitting /> : null
}

function OpenedSitting({ opened }: { opened: OpenSitting }) {
  const { history } = useRouter()
  const [session] = useState(() => startSitting(opened, client.assessment, () => performance.now()))
  const finished = useStore(session.store, state => state.finished)
  const isGone = useStore(session.store, state => state.isGone)
  const queryClient = useQueryClient()
  useEffect(
    () => () => {
      session.stop()
      // Lists say how far the test is; a result counts elsewhere too.
      void queryClient.invalidateQueries()
    },
    [session, queryClient],
  )
  useEffect(() => {
    if (finished !== null) history.replace(`/tes/hasil/${finished}`)
  }, [finished, history])
  return isGone ? <GoneSitting /> : <Sitting session={session} />
}

function GoneSitting() {
  const { t } = useTranslation('assessment')
  const { history } = useRouter()
  return (
    <EmptyState
      icon={IconFileOff}
      heading="h1"
      title={t('sitting.gone')}
      action={<Button onClick={() => history.push('/tes')}>{t('design.toTests')}</Button>}
    >
      {t('sitting.goneText')}
    </EmptyState>
  )
}
