import { Button, Menu, SegmentedControl } from '@mantine/core'
import { isDefinedError } from '@orpc/client'
import { IconChartBar, IconChecklist, IconDots, IconTrash, IconUpload } from '@tabler/icons-react'
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DesignDetail, DesignId } from '#contract/assessment'
import { api } from '../../api.ts'
import { useChanges } from '../../changes.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { Page } from '../../components/page.tsx'
import { ClassTakers } from './classes/class-takers.tsx'
import { ClassesTab } from './classes/classes-tab.tsx'
import { ItemsTab } from './design/items-tab.tsx'
import classes from './design-page.module.css'
import type { DesignView } from './design-view.ts'

type DesignPageProps = { designId: DesignId; view: DesignView }

/** One design: who took it, and what it asks. */
export function DesignPage({ designId, view }: DesignPageProps) {
  const { t } = useTranslation('assessment')
  const { data: designs } = useSuspenseQuery(api.assessment.designs.queryOptions())
  const isThere = designs.some(one => one.designId === designId)
  const { data: design } = useQuery(
    api.assessment.design.queryOptions({
      input: { designId },
      enabled: isThere,
      throwOnError: e => !isDefinedError(e),
    }),
  )
  if (!isThere) {
    return (
      <Page title={t('tests.title')}>
        <EmptyState
          icon={IconChecklist}
          title={t('design.gone')}
          action={<Button renderRoot={props => <Link to="/tes" {...props} />}>{t('design.toTests')}</Button>}
        >
          {t('design.goneText')}
        </EmptyState>
      </Page>
    )
  }
  return design ? <KnownDesign design={design} view={view} /> : null
}

function KnownDesign({ design, view }: { design: DesignDetail; view: DesignView }) {
  const { t } = useTranslation('assessment')
  const navigate = useNavigate()
  const { designId } = design
  const show = (next: DesignView) =>
    void navigate({ to: '/tes/$designId', params: { designId }, search: next, replace: true })
  return (
    <Page
      title={design.name}
      subtitle={<Settings design={design} />}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<Icon of={IconChartBar} />}
            renderRoot={props => <Link to="/tes/$designId/analisis" params={{ designId }} {...props} />}
          >
            {t('design.analysis')}
          </Button>
          <Button
            variant="default"
            leftSection={<Icon of={IconUpload} />}
            renderRoot={props => <Link to="/tes/$designId/impor" params={{ designId }} {...props} />}
          >
            {t('design.import')}
          </Button>
          <MoreMenu design={design} />
        </>
      }
    >
      <SegmentedControl
        className={classes.tabs ?? ''}
        aria-label={t('design.show')}
        value={view.lihat ?? 'classes'}
        onChange={tab => show(tab === 'items' ? { lihat: 'items' } : {})}
        data={[
          { value: 'classes', label: t('design.tab.classes') },
          {
            value: 'items',
            label: design.voided > 0 ? t('design.tab.itemsVoid', { count: design.voided }) : t('design.tab.items'),
          },
        ]}
      />
      {view.lihat === 'items' ? (
        <ItemsTab design={design} chosen={view.butir} onChoose={butir => show({ lihat: 'items', butir })} />
      ) : view.kelas ? (
        <ClassTakers key={view.kelas} design={design} classId={view.kelas === 'luar' ? null : view.kelas} />
      ) : (
        <ClassesTab design={design} />
      )}
    </Page>
  )
}

/** What holds, in a sentence. */
function Settings({ design }: { design: DesignDetail }) {
  const { t } = useTranslation('assessment')
  const { kind, items, timeLimit, passMark, attempts, counted } = design
  return [
    kind === 'crossed' ? t('design.crossed', items) : t('design.single', { count: items.A }),
    timeLimit === null ? t('design.noLimit') : t('takeable.minutes', { minutes: timeLimit }),
    t('design.passMark', { passMark }),
    attempts === 1 ? t('design.once') : t(`design.counted.${counted}`, { count: attempts }),
  ].join(' · ')
}

function MoreMenu({ design: { designId } }: { design: DesignDetail }) {
  const { t } = useTranslation('assessment')
  const navigate = useNavigate()
  const { afterChange } = useChanges()
  const remove = useMutation(
    api.assessment.removeDesign.mutationOptions({
      throwOnError: error => !isDefinedError(error),
      onSettled: async () => {
        await navigate({ to: '/tes' })
        await afterChange()
      },
    }),
  )
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" aria-label={t('design.more')} loading={remove.isPending}>
          <Icon of={IconDots} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon of={IconTrash} />} onClick={() => remove.mutate({ designId })}>
          {t('design.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
