/** The server refuses shorter ones; said before it is asked. */
export const shortestPassword = 10
