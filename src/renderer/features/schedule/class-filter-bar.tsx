import { Chip, Menu, SegmentedControl, Select, TextInput, UnstyledButton } from '@mantine/core'
import { IconArrowsSort, IconSearch } from '@tabler/icons-react'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedClass } from '#contract/schedule'
import { useRegionNames } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { useFormat } from '../../components/use-format.ts'
import { type ClassFilter, type ClassOrder, type ClassQuestion, classOrders, classQuestions } from './class-filter.ts'
import classes from './class-filter-bar.module.css'
import { ClassViewChoice } from './class-view-choice.tsx'

type ClassFilterBarProps = {
  ref: Ref<HTMLInputElement>
  all: readonly ListedClass[]
  shown: number
  counts: Record<ClassQuestion, number>
  filter: ClassFilter
  onChange: (filter: ClassFilter) => void
}

/** Words, tier, province and the usual questions with their counts; what they leave is counted below. */
export function ClassFilterBar({ ref, all, shown, counts, filter, onChange }: ClassFilterBarProps) {
  const { t } = useTranslation('schedule')
  const { number } = useFormat()
  const inTier = all.filter(one => one.tier === (filter.tahap ?? 2))
  const { saring: _, ...anyQuestion } = filter

  return (
    <div className={classes.bar}>
      <ClassViewChoice filter={filter} onChange={onChange} />
      <SearchField ref={ref} filter={filter} onChange={onChange} />
      <div className={classes.line}>
        {filter.tahap !== 1 && <ProvinceChoice filter={filter} onChange={onChange} />}
        <OrderMenu filter={filter} onChange={onChange} />
      </div>
      <div className={classes.chips}>
        {classQuestions
          .filter(question => counts[question] > 0 || filter.saring === question || isUsual(question, filter))
          .map(question => (
            <Chip
              key={question}
              size="xs"
              variant="outline"
              checked={filter.saring === question}
              onChange={checked => onChange(checked ? { ...filter, saring: question } : anyQuestion)}
            >
              {t(`question.${question}`)} <b className="num">{number(counts[question])}</b>
            </Chip>
          ))}
      </div>
      <div className={classes.last}>
        <p className={classes.count} role="status">
          {t('shown', { count: shown, all: inTier.length })}
        </p>
        <TierChoice filter={filter} onChange={onChange} />
      </div>
    </div>
  )
}

/** Asked also where the answer is none. */
const isUsual = (question: ClassQuestion, { tahap }: ClassFilter) =>
  question === 'melanggar' || (question === 'tanpa-innas' && tahap !== 1)

type PartProps = Pick<ClassFilterBarProps, 'filter' | 'onChange'>

/** The address follows what is typed a little later; until then it is the field that knows. */
function SearchField({ ref, filter, onChange }: PartProps & Pick<ClassFilterBarProps, 'ref'>) {
  const { t } = useTranslation('schedule')
  const [typed, setTyped] = useState<string | null>(null)
  const { cari = '', ...anyWords } = filter
  if (typed === cari) setTyped(null)
  const search = (words: string) => {
    setTyped(words)
    onChange(words === '' ? anyWords : { ...filter, cari: words })
  }
  return (
    <TextInput
      ref={ref}
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<Icon of={IconSearch} />}
      rightSection={<KeyHint keys={['/']} />}
      value={typed ?? cari}
      onChange={event => search(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={event => event.key === 'Escape' && search('')}
    />
  )
}

export function TierChoice({ filter, onChange }: PartProps) {
  const { t } = useTranslation('schedule')
  const { provinsi: _, tahap: __, ...rest } = filter
  return (
    <SegmentedControl
      aria-label={t('tier')}
      value={String(filter.tahap ?? 2)}
      onChange={value => onChange(value === '1' ? { ...rest, tahap: 1 } : rest)}
      data={[
        { value: '2', label: t('tierName.2') },
        { value: '1', label: t('tierName.1') },
      ]}
    />
  )
}

export function ProvinceChoice({ filter, onChange }: PartProps) {
  const { t } = useTranslation('schedule')
  const { provinces } = useRegionNames()
  const { provinsi: _, ...anyProvince } = filter
  return (
    <Select
      className={classes.province}
      aria-label={t('filterProvince')}
      placeholder={t('province')}
      data={provinces.map(({ code, name }) => ({ value: code, label: name }))}
      value={filter.provinsi ?? null}
      searchable
      clearable
      allowDeselect={false}
      nothingFoundMessage={t('noMatch')}
      clearButtonProps={{ 'aria-label': t('clearFilter') }}
      onChange={code => onChange(code ? { ...filter, provinsi: code } : anyProvince)}
    />
  )
}

function OrderMenu({ filter, onChange }: PartProps) {
  const { t } = useTranslation('schedule')
  const { urut: _, ...byCode } = filter
  const order = filter.urut ?? 'kode'
  return (
    <Menu position="bottom-end" width={200} shadow="none">
      <Menu.Target>
        <UnstyledButton className={classes.order} aria-label={t('order.by', { order: t(`order.${order}`) })}>
          <Icon of={IconArrowsSort} size={14} />
          {t(`order.${order}`)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={order}
          onChange={value => onChange(value === 'kode' ? byCode : { ...filter, urut: value as ClassOrder })}
        >
          {classOrders.map(value => (
            <Menu.RadioItem key={value} value={value} closeMenuOnClick>
              {t(`order.${value}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
