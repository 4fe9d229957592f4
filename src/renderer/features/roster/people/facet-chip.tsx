import { Combobox, useCombobox } from '@mantine/core'
import { IconCheck, IconChevronDown, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../components/icon.tsx'
import { useFormat } from '../../../components/use-format.ts'
import classes from './facet-chip.module.css'

export type FacetChoice = { value: string; label: string; people: number }

type FacetChipProps = {
  label: string
  choices: FacetChoice[]
  chosen: string | undefined
  /** What the chosen value is called, also where nobody has it any more. */
  chosenLabel?: string | undefined
  onChoose: (value: string | undefined) => void
}

/** As many as one reads; typing narrows them. */
const shown = 80

/** A part of the filter: what may be chosen, each with how many people it would leave. */
export function FacetChip({ label, choices, chosen, chosenLabel, onChoose }: FacetChipProps) {
  const { t } = useTranslation('roster')
  const { number } = useFormat()
  const [search, setSearch] = useState('')
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      setSearch('')
      combobox.focusTarget()
    },
    onDropdownOpen: () => {
      if (choices.length > 8) combobox.focusSearchInput()
      if (chosen === undefined) combobox.selectFirstOption()
      else combobox.selectActiveOption()
    },
  })
  const matching = choices.filter(choice => choice.label.toLowerCase().includes(search.trim().toLowerCase()))
  const choose = (value: string | undefined) => {
    onChoose(value)
    combobox.closeDropdown()
  }

  return (
    <Combobox
      store={combobox}
      width={260}
      position="bottom-start"
      transitionProps={{ duration: 0 }}
      keepMounted={false}
      onOptionSubmit={value => choose(value === chosen ? undefined : value)}
    >
      <span className={classes.chip} data-chosen={chosen !== undefined || undefined}>
        <Combobox.Target targetType="button">
          <button type="button" className={classes.main} onClick={() => combobox.toggleDropdown()}>
            {chosen === undefined ? (
              <>
                {label}
                <Icon of={IconChevronDown} size={14} />
              </>
            ) : (
              <>
                {label}: <b>{chosenLabel ?? chosen}</b>
              </>
            )}
          </button>
        </Combobox.Target>
        {chosen !== undefined && (
          <button
            type="button"
            className={classes.clear}
            aria-label={t('people.clearFilter', { filter: label })}
            onClick={() => choose(undefined)}
          >
            <Icon of={IconX} size={14} />
          </button>
        )}
      </span>
      <Combobox.Dropdown>
        {choices.length > 8 && (
          <Combobox.Search
            value={search}
            onChange={event => {
              setSearch(event.currentTarget.value)
              combobox.updateSelectedOptionIndex()
            }}
            placeholder={t('people.narrow')}
            aria-label={t('people.narrow')}
          />
        )}
        <Combobox.Options aria-label={label} className={classes.options}>
          {matching.slice(0, shown).map(choice => (
            <Combobox.Option key={choice.value} value={choice.value} active={choice.value === chosen}>
              <span className={classes.option}>
                <span className={classes.tick}>{choice.value === chosen && <Icon of={IconCheck} size={14} />}</span>
                <span className={classes.name}>{choice.label}</span>
                <span className={`${classes.people} num`}>{number(choice.people)}</span>
              </span>
            </Combobox.Option>
          ))}
          {matching.length === 0 && <Combobox.Empty>{t('people.noChoice')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
