import { Button, Group } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DesignId } from '#contract/assessment'
import { Icon } from '../../../components/icon.tsx'

/** Where results come from, for a test that has none. */
export function ToResults({ designId }: { designId: DesignId }) {
  const { t } = useTranslation('assessment')
  return (
    <Group gap="xs" justify="center">
      <Button
        leftSection={<Icon of={IconUpload} />}
        renderRoot={props => <Link to="/tes/$designId/impor" params={{ designId }} {...props} />}
      >
        {t('design.import')}
      </Button>
      <Button variant="default" renderRoot={props => <Link to="/tes/$designId" params={{ designId }} {...props} />}>
        {t('design.takeHere')}
      </Button>
    </Group>
  )
}
