import { Button, Group, Modal } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PastImport } from '#contract/roster-review'
import { api } from '../../api.ts'
import { useChanges } from '../../changes.ts'
import { useFormat } from '../../components/use-format.ts'
import classes from './past-imports.module.css'

/** What was imported when, and the way back to before each. */
export function PastImports() {
  const { t } = useTranslation('import')
  const { instant } = useFormat()
  const { data: imports } = useSuspenseQuery(api.roster.imports.queryOptions())
  const [undoing, setUndoing] = useState<PastImport | null>(null)
  return (
    <div className={classes.page}>
      <ul className={classes.imports}>
        {imports.map(one => (
          <li key={one.id} data-undone={one.isUndone || undefined}>
            <div className={classes.words}>
              <p className={classes.file}>{one.fileName}</p>
              <p>
                {t('past.counts', { new: one.counts.new, changed: one.counts.changed, setAside: one.counts.setAside })}
              </p>
              <p className={classes.when}>{instant(one.importedAt)}</p>
            </div>
            {one.isUndone && <span className={classes.when}>{t('past.undone')}</span>}
            {one.changeId !== null && (
              <Button size="xs" variant="default" onClick={() => setUndoing(one)}>
                {t('past.undo')}
              </Button>
            )}
            {one.changeId === null && !one.isUndone && <span className={classes.when}>{t('past.kept')}</span>}
          </li>
        ))}
      </ul>
      {undoing && <UndoImportDialog of={undoing} onClose={() => setUndoing(null)} />}
    </div>
  )
}

function UndoImportDialog({ of, onClose }: { of: PastImport; onClose: () => void }) {
  const { t } = useTranslation(['import', 'app'])
  const { undoThrough } = useChanges()
  const [isUndoing, setUndoing] = useState(false)
  const run = async () => {
    setUndoing(true)
    if (of.changeId !== null) await undoThrough(of.changeId)
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('past.undoTitle', { file: of.fileName })}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <p>{t('past.undoText', { new: of.counts.new, changed: of.counts.changed })}</p>
      {of.laterChanges > 0 && <p>{t('past.laterChanges', { count: of.laterChanges })}</p>}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button variant="outline" color="red" loading={isUndoing} onClick={() => void run()}>
          {t('past.undo')}
        </Button>
      </Group>
    </Modal>
  )
}
