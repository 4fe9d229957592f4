import { useTranslation } from 'react-i18next'
import type { Variable } from '#domain/questionnaire/questionnaire'
import { Note } from '../../components/note.tsx'
import classes from './concept-note.module.css'

/** What the methodologists say of a variable, in the Indonesian of the sources. */
export function ConceptNote({ variable }: { variable: Variable }) {
  const { t } = useTranslation('practice')
  const { concept, referencePeriod, askAs, mistakes, certainty } = variable
  return (
    <div className={classes.note}>
      <p lang="id">{concept}</p>
      <dl lang="id">
        {referencePeriod && <Line name={t('result.concept.period')}>{referencePeriod}</Line>}
        {askAs && <Line name={t('result.concept.askAs')}>{askAs}</Line>}
        {mistakes.length > 0 && <Line name={t('result.concept.mistakes')}>{mistakes.join('; ')}</Line>}
      </dl>
      {(certainty === 'own' || certainty === 'L') && <Note kind="warn">{t('result.concept.doubt')}</Note>}
    </div>
  )
}

function Line({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
