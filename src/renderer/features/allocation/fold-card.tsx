import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../components/card.tsx'
import { Icon } from '../../components/icon.tsx'
import classes from './fold-card.module.css'

type FoldCardProps = {
  title: string
  /** Said while it is folded, and by itself enough to go on. */
  summary: ReactNode
  startsOpen?: boolean
  /** In the head, while it is open. */
  aside: ReactNode
  children: ReactNode
}

/** A card for what one may look at but need not: one sentence until it is opened. */
export function FoldCard({ title, summary, startsOpen = false, aside, children }: FoldCardProps) {
  const { t } = useTranslation('allocation')
  const [isOpen, setOpen] = useState(startsOpen)
  const words = isOpen ? t('fold.close') : t('fold.open')
  return (
    <Card
      title={title}
      aside={
        <>
          {isOpen && aside}
          <Button
            size="xs"
            variant="subtle"
            aria-expanded={isOpen}
            aria-label={`${words}: ${title}`}
            rightSection={<Icon of={isOpen ? IconChevronUp : IconChevronDown} size={14} />}
            onClick={() => setOpen(!isOpen)}
          >
            {words}
          </Button>
        </>
      }
    >
      {isOpen ? children : <p className={classes.summary}>{summary}</p>}
    </Card>
  )
}
