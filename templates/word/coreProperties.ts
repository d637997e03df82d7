import type { FormModel } from '../../functions/core/report/formModel';

/**
 * The document's core properties without times: the library would stamp the moment of printing, and the
 * same row printed twice would then look like two versions.
 */
export function coreProperties(model: FormModel): { readonly path: string; readonly data: string } {
  const author = escapeXml(model.company === '' ? 'Kesu' : model.company);
  const number = model.properties['Kesu.Case'] ?? '';
  const title = escapeXml([model.title.main, number].filter((part) => part !== '').join(' '));
  return {
    path: 'docProps/core.xml',
    data: [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
      ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
      `<dc:title>${title}</dc:title><dc:creator>${author}</dc:creator>`,
      `<cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
      '</cp:coreProperties>',
    ].join(''),
  };
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
