import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { Mark } from '../../components/mark.tsx'
import { Note } from '../../components/note.tsx'
import { ProgressLine } from '../../components/progress-line.tsx'
import { requestStart, useStartRequest } from '../../start-request.ts'
import { CreateModal } from './create-modal.tsx'
import { ExampleMap } from './example-map.tsx'
import { shareOf, useExampleOpening } from './example-opening.ts'
import { refusalWords } from './refusal-words.ts'
import classes from './start-page.module.css'
import { WorkspaceList } from './workspace-list.tsx'

/** No training is open: open one, make one, or look at the example. */
export function StartPage() {
  const { t } = useTranslation('workspace')
  const { data: workspaces } = useSuspenseQuery(api.workspace.list.queryOptions())
  const request = useStartRequest(state => state.request)
  const [creating, create] = useDisclosure(false)
  const example = useExampleOpening()

  const stopCreating = () => {
    requestStart(null)
    create.close()
  }

  return (
    <main className={classes.page}>
      <title>{`${t('start.title')} · Gladi`}</title>
      <div className={classes.words}>
        <p className={classes.brand}>
          <Mark size={28} /> Gladi
        </p>
        <h1 className={classes.title}>{t('start.title')}</h1>
        <p className={classes.lead}>{t('start.lead')}</p>
        {example.step ? (
          <div className={classes.progress}>
            <ProgressLine label={t(`exampleStep.${example.step.step}`)} share={shareOf(example.step)} />
          </div>
        ) : (
          <div className={classes.buttons}>
            <Button size="md" onClick={example.start}>
              {t('start.openExample')}
            </Button>
            <Button size="md" variant="default" leftSection={<Icon of={IconPlus} />} onClick={create.open}>
              {t('start.create')}
            </Button>
          </div>
        )}
        {example.error !== null && <Note kind="bad">{refusalWords(t, example.error)}</Note>}
        <WorkspaceList workspaces={workspaces} />
      </div>
      <ExampleMap />
      <CreateModal opened={creating || request?.kind === 'create'} onClose={stopCreating} />
    </main>
  )
}
