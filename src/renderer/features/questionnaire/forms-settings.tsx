import { Button, FileButton } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { FormRow } from './form-row.tsx'
import classes from './forms-settings.module.css'
import { RefusedForm } from './refused-form.tsx'
import { useFormLoading } from './use-form-loading.ts'

/** The versions of the form, which of them new rehearsals use, and another one from a workbook. */
export function FormsSettings() {
  const { t } = useTranslation('questionnaire')
  const { data: versions } = useSuspenseQuery(api.questionnaire.list.queryOptions())
  const { load, isLoading, refused, forget } = useFormLoading()

  return (
    <div className={classes.forms}>
      <div className={classes.head}>
        <p>{t('about')}</p>
        <FileButton onChange={file => file && load(file)} accept=".xlsx,.xls,.ods">
          {props => (
            <Button {...props} variant="default" loading={isLoading}>
              {t('load')}
            </Button>
          )}
        </FileButton>
      </div>
      <p role="status" className={classes.status}>
        {isLoading ? t('loading') : ''}
      </p>
      {refused && <RefusedForm refused={refused} onClose={forget} />}
      <ul>
        {versions.map(version => (
          <FormRow key={version.version} form={version} />
        ))}
      </ul>
    </div>
  )
}
