import { Button, FileButton } from '@mantine/core'
import { IconFileImport, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { InspectedPlan } from '#contract/plan-exchange'
import { useRegionNames } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { Note } from '../../components/note.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './create-form.module.css'

export type PlanToBegin = { file: File; found: InspectedPlan }

type PlanToBeginProps = {
  plan: PlanToBegin | null
  isCompanion: boolean
  isReading: boolean
  onFile: (file: File) => void
  onForget: () => void
}

/** A province may begin with the centre's plan: what is in the file, and whose it is. */
export function PlanToBeginChoice({ plan, isCompanion, isReading, onFile, onForget }: PlanToBeginProps) {
  const { t } = useTranslation('workspace')
  if (plan?.found.is === 'plan') return <FoundPlan found={plan.found} onForget={onForget} />
  if (plan?.found.is === 'card') return <FoundCard found={plan.found} onForget={onForget} />
  return (
    <div className={classes.packet}>
      <FileButton onChange={file => file && onFile(file)} accept=".gladi,.age">
        {props => (
          <Button {...props} variant="default" leftSection={<Icon of={IconFileImport} />} loading={isReading}>
            {t(isCompanion ? 'packet.chooseCard' : 'packet.choose')}
          </Button>
        )}
      </FileButton>
      {plan && <Note kind="bad">{t(noPlanOf(plan.found))}</Note>}
    </div>
  )
}

type Card = Extract<InspectedPlan, { is: 'card' }>

function FoundCard({ found, onForget }: { found: Card; onForget: () => void }) {
  const { t } = useTranslation('workspace')
  const { provinceName } = useRegionNames()
  const { name, trainingName, classCode, provinceCode, designs } = found
  return (
    <Note kind="info" title={t('packet.card', { name })}>
      <p>
        {t('packet.cardOf', { training: trainingName, place: classCode ?? provinceName(provinceCode), tests: designs })}
      </p>
      <Button size="compact-sm" variant="subtle" leftSection={<Icon of={IconX} />} onClick={onForget}>
        {t('packet.forget')}
      </Button>
    </Note>
  )
}

type Found = Extract<InspectedPlan, { is: 'plan' }>

function FoundPlan({ found, onForget }: { found: Found; onForget: () => void }) {
  const { t } = useTranslation('workspace')
  const { provinceName } = useRegionNames()
  const { instant } = useFormat()
  const { trainingName, provinceCode, people, classes: count, designs, madeAt, from, fingerprint } = found
  return (
    <>
      <Note kind="info" title={t('packet.found', { training: trainingName, province: provinceName(provinceCode) })}>
        <p>{t('packet.counts', { people, classes: count, tests: designs })}</p>
        <p>{t('packet.made', { at: instant(madeAt), name: from.name })}</p>
        <Button size="compact-sm" variant="subtle" leftSection={<Icon of={IconX} />} onClick={onForget}>
          {t('packet.forget')}
        </Button>
      </Note>
      <Note kind="warn" title={t('packet.compare')}>
        <p className="num">{fingerprint}</p>
        <p>{t('packet.compareHow')}</p>
      </Note>
    </>
  )
}

function noPlanOf(found: Exclude<InspectedPlan, Found | Card>) {
  if (found.is === 'fault' && found.kind === 'encrypted') return 'packet.encrypted' as const
  return found.is === 'fault' ? ('packet.unreadable' as const) : ('packet.notAPlan' as const)
}
