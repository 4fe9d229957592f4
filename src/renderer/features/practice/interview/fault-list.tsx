import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react'
import { Icon } from '../../../components/icon.tsx'
import { useFaultWords } from './fault-lines.tsx'
import { placeKey } from './form-index.ts'
import classes from './form-panel.module.css'
import { stepTo } from './steps.ts'
import { useInterview } from './use-interview.ts'
import { useMemberName } from './use-member-name.ts'
import { useQuestionName } from './use-question-name.ts'

/** Everything that is wrong, in the form's order; each jumps to where it can be mended. */
export function FaultList({ onJump }: { onJump: () => void }) {
  const { faults, goTo, opened } = useInterview()
  const faultWords = useFaultWords()
  const questionName = useQuestionName()
  const memberName = useMemberName()
  return (
    <ul className={classes.faultList}>
      {faults.map((fault, at) => (
        <li key={`${placeKey(fault)} ${at}`}>
          <button
            type="button"
            data-severity={fault.severity}
            onClick={() => {
              onJump()
              void goTo(stepTo(opened.questionnaire, fault))
            }}
          >
            <Icon of={fault.severity === 'error' ? IconCircleX : IconAlertTriangle} />
            <span>
              <b>
                {questionName(fault)}
                {fault.entry !== null && `, ${memberName(fault.entry)}`}
              </b>
              <br />
              {faultWords(fault)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
