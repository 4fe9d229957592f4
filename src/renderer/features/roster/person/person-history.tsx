import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ParticipantId } from '#domain/roster/participant'
import { api } from '../../../api.ts'
import { useChangeSentence } from '../../../changes.ts'
import { useFormat } from '../../../components/use-format.ts'
import classes from './person-panel.module.css'

/** Everything that touched one person, the latest first; what was undone is struck through. */
export function PersonHistory({ participantId }: { participantId: ParticipantId }) {
  const { t } = useTranslation('roster')
  const { instant } = useFormat()
  const sentence = useChangeSentence()
  const { data: changes = [] } = useQuery(api.history.ofPerson.queryOptions({ input: { participantId } }))
  return (
    <section className={classes.history}>
      <h3>{t('person.history')}</h3>
      <ol>
        {changes.map(change => (
          <li key={change.id} data-undone={change.undoneAt !== null || undefined}>
            <time dateTime={change.at}>{instant(change.at)}</time>
            <p>{sentence(change)}</p>
            {change.undoneAt !== null && <small>{t('person.undone')}</small>}
          </li>
        ))}
      </ol>
    </section>
  )
}
