import { SaxesParser } from 'saxes';

/** One element of an XML file, with the line it starts on. */
export interface XmlElement {
  /** Name without its prefix. */
  readonly name: string;
  /** Attributes without their prefixes. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  readonly line: number;
}

/** @throws Error with line and column when the text is not well-formed XML. */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser();
  const root = element('', {}, 0);
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const plain = Object.entries(attributes).map(([key, value]) => [localName(key), String(value)] as const);
    const child = element(localName(name), Object.fromEntries(plain), parser.line);
    open.at(-1)!.children.push(child);
    open.push(child);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0]!;
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

const element = (name: string, attributes: Readonly<Record<string, string>>, line: number): OpenElement => ({
  name,
  attributes,
  children: [],
  text: '',
  line,
});

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Every element below this one, itself first. */
export function allElements(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(allElements)];
}

export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The first element on a path of names, undefined where one is missing. */
export function find(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  let at: XmlElement | undefined = element;
  for (const name of path) at = at?.children.find((child) => child.name === name);
  return at;
}
