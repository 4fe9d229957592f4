import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NamedPerson, PlanChanges } from '#domain/exchange/plan-changes'
import { useShownName } from '../../components/screen-share.ts'
import classes from './plan-packets.module.css'

/** So many names of one kind of change are told; a first plan brings thousands. */
const toldNames = 12

/** What a plan changes, kind by kind, with how many and who. */
export function PlanChangeList({ changes }: { changes: PlanChanges }) {
  const { t } = useTranslation('plans')
  const lines = usePlanLines(changes)
  return (
    <ul className={classes.list}>
      {changes.isOtherPlan && <Line title={t('part.otherPlan')} names={[t('part.otherPlanText')]} />}
      {lines.map(({ title, names }) => (
        <Line key={title} title={title} names={names} />
      ))}
    </ul>
  )
}

type PlanLine = { title: string; names: readonly string[] }

/** Those kinds of which there are any. */
function usePlanLines({ people, classes: changed, designs, questionnaire, training, rules }: PlanChanges): PlanLine[] {
  const { t } = useTranslation('plans')
  const shownName = useShownName()
  const named = (list: readonly NamedPerson[]) => list.map(({ name }) => shownName(name))
  const line = (kind: CountedPart, names: readonly string[]): PlanLine[] =>
    names.length === 0 ? [] : [{ title: t(`part.${kind}`, { count: names.length }), names }]
  const classesWith = (is: (one: PlanChanges['classes']['changed'][number]) => unknown) =>
    changed.changed.filter(is).map(({ code }) => code)
  return [
    ...line('peopleNew', named(people.new)),
    ...line('peopleGone', named(people.gone)),
    ...line(
      'peopleChanged',
      people.changed.map(
        ({ name, fields }) => `${shownName(name)} (${fields.map(field => t(`field.${field}`)).join(', ')})`,
      ),
    ),
    ...line('classesNew', changed.new),
    ...line('classesGone', changed.gone),
    ...line(
      'time',
      classesWith(({ time }) => time),
    ),
    ...line(
      'room',
      classesWith(({ room }) => room),
    ),
    ...line(
      'instructor',
      classesWith(({ instructor }) => instructor),
    ),
    ...line(
      'members',
      changed.changed
        .filter(({ joined, left }) => joined.length + left.length > 0)
        .map(({ code, joined, left }) => `${code} +${joined.length} −${left.length}`),
    ),
    ...line('designsNew', designs.new),
    ...line('designsGone', designs.gone),
    ...line(
      'designsChanged',
      designs.changed.map(({ name, parts }) => `${name} (${parts.map(part => t(`designPart.${part}`)).join(', ')})`),
    ),
    ...(questionnaire ? [{ title: t('part.questionnaire', questionnaire), names: [] }] : []),
    ...(training.length > 0
      ? [{ title: t('part.training'), names: training.map(part => t(`trainingPart.${part}`)) }]
      : []),
    ...(rules.length > 0 ? [{ title: t('part.rules'), names: rules.map(part => t(`rulesPart.${part}`)) }] : []),
  ]
}

type CountedPart =
  | `people${'New' | 'Gone' | 'Changed'}`
  | `classes${'New' | 'Gone'}`
  | `designs${'New' | 'Gone' | 'Changed'}`
  | 'time'
  | 'room'
  | 'instructor'
  | 'members'

function Line({ title, names }: { title: ReactNode; names: readonly string[] }) {
  return (
    <li>
      <strong>{title}</strong>
      <NameList names={names} />
    </li>
  )
}

/** The first of them, and how many there are besides. */
export function NameList({ names }: { names: readonly string[] }) {
  const { t } = useTranslation('plans')
  const more = names.length - toldNames
  if (names.length === 0) return null
  return (
    <span className={classes.names}>
      {names.slice(0, toldNames).join(' · ')}
      {more > 0 && ` ${t('more', { count: more })}`}
    </span>
  )
}
