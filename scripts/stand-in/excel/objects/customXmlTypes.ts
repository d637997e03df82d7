import type { HostObject, ObjectType } from '../interpreter/describe';
import { objectOf } from '../interpreter/describe';
import type { CustomXmlPart, Workbook } from '../model/workbook';
import { ExcelError } from '../protocol/excelError';

interface PartOf {
  readonly workbook: Workbook;
  readonly part: CustomXmlPart;
}

/** Namespace of the root element; empty where it names none. */
function namespaceOf(xml: string): string {
  const [, tag = ''] =
    /<([\p{L}_][^\s/>]*(?:\s[^>]*)?)\/?>/u.exec(xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, '')) ?? [];
  const prefix = /^([\p{L}_][\w.-]*):/u.exec(tag)?.[1];
  const attribute = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  return new RegExp(`\\s${attribute}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';
}

function requireXml(xml: string): string {
  if (!/^\s*(<\?xml[\s\S]*?\?>)?\s*<[\s\S]*>\s*$/.test(xml))
    throw new ExcelError('InvalidArgument', 'that is no XML');
  return xml;
}

const partType: ObjectType<PartOf> = {
  name: 'CustomXmlPart',
  identity: 'Id',
  properties: {
    Id: { get: ({ part }) => part.id },
    NamespaceUri: { get: ({ part }) => namespaceOf(part.xml) },
  },
  methods: {
    GetXml: ({ part }) => part.xml,
    SetXml: ({ part }, args) => {
      part.xml = requireXml(args.text(0));
      return undefined;
    },
    Delete: ({ workbook, part }) => {
      workbook.customXmlParts = workbook.customXmlParts.filter((p) => p !== part);
      return undefined;
    },
  },
};

const partObject = (workbook: Workbook, part: CustomXmlPart): HostObject =>
  objectOf(partType, { workbook, part });

interface Scope {
  readonly workbook: Workbook;
  readonly namespace: string;
}

const scoped = ({ workbook, namespace }: Scope): CustomXmlPart[] =>
  workbook.customXmlParts.filter((p) => namespaceOf(p.xml) === namespace);

const scopedCollectionType: ObjectType<Scope> = {
  name: 'CustomXmlPartScopedCollection',
  collection: {
    items: (scope) => scoped(scope).map((p) => partObject(scope.workbook, p)),
    find: (scope, key) => {
      const part = scoped(scope).find((p) => p.id === key);
      return part && partObject(scope.workbook, part);
    },
  },
  methods: {
    GetOnlyItem: (scope) => {
      const parts = scoped(scope);
      if (parts.length === 0) throw new ExcelError('ItemNotFound', scope.namespace);
      if (parts.length > 1) throw new ExcelError('GeneralException', 'there are several parts');
      return partObject(scope.workbook, parts[0]!);
    },
  },
};

/** Excel.CustomXmlPartCollection */
export const customXmlPartCollectionType: ObjectType<Workbook> = {
  name: 'CustomXmlPartCollection',
  collection: {
    items: (w) => w.customXmlParts.map((p) => partObject(w, p)),
    find: (w, key) => {
      const part = w.customXmlParts.find((p) => p.id === key);
      return part && partObject(w, part);
    },
  },
  methods: {
    Add: (w, args) => {
      const part = { id: w.newId(), xml: requireXml(args.text(0)) };
      w.customXmlParts.push(part);
      return partObject(w, part);
    },
    GetByNamespace: (workbook, args) => objectOf(scopedCollectionType, { workbook, namespace: args.text(0) }),
  },
};
