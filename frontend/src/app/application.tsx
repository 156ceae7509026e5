import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { newQueryClient } from './query-client'
import { newRouter } from './router'
import { Surface } from './surface'

export function Application() {
  const [client] = useState(newQueryClient)
  const [router] = useState(() => newRouter())
  return (
    <Surface>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Surface>
  )
}
