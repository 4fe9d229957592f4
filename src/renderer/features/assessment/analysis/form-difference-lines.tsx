import { useTranslation } from 'react-i18next'
import type { FormDifference } from '#domain/assessment/form-difference'
import classes from './analysis.module.css'
import { HowCounted } from './how-counted.tsx'
import { useFigure } from './use-figure.ts'

/** Whether one of the forms is harder, and what the gain is without that. */
export function FormDifferenceLines({ forms: { pre, post, crossed } }: { forms: FormDifference }) {
  const { t } = useTranslation('analysis')
  const { t: ofTests } = useTranslation('assessment')
  const { figure, rise, range } = useFigure()
  const occasions = [
    { name: ofTests('occasion.pre'), forms: pre },
    { name: ofTests('occasion.post'), forms: post },
  ]
  return (
    <>
      <h2 className={classes.heading}>
        {t('forms.title')} <HowCounted figure={t('forms.title')} formula={t('formula.forms')} />
      </h2>
      <ul className={classes.sentences} style={{ marginTop: 0 }}>
        {occasions.map(({ name, forms }) => (
          <li key={name}>
            {forms ? (
              <>
                {t('forms.on', { occasion: name, a: figure(forms.a.mean), b: figure(forms.b.mean) })}{' '}
                <b>{rise(forms.difference.value)}</b> ({range(forms.difference.interval)})
              </>
            ) : (
              t('forms.one', { occasion: name })
            )}
          </li>
        ))}
        {crossed && (
          <li>
            {t('forms.crossed')} <b>{rise(crossed.gain.value)}</b> ({range(crossed.gain.interval)}).
          </li>
        )}
      </ul>
    </>
  )
}
