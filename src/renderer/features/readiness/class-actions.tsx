import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconPresentation, IconPrinter, IconSchool, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReadinessScope } from '#contract/readiness'
import { useAtCentre } from '../../at-centre.ts'
import { Icon } from '../../components/icon.tsx'
import classes from './readiness-page.module.css'
import { viewOfScope } from './scope.ts'

/** What there is to do with one class: its people, the wall, paper; at the centre without the paper. */
export function ClassActions({ scope }: { scope: Extract<ReadinessScope, { kind: 'class' }> }) {
  const { t } = useTranslation('readiness')
  const params = { classId: scope.classId }
  const atCentre = useAtCentre()
  return (
    <div className={classes.classActions}>
      <Button
        variant="default"
        leftSection={<Icon of={IconUsers} />}
        renderRoot={props => <Link to="/kesiapan/orang" search={viewOfScope(scope)} {...props} />}
      >
        {t('class.people')}
      </Button>
      <Button
        variant="default"
        leftSection={<Icon of={IconPresentation} />}
        renderRoot={props => <Link to="/kesiapan/kelas/$classId/debrief" params={params} {...props} />}
      >
        {t('class.debrief')}
      </Button>
      {!atCentre && <WorkspaceActions scope={scope} />}
    </div>
  )
}

/** What a workspace alone has of it. */
function WorkspaceActions({ scope }: { scope: Extract<ReadinessScope, { kind: 'class' }> }) {
  const { t } = useTranslation('readiness')
  const params = { classId: scope.classId }
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon of={IconPrinter} />}
        renderRoot={props => <Link to="/cetak/kesiapan/kelas/$classId" params={params} {...props} />}
      >
        {t('class.recap')}
      </Button>
      <Button
        variant="default"
        leftSection={<Icon of={IconPrinter} />}
        renderRoot={props => <Link to="/cetak/sertifikat/$classId" params={params} {...props} />}
      >
        {t('class.certificates')}
      </Button>
      <Button
        variant="default"
        leftSection={<Icon of={IconPrinter} />}
        renderRoot={props => <Link to="/cetak/kelas/$classId" params={params} {...props} />}
      >
        {t('class.attendance')}
      </Button>
      <Button
        variant="subtle"
        leftSection={<Icon of={IconSchool} />}
        renderRoot={props => <Link to="/kelas/$classId" params={params} {...props} />}
      >
        {t('class.open')}
      </Button>
    </>
  )
}
