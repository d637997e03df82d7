import { writeFileSync } from 'node:fs';
import { profileJsonSchema } from './profileJsonSchema';

// npx tsx scripts/profiles/generateSchema.ts
writeFileSync(
  new URL('../../templates/profiles/profile.schema.json', import.meta.url),
  await profileJsonSchema(),
);
