import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ListedTeacher } from '#contract/class-edits'
import type { ClassDetail, ListedClass } from '#contract/schedule'
import { withClasses } from '#domain/schedule/class-changes'
import { type TeacherChoice, teacherChoices } from '#domain/schedule/class-choices'
import { api, useRegionNames } from '../../api.ts'
import { useShownName } from '../../components/screen-share.ts'
import { PickList, type PickOption } from './pick-list.tsx'
import { shortRegency } from './short-regency.ts'
import { useClassEdits } from './use-class-edits.ts'
import { useOutcome } from './use-outcome.ts'
import { usePlanInForce } from './use-plan-in-force.ts'

type Choice = TeacherChoice<ListedClass, ListedTeacher>

const nobody = 'nobody'

/** Who teaches a class. Whoever teaches another one at that time changes places with this one's instructor. */
export function InstructorPicker({ detail, onDone }: { detail: ClassDetail; onDone: () => void }) {
  const { t } = useTranslation('schedule')
  const plan = usePlanInForce()
  const { data: teachers } = useSuspenseQuery(api.classEdits.teachers.queryOptions())
  const outcomeOf = useOutcome(plan)
  const { changeInstructor } = useClassEdits()
  const one = plan.classes.find(({ id }) => id === detail.id)!
  const here = new Map(detail.areas.map(({ code, here: people }) => [code, people]))
  const choices = teacherChoices(one, plan.classes, teachers, here).filter(
    ({ participantId }) => participantId !== one.instructorId,
  )
  const options = useTeacherOptions(choices)
  const find = (key: string) => choices.find(({ participantId }) => participantId === key)

  const pick = async (key: string) => {
    onDone()
    const choice = find(key)
    const swapWith = choice?.clash?.id ?? null
    await changeInstructor({ classId: detail.id, participantId: choice?.participantId ?? null, swapWith })
  }

  return (
    <PickList
      label={t('instructor.search')}
      options={one.instructorId === null ? options : [...options, { key: nobody, title: t('instructor.nobody') }]}
      none={t('noMatch')}
      outcomeOf={key => {
        const choice = find(key)
        const button = choice?.clash ? t('swap', { code: choice.clash.code }) : t('instructor.button')
        return outcomeOf(withClasses(plan, taughtBy(one, choice)), one.id, button)
      }}
      onPick={key => void pick(key)}
    />
  )
}

/** The classes as they would be taught: two of them where instructors are swapped. */
function taughtBy(one: ListedClass, choice: Choice | undefined): ListedClass[] {
  const now: ListedClass = {
    ...one,
    instructorId: choice?.participantId ?? null,
    instructorName: choice?.name ?? null,
    instructorProvinceCode: choice?.provinceCode ?? null,
    instructorTrainedUtc: choice?.trainedUtc ?? null,
  }
  if (!choice?.clash) return [now]
  const { instructorId, instructorName, instructorProvinceCode, instructorTrainedUtc } = one
  return [now, { ...choice.clash, instructorId, instructorName, instructorProvinceCode, instructorTrainedUtc }]
}

/** People of other provinces are offered to who searches for them. */
function useTeacherOptions(choices: Choice[]): PickOption[] {
  const { t } = useTranslation('schedule')
  const { regencyName, provinceName } = useRegionNames()
  const shownName = useShownName()
  return choices.map(choice => {
    const { provinceCode, regencyCode, fromHome, clash, teaches, isOwnProvince } = choice
    const place = regencyCode ? shortRegency(regencyName(regencyCode)) : t('office')
    const home = fromHome > 0 ? t('instructor.fromHome', { count: fromHome }) : null
    const load = teaches.length > 0 ? t('instructor.teaches', { count: teaches.length }) : t('instructor.free')
    return {
      key: choice.participantId,
      title: shownName(choice.name),
      detail: [place, isOwnProvince ? home : provinceName(provinceCode)].filter(Boolean).join(' · '),
      aside: clash ? t('instructor.clash', { code: clash.code }) : load,
      isHidden: !isOwnProvince,
    }
  })
}
