import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { chinaCalendar } from './chinaCalendar';

// Writes templates/calendars/CN.json anew: npx tsx scripts/calendars/generateCalendar.ts
const path = fileURLToPath(new URL('../../templates/calendars/CN.json', import.meta.url));
const style = await resolveConfig(path);
writeFileSync(path, await format(JSON.stringify(chinaCalendar()), { ...style, parser: 'json' }));
