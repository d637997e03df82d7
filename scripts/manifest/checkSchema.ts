import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { XmlDocument, XmlParseError, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import type { ManifestProblem } from './manifestProblem';

/**
 * Validates a manifest by Microsoft's schema, which is not part of this repository
 * ([MS-OWEMXML] Appendix A; the files the schema imports are read from beside it).
 *
 * @param xsd - Path of `OfficeAppManifestV1_1.xsd`.
 * @throws XmlParseError when the schema itself cannot be read.
 */
export function checkSchema(xml: string, xsd: string): readonly ManifestProblem[] {
  xmlRegisterFsInputProviders();
  using schema = XmlDocument.fromBuffer(readFileSync(xsd), { url: resolve(xsd) });
  using validator = XsdValidator.fromDoc(schema);
  try {
    using manifest = XmlDocument.fromString(xml);
    validator.validate(manifest);
    return [];
  } catch (problem) {
    if (!(problem instanceof XmlValidateError) && !(problem instanceof XmlParseError)) throw problem;
    return problem.details.map(({ line, message }) => ({ rule: 'schema', line, message: message.trim() }));
  }
}
