import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Suspense, lazy, useState } from 'react'
import { I18nProvider, RouterProvider } from 'react-aria-components'
import { Route, Switch, useLocation } from 'wouter'
import { AddingProvider } from './adding/adding.js'
import { DecisionDesk } from './decisions/decide.js'
import { Shell } from './shell/shell.js'
import { CarryTimeFilter } from './shell/time-filter.js'
import { Loading } from './words/states.js'

const RecordPage = lazy(() => import('./pages/record/record-page.js'))
const DocumentsPage = lazy(() => import('./pages/documents/documents-page.js'))
const ReaderPage = lazy(() => import('./pages/reader/reader-page.js'))
const PeoplePage = lazy(() => import('./pages/people/people-page.js'))
const PersonPage = lazy(() => import('./pages/person/person-page.js'))
const QuotationsPage = lazy(() => import('./pages/quotations/quotations-page.js'))
const QuotationPage = lazy(() => import('./pages/quotation/quotation-page.js'))
const SearchPage = lazy(() => import('./pages/search/search-page.js'))
const ReviewPage = lazy(() => import('./pages/review/review-page.js'))
const DecisionLogPage = lazy(() => import('./pages/review/log-page.js'))
const CheckPage = lazy(() => import('./pages/check/check-page.js'))
const TimelinePage = lazy(() => import('./pages/timeline/timeline-page.js'))
const LineagePage = lazy(() => import('./pages/lineage/lineage-page.js'))
const LostPage = lazy(() => import('./shell/lost-page.js'))

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
  const [, navigate] = useLocation()
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 5000 } } }),
  )
  return (
    <QueryClientProvider client={client}>
      <I18nProvider locale="en-GB">
        <RouterProvider navigate={navigate}>
          <AddingProvider>
            <Shell>
              <DecisionDesk>
                <Suspense fallback={<Loading />}>
                  <Switch>
                    <Route path="/" component={RecordPage} />
                    <Route path="/documents" component={DocumentsPage} />
                    <Route path="/documents/:id" component={ReaderPage} />
                    <Route path="/people" component={PeoplePage} />
                    <Route path="/people/:id" component={PersonPage} />
                    <Route path="/quotations" component={QuotationsPage} />
                    <Route path="/quotations/:id" component={QuotationPage} />
                    <Route path="/timeline" component={TimelinePage} />
                    <Route path="/lineage" component={LineagePage} />
                    <Route path="/search" component={SearchPage} />
                    <Route path="/review" component={ReviewPage} />
                    <Route path="/review/log" component={DecisionLogPage} />
                    <Route path="/check" component={CheckPage} />
                    <Route component={LostPage} />
                  </Switch>
                </Suspense>
              </DecisionDesk>
            </Shell>
          </AddingProvider>
        </RouterProvider>
      </I18nProvider>
    </QueryClientProvider>
  )
}
