import { Button, Group, Modal, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { Note } from '../../components/note.tsx'
import { ProgressLine } from '../../components/progress-line.tsx'
import { shareOf, useExampleOpening } from './example-opening.ts'
import { isOfWorkspace } from './of-workspace.ts'
import { refusalWords } from './refusal-words.ts'
import classes from './security.module.css'

/** Opens the example, or makes it anew. `abandon` ends what works on the workspace that is open. */
export function ExampleData({ isExample, abandon }: { isExample: boolean; abandon: () => Promise<unknown> }) {
  const { t } = useTranslation('settings')
  const words = useTranslation('workspace').t
  const [isAsking, ask] = useDisclosure(false)
  const queryClient = useQueryClient()
  const example = useExampleOpening()
  const removing = useMutation(api.workspace.removeExample.mutationOptions())

  const open = async () => {
    await abandon()
    await example.start()
    await queryClient.resetQueries({ predicate: isOfWorkspace })
  }
  const reset = async () => {
    ask.close()
    await abandon()
    await removing.mutateAsync({})
    await example.start()
    await queryClient.resetQueries({ predicate: isOfWorkspace })
  }

  if (example.step)
    return <ProgressLine label={words(`exampleStep.${example.step.step}`)} share={shareOf(example.step)} />
  return (
    <>
      <div className={classes.line}>
        <p className={classes.words}>{t('example.text')}</p>
        {isExample ? (
          <Button variant="default" onClick={ask.open}>
            {t('example.reset')}
          </Button>
        ) : (
          <Button variant="default" onClick={() => void open()}>
            {t('example.open')}
          </Button>
        )}
      </div>
      {example.error !== null && <Note kind="bad">{refusalWords(words, example.error)}</Note>}
      <Modal
        opened={isAsking}
        onClose={ask.close}
        title={t('example.resetTitle')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Stack gap={16}>
          <p>{t('example.resetText')}</p>
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={ask.close}>
              {words('cancel')}
            </Button>
            <Button variant="outline" color="red" onClick={() => void reset()}>
              {t('example.reset')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
