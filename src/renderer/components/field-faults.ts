import { createContext, useCallback, useContext, useEffect, useId, useState } from 'react'

type Report = (field: string, isFaulty: boolean) => void

/** Where fields inside say that what was typed cannot be taken; nobody has to listen. */
export const FieldFaultsContext = createContext<Report | null>(null)

/** For whoever has to wait until every field inside `FieldFaultsContext` holds what can be taken. */
export function useFieldFaults() {
  const [faulty, setFaulty] = useState<ReadonlySet<string>>(new Set())
  const report = useCallback<Report>((field, isFaulty) => {
    setFaulty(before => {
      const others = [...before].filter(one => one !== field)
      return new Set(isFaulty ? [...others, field] : others)
    })
  }, [])
  return { hasFaults: faulty.size > 0, report }
}

/** A field that goes away is no fault any longer. */
export function useReportFault(isFaulty: boolean) {
  const report = useContext(FieldFaultsContext)
  const field = useId()
  useEffect(() => {
    if (!isFaulty || !report) return undefined
    report(field, true)
    return () => report(field, false)
  }, [isFaulty, report, field])
}
