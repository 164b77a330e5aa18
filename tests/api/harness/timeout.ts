import { jest } from '@jest/globals'

// A test that starts a server of its own needs more than Jest's five seconds on a busy machine.
jest.setTimeout(60_000)
