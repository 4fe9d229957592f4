import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Note } from '../../components/note.tsx'
import classes from './forms-settings.module.css'
import { FormProblems } from './form-problems.tsx'
import type { RefusedFile } from './use-form-loading.ts'

/** Why a workbook was not loaded: one sentence, and every problem with its place. */
export function RefusedForm({ refused, onClose }: { refused: RefusedFile; onClose: () => void }) {
  const { t } = useTranslation('questionnaire')
  return (
    <div className={classes.refused}>
      <Note kind="bad" title={t('refused.title', { file: refused.fileName })}>
        <p>{reasonWords(t, refused)}</p>
      </Note>
      {refused.why === 'faulty' && <FormProblems problems={refused.problems} count={refused.count} />}
      <Button variant="subtle" size="xs" onClick={onClose}>
        {t('refused.close')}
      </Button>
    </div>
  )
}

function reasonWords(t: TFunction<'questionnaire'>, refused: RefusedFile): string {
  switch (refused.why) {
    case 'faulty':
      return t('refused.problems', { count: refused.count })
    case 'other-form':
      return t('refused.otherForm', { formId: refused.formId, expected: refused.expected })
    case 'not-newer':
      return t('refused.notNewer', { version: refused.version, newest: refused.newest })
    case 'unreadable':
      return t(`fault.${refused.fault}`, refused.data as { seems: string; limit: number })
    case 'failed':
      return t('refused.failed')
  }
}
