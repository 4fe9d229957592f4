import { useLocalStorage } from '@mantine/hooks'
import { useMemo } from 'react'
import { type PersonColumn, personColumns } from '#domain/roster/people-query'

/** In pixels; `grow` shares what is left. */
export const columnWidths: Record<PersonColumn, { width: number; grow?: number }> = {
  name: { width: 196, grow: 3 },
  role: { width: 94 },
  nik: { width: 158 },
  phone: { width: 126 },
  province: { width: 150, grow: 1 },
  regency: { width: 160, grow: 2 },
  district: { width: 136, grow: 1 },
  classCode: { width: 104, grow: 1 },
  email: { width: 98 },
  externalId: { width: 104 },
  status: { width: 126 },
}

const usual: PersonColumn[] = ['name', 'role', 'nik', 'phone', 'regency', 'classCode', 'email', 'status']

/** Which columns are shown, in which order; this computer remembers. The name always comes first. */
export function useShownColumns() {
  const [shown, setShown] = useLocalStorage<PersonColumn[]>({
    key: 'gladi-people-columns',
    defaultValue: usual,
    getInitialValueInEffect: false,
  })
  const known = shown.filter(column => column !== 'name' && personColumns.includes(column))
  return {
    columns: ['name', ...known] as PersonColumn[],
    setColumns: (columns: PersonColumn[]) => setShown(['name', ...columns.filter(column => column !== 'name')]),
    reset: () => setShown(usual),
  }
}

/** The template of a row: the box to tick, then the columns. */
export function gridTemplate(columns: PersonColumn[]) {
  const tracks = columns.map(column => {
    const { width, grow } = columnWidths[column]
    return grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`
  })
  return ['56px', ...tracks].join(' ')
}

export const minWidthOf = (columns: PersonColumn[]) =>
  columns.reduce((sum, column) => sum + columnWidths[column].width, 56 + 16)

/** The same list as long as the same columns are in it, so that rows need not be drawn anew. */
export function useSameColumns(columns: PersonColumn[]): PersonColumn[] {
  const text = columns.join()
  return useMemo(() => text.split(',') as PersonColumn[], [text])
}
