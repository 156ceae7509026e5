import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

/* RINGLOOP_URL names an application that runs already; without it the built one is started on its own ports and fresh data. */
const given = process.env.RINGLOOP_URL
const port = Number(process.env.E2E_PORT ?? 18_490)
const root = fileURLToPath(new URL('..', import.meta.url))
const built = `${root}backend/target`
const jar = existsSync(built)
  ? readdirSync(built).find((name) => /^ringloop-backend-.*\.jar$/.test(name) && !name.includes('original'))
  : undefined

/* A run that was cut off leaves its database behind. */
const stopLeftOver = `test ! -f ${root}var/e2e/postgres/data/postmaster.pid || kill -INT $(head -n 1 ${root}var/e2e/postgres/data/postmaster.pid) 2>/dev/null || true`

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  /* Those who work share callers, agents and phones, so one at a time; who only looks disturbs nobody. */
  projects: [
    { name: 'work', testIgnore: 'screens.spec.ts', workers: 1 },
    { name: 'looks', testMatch: 'screens.spec.ts', workers: 1 },
  ],
  use: {
    baseURL: given ?? `http://localhost:${port}`,
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
    /* Steady and quick, and what people see who want no motion; signing in and administration are tried with it. */
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: given
    ? undefined
    : {
        command: `${stopLeftOver}; rm -rf ${root}var/e2e && exec java -XX:TieredStopAtLevel=1 -jar ${built}/${jar} --spring.profiles.active=demo`,
        url: `http://localhost:${port}/actuator/health`,
        timeout: 180_000,
        /* Asked to stop, the application stops its database too. */
        gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
        env: {
          RINGLOOP_PORT: String(port),
          RINGLOOP_VAR: `${root}var/e2e`,
          RINGLOOP_DB_PORT: String(port + 1),
          RINGLOOP_AGI_PORT: String(port + 2),
          RINGLOOP_DEMO_CALLS: 'false',
          /* Calls of tests last seconds, and one of them is sampled. */
          RINGLOOP_QUALITY_LEASTTALKSEC: '1',
        },
      },
})
