import { lazy, Suspense } from 'react'

const PlanPackets = lazy(async () => {
  const [{ PlanPackets: Shown }] = await Promise.all([
    import('../features/exchange/plan-packets.tsx'),
    import('./exchange-language.ts'),
  ])
  return { default: Shown }
})

/** Its code and words come after the page. */
export const LazyPlanPackets = () => (
  <Suspense fallback={null}>
    <PlanPackets />
  </Suspense>
)
