import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/sayWhatIsLeftOut.ts', 'test/support/unpackChromium.ts'],
    setupFiles: ['test/support/propertySeed.ts'],
    // Generous, as they only end what hangs: a busy machine takes several times as long.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // A busy machine takes longer than the default second to draw and to calculate.
    expect: { poll: { timeout: 30_000 } },
    // Two cores: more workers only fight for them.
    maxWorkers: 2,
  },
});
