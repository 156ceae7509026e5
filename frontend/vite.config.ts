import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const backend = process.env.RINGLOOP_URL ?? 'http://localhost:8080'

/** Serves the worker of the mocked API, only for `npm run dev:mock`; it never becomes part of the build. */
function mockWorker(): Plugin {
  return {
    name: 'ringloop-mock-worker',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/mockServiceWorker.js', (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript')
        response.end(readFileSync(fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js'))))
      })
    },
  }
}

export default defineConfig(({ mode }) => ({
  plugins: [react(), ...(mode === 'mock' ? [mockWorker()] : [])],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    port: Number(process.env.PORT ?? 5173),
    fs: { allow: ['..'] },
    proxy:
      mode === 'mock'
        ? undefined
        : { '/api': backend, '/oauth2': backend, '/login/oauth2': backend, '/actuator': backend },
  },
  build: { target: 'es2023', chunkSizeWarningLimit: 1600 },
}))
