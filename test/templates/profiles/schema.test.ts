import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { profileJsonSchema } from '../../../scripts/profiles/profileJsonSchema';

describe('profile.schema.json', () => {
  it('is what the schema of the code says (npx tsx scripts/profiles/generateSchema.ts)', async () => {
    const published = readFileSync(
      new URL('../../../templates/profiles/profile.schema.json', import.meta.url),
      'utf8',
    );
    expect(published).toBe(await profileJsonSchema());
  });
});
