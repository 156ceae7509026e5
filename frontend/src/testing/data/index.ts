/* A small world for tests and for looking at the screens without a server. */
export * from './archive'
export * from './cases'
export * from './contacts'
export * from './customers'
export * from './moments'
export * from './people'
export * from './routing'
export * from './tasks'
