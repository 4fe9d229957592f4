import { Component, type ReactNode } from 'react'

type ErrorBoundaryProps = {
  /** Shown instead of the children; `retry` shows them again. */
  renderFallback: (error: unknown, retry: () => void) => ReactNode
  onRetry?: () => void
  children: ReactNode
}

/** React catches errors of rendering in a class only. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('unknown') }
  }

  retry = () => {
    this.props.onRetry?.()
    this.setState({ error: null })
  }

  override render() {
    return this.state.error === null ? this.props.children : this.props.renderFallback(this.state.error, this.retry)
  }
}
