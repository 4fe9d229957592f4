import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../components/choice-list.tsx'
import classes from './code-scheme-choice.module.css'
import type { CheckedState } from './import-review.tsx'
import { checkFile } from './roster-import.ts'

/** Codes without names mean different provinces in Papua, so somebody has to say whose codes they are. */
export function CodeSchemeChoice({ state: { file, options } }: { state: CheckedState }) {
  const { t } = useTranslation('import')
  return (
    <section className={classes.choice}>
      <h2 className={classes.title}>{t('codes.title')}</h2>
      <ChoiceList
        label={t('codes.title')}
        value={options.codes ?? 'kemendagri'}
        onChange={value => void checkFile(file, { ...options, codes: value === 'bps' ? 'bps' : 'kemendagri' })}
        choices={[
          { value: 'kemendagri', title: t('codes.kemendagri'), detail: t('codes.kemendagriDetail') },
          { value: 'bps', title: t('codes.bps'), detail: t('codes.bpsDetail') },
        ]}
      />
    </section>
  )
}
