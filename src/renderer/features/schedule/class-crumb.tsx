import { useSuspenseQuery } from '@tanstack/react-query'
import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { api, useRegionNames } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'

/** Province and code of a class, for the path in the top bar. */
export function ClassCrumb({ classId }: { classId: string }) {
  const { data: all } = useSuspenseQuery(api.schedule.classes.queryOptions())
  const { provinceName } = useRegionNames()
  // Out of an address it comes with its slash encoded.
  const id = decodeURIComponent(classId)
  const found = all.find(one => one.id === id)
  if (!found) return null
  return (
    <>
      {found.provinceCode && (
        <>
          <Link to="/kelas" search={{ provinsi: found.provinceCode }}>
            {provinceName(found.provinceCode)}
          </Link>
          <Icon of={IconChevronRight} size={14} />
        </>
      )}
      <b>{found.code}</b>
    </>
  )
}
