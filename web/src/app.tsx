import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Suspense, useState } from 'react'
import { Route, Switch } from 'wouter'
import { AddingProvider } from './adding/adding.js'
import { DecisionDesk } from './decisions/decide.js'
import { PAGES_BY_PATH } from './pages.js'
import { Shell } from './shell/shell.js'
import { CarryTimeFilter } from './shell/time-filter.js'
import { Loading } from './words/states.js'

/** The reading room: a filter of time is carried along wherever its reader goes. */
export function App(): ReactNode {
  return (
    <CarryTimeFilter>
      <Pages />
    </CarryTimeFilter>
  )
}

/** Which page stands at which address. */
function Pages(): ReactNode {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 5000 } } }),
  )
  return (
    <QueryClientProvider client={client}>
      <AddingProvider>
        <Shell>
          <DecisionDesk>
            <Suspense fallback={<Loading />}>
              <Switch>
                {PAGES_BY_PATH.map(({ path, Page }) =>
                  path === undefined ? (
                    <Route key="lost" component={Page} />
                  ) : (
                    <Route key={path} path={path} component={Page} />
                  ),
                )}
              </Switch>
            </Suspense>
          </DecisionDesk>
        </Shell>
      </AddingProvider>
    </QueryClientProvider>
  )
}
