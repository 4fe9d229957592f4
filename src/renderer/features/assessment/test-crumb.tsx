import { useSuspenseQuery } from '@tanstack/react-query'
import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'

/** The name of a test, for the path in the top bar; with what is open of it, that too. */
export function TestCrumb({ designId, part }: { designId: string; part: string | null }) {
  const { data: designs } = useSuspenseQuery(api.assessment.designs.queryOptions())
  const name = designs.find(one => one.designId === designId)?.name
  if (name === undefined) return null
  if (part === null) return <b>{name}</b>
  return (
    <>
      <Link to="/tes/$designId" params={{ designId }}>
        {name}
      </Link>
      <Icon of={IconChevronRight} size={14} />
      <b>{part}</b>
    </>
  )
}
