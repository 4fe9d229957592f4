import { Radio } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './choice-list.module.css'

export type Choice = { value: string; title: string; detail?: string; aside?: ReactNode }

type ChoiceListProps = { label: string; choices: Choice[]; value: string | null; onChange: (value: string) => void }

/** Ways to choose among, each with a line that says what it means. */
export function ChoiceList({ label, choices, value, onChange }: ChoiceListProps) {
  return (
    <Radio.Group aria-label={label} value={value} onChange={onChange}>
      {choices.map(choice => (
        <label key={choice.value} className={classes.choice} data-chosen={choice.value === value || undefined}>
          <Radio value={choice.value} />
          <span className={classes.words}>
            <span className={classes.title}>{choice.title}</span>
            {choice.detail && <span className={classes.detail}>{choice.detail}</span>}
          </span>
          {choice.aside}
        </label>
      ))}
    </Radio.Group>
  )
}
