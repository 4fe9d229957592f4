import { lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType, ReactNode } from 'react'

type LazyPage = (() => ReactNode) & { preload: () => Promise<void> }

const lazyPages: LazyPage[] = []

/**
 * A page whose code is fetched when the router first wants it: before the page is drawn, so nothing flashes.
 * `useProps` reads what the page is given from the address.
 */
export function lazyPage<Name extends string, Props extends object>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
  useProps: () => Props,
): LazyPage {
  const Page = lazyRouteComponent(load, name) as ComponentType<Props> & { preload?: () => Promise<void> }
  const preload = Page.preload
  const page = Object.assign(() => <Page {...useProps()} />, { preload: async () => preload?.() })
  lazyPages.push(page)
  return page
}

/** For a page that needs nothing of the address. */
export const noProps = () => ({})

/** Fetches every page's code while nothing else is to be done, so that each first visit is as quick as the second. */
export function preloadPages() {
  const next = (index: number) =>
    requestIdleCallback(() => {
      const page = lazyPages[index]
      if (page) void page.preload().finally(() => next(index + 1))
    })
  next(0)
}
