import { toJsonSchema } from '@valibot/to-json-schema';
import { format } from 'prettier';
import { profileSchema } from '../../functions/core/procedure/profile';
import { condition, conditionForms } from '../../functions/core/procedure/schema/condition';

/** The JSON Schema of profile files, as published beside them. */
export async function profileJsonSchema(): Promise<string> {
  const schema = toJsonSchema(profileSchema, {
    typeMode: 'input',
    definitions: { condition, conditionForms },
  });
  const titled = { $id: 'profile.schema.json', title: 'Kesu procedure profile (规程配置)', ...schema };
  return format(JSON.stringify(titled), { parser: 'json', printWidth: 110 });
}
