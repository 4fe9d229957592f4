import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { QuestionnaireVersion } from '#contract/questionnaire'
import { api } from '../../api.ts'
import { useChanges } from '../../changes.ts'
import { Pill } from '../../components/pill.tsx'
import { saveFile } from '../../components/save-file.ts'
import { useFormat } from '../../components/use-format.ts'
import classes from './forms-settings.module.css'

/** One version: what it is, whether it is used, as a workbook, and away with it. */
export function FormRow({ form }: { form: QuestionnaireVersion }) {
  const { t } = useTranslation('questionnaire')
  const { language } = useFormat()
  const { version, questions, variables } = form
  const { afterChange } = useChanges()
  const saving = useMutation(api.questionnaire.workbook.mutationOptions({ onSuccess: saveFile }))
  const removing = useMutation(api.questionnaire.remove.mutationOptions({ onSettled: afterChange }))

  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <span className={classes.title}>
          {form.title[language]}
          {form.isInUse && <Pill kind="ok">{t('inUse')}</Pill>}
        </span>
        <span className={classes.detail}>
          <span className="num">{t('version', { version })}</span>, <Origin loadedAt={form.loadedAt} />
        </span>
        <span className={classes.detail}>{t('counts', { questions, variables })}</span>
      </span>
      {form.loadedAt !== null && (
        <Button
          variant="subtle"
          size="xs"
          aria-label={t('removeOf', { version })}
          loading={removing.isPending}
          onClick={() => removing.mutate({ version })}
        >
          {t('remove')}
        </Button>
      )}
      <Button
        variant="subtle"
        size="xs"
        aria-label={t('saveAsExcelOf', { version })}
        loading={saving.isPending}
        onClick={() => saving.mutate({ version })}
      >
        {t('saveAsExcel')}
      </Button>
    </li>
  )
}

function Origin({ loadedAt }: { loadedAt: string | null }) {
  const { t } = useTranslation('questionnaire')
  const { instant } = useFormat()
  return loadedAt === null ? t('shipped') : t('loadedAt', { at: instant(loadedAt) })
}
