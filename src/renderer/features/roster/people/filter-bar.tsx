import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeopleCounts } from '#contract/people'
import { Icon } from '../../../components/icon.tsx'
import { KeyHint } from '../../../components/key-hint.tsx'
import { useLetterKeys } from '../../../components/letter-keys.ts'
import type { RosterView } from '../roster-view.ts'
import { FilterChips } from './filter-chips.tsx'
import classes from './filter-bar.module.css'
import type { ChangeView } from './use-change-view.ts'
import type { TypedSearch } from './use-typed-search.ts'

type FilterBarProps = {
  view: RosterView
  change: ChangeView
  counts: PeopleCounts | undefined
  search: TypedSearch
  /** Where the arrow down leads. */
  table: RefObject<HTMLDivElement | null>
  children: React.ReactNode
}

/** As the contract allows. */
const longestSearch = 200

/** Search and chips. Everything chosen stands in the address. */
export function FilterBar({ view, change, counts, search, table, children }: FilterBarProps) {
  const { t } = useTranslation('roster')
  const input = useRef<HTMLInputElement>(null)
  useLetterKeys({ '/': () => input.current?.focus() })

  return (
    <div className={classes.bar}>
      <TextInput
        ref={input}
        className={classes.search}
        value={search.typed}
        maxLength={longestSearch}
        aria-label={t('people.search')}
        placeholder={t('people.search')}
        leftSection={<Icon of={IconSearch} />}
        rightSection={search.typed === '' ? <KeyHint keys={['/']} /> : undefined}
        onChange={event => search.type(event.currentTarget.value)}
        onBlur={search.tellAddress}
        onKeyDown={event => {
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault()
            table.current?.focus()
          }
          if (event.key === 'Escape') search.type('')
        }}
      />
      <FilterChips view={view} change={change} counts={counts} />
      {children}
    </div>
  )
}
