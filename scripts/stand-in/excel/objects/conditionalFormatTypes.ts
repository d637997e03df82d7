import { asBoolean, asNumber, asOneOf, asRecord, asText } from '../interpreter/arguments';
import type { Argument, HostObject, ObjectType, Property } from '../interpreter/describe';
import { objectOf } from '../interpreter/describe';
import type { Place } from '../interpreter/references';
import type { Session } from '../interpreter/session';
import { intersect, subtract } from '../model/area';
import type { ConditionalFormat } from '../model/conditionalFormat';
import { conditionalFormatTypes } from '../model/conditionalFormat';
import { fromR1C1, tidySheetNames, toR1C1 } from '../model/formulaText';
import { requireAllowed } from '../model/guards';
import type { Worksheet } from '../model/worksheet';
import type { Json } from '../protocol/batch';
import { ExcelError } from '../protocol/excelError';
import { areasObject, rangeObject } from './place';
import { asColor } from './rangeFormatType';

interface Rule {
  readonly sheet: Worksheet;
  readonly format: ConditionalFormat;
}

const changed = ({ sheet }: Rule, { workbook }: Session): void => {
  requireAllowed(sheet, 'allowFormatCells');
  workbook.tell({ kind: 'layout', sheet });
};

/** A property of what the rule does to cells; null where it leaves them as they are. */
function look(key: string, read: (value: Argument) => Json): Property<Rule> {
  return {
    get: ({ format }) => format.look.get(key) ?? null,
    set: (rule, value, session) => {
      changed(rule, session);
      rule.format.look.set(key, read(value));
    },
  };
}

const fontType: ObjectType<Rule> = {
  name: 'ConditionalRangeFont',
  properties: {
    Color: look('fontColor', asColor),
    Bold: look('bold', asBoolean),
    Italic: look('italic', asBoolean),
    Strikethrough: look('strikethrough', asBoolean),
    Underline: look('underline', (v) => asOneOf(v, ['None', 'Single', 'Double'])),
  },
  methods: {
    Clear: (rule, _args, session) => {
      changed(rule, session);
      for (const key of ['fontColor', 'bold', 'italic', 'strikethrough', 'underline'])
        rule.format.look.delete(key);
      return undefined;
    },
  },
};

const fillType: ObjectType<Rule> = {
  name: 'ConditionalRangeFill',
  properties: { Color: look('fillColor', asColor) },
  methods: {
    Clear: (rule, _args, session) => {
      changed(rule, session);
      rule.format.look.delete('fillColor');
      return undefined;
    },
  },
};

interface Side {
  readonly rule: Rule;
  readonly side: string;
}
const sides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

function line(part: 'Style' | 'Color', read: (value: Argument) => Json): Property<Side> {
  const key = ({ side }: Side): string => `border${side}${part}`;
  return {
    get: (s) => s.rule.format.look.get(key(s)) ?? null,
    set: (s, value, session) => {
      changed(s.rule, session);
      s.rule.format.look.set(key(s), read(value));
    },
  };
}

const borderType: ObjectType<Side> = {
  name: 'ConditionalRangeBorder',
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: line('Style', asText),
    Color: line('Color', asColor),
  },
};

const borderOf = (rule: Rule, side: string): HostObject => objectOf(borderType, { rule, side });

const bordersType: ObjectType<Rule> = {
  name: 'ConditionalRangeBorderCollection',
  properties: { Count: { get: () => sides.length } },
  objects: {
    Top: (rule) => borderOf(rule, 'EdgeTop'),
    Bottom: (rule) => borderOf(rule, 'EdgeBottom'),
    Left: (rule) => borderOf(rule, 'EdgeLeft'),
    Right: (rule) => borderOf(rule, 'EdgeRight'),
  },
  collection: {
    items: (rule) => sides.map((side) => borderOf(rule, side)),
    find: (rule, key) => {
      const side = sides.find((s) => s.toLowerCase() === String(key).toLowerCase());
      return side && borderOf(rule, side);
    },
  },
};

const rangeFormatType: ObjectType<Rule> = {
  name: 'ConditionalRangeFormat',
  properties: { NumberFormat: look('numberFormat', asText) },
  objects: {
    Font: (rule) => objectOf(fontType, rule),
    Fill: (rule) => objectOf(fillType, rule),
    Borders: (rule) => objectOf(bordersType, rule),
  },
  methods: {
    ClearFormat: (rule, _args, session) => {
      changed(rule, session);
      rule.format.look.clear();
      return undefined;
    },
  },
};

const withEquals = (formula: string): string =>
  tidySheetNames(formula.startsWith('=') ? formula : `=${formula}`);

const formulaProperty = (notation: 'A1' | 'R1C1'): Property<Rule> => ({
  get: ({ format }) => {
    const { top, left } = format.areas[0]!;
    return notation === 'A1' ? format.formula : toR1C1(format.formula, top, left);
  },
  set: (rule, value, session) => {
    changed(rule, session);
    const formula = withEquals(asText(value));
    // [Excel: conditional formats take no structured references]
    if (/\[[^\]]*[\p{L}#][^\]]*\]/u.test(formula))
      throw new ExcelError('InvalidArgument', 'structured reference');
    const { top, left } = rule.format.areas[0]!;
    rule.format.formula = notation === 'A1' ? formula : fromR1C1(formula, top, left);
  },
});

const ruleType: ObjectType<Rule> = {
  name: 'ConditionalFormatRule',
  properties: {
    Formula: formulaProperty('A1'),
    FormulaLocal: formulaProperty('A1'),
    FormulaR1C1: formulaProperty('R1C1'),
  },
};

const customType: ObjectType<Rule> = {
  name: 'CustomConditionalFormat',
  objects: { Format: (r) => objectOf(rangeFormatType, r), Rule: (r) => objectOf(ruleType, r) },
};

/** The rule of a cell value, text, preset or top/bottom format: one record, assigned whole. */
function recordType(name: string, property: string, format = true): ObjectType<Rule> {
  return {
    name,
    properties: {
      [property]: {
        get: (r) => r.format.rule,
        set: (rule, value, session) => {
          changed(rule, session);
          if (property === 'Rule') asRecord(value);
          rule.format.rule = JSON.parse(JSON.stringify(value)) as Json;
        },
      },
    },
    objects: format ? { Format: (r) => objectOf(rangeFormatType, r) } : {},
  };
}

function setting(key: string, fallback: Json): Property<Rule> {
  return {
    get: (r) => r.format.settings.get(key) ?? fallback,
    set: (rule, value, session) => {
      changed(rule, session);
      rule.format.settings.set(key, JSON.parse(JSON.stringify(value)) as Json);
    },
  };
}

const cellValueType = recordType('CellValueConditionalFormat', 'Rule');
const textType = recordType('TextConditionalFormat', 'Rule');
const presetType = recordType('PresetCriteriaConditionalFormat', 'Rule');
const topBottomType = recordType('TopBottomConditionalFormat', 'Rule');
const colorScaleBase = recordType('ColorScaleConditionalFormat', 'Criteria', false);
const colorScaleType: ObjectType<Rule> = {
  ...colorScaleBase,
  properties: {
    ...colorScaleBase.properties,
    ThreeColorScale: { get: (r) => asRecord((r.format.rule ?? {}) as Argument)['midpoint'] !== undefined },
  },
};
const iconSetBase = recordType('IconSetConditionalFormat', 'Criteria', false);
const iconSetType: ObjectType<Rule> = {
  ...iconSetBase,
  properties: {
    ...iconSetBase.properties,
    Style: setting('Style', 'ThreeTrafficLights1'),
    ReverseIconOrder: setting('ReverseIconOrder', false),
    ShowIconOnly: setting('ShowIconOnly', false),
  },
};
const barPart = (part: string): ObjectType<Rule> => ({
  name: `ConditionalDataBar${part}Format`,
  properties: Object.fromEntries(
    ['FillColor', 'BorderColor', 'GradientFill', 'MatchPositiveFillColor', 'MatchPositiveBorderColor'].map(
      (key) => [key, setting(part + key, key.endsWith('Color') ? '#638EC6' : true)],
    ),
  ),
});
const positiveBar = barPart('Positive');
const negativeBar = barPart('Negative');
const dataBarType: ObjectType<Rule> = {
  name: 'DataBarConditionalFormat',
  properties: {
    ShowDataBarOnly: setting('ShowDataBarOnly', false),
    BarDirection: setting('BarDirection', 'Context'),
    AxisFormat: setting('AxisFormat', 'Automatic'),
    AxisColor: setting('AxisColor', '#000000'),
    LowerBoundRule: setting('LowerBoundRule', { type: 'Automatic' }),
    UpperBoundRule: setting('UpperBoundRule', { type: 'Automatic' }),
  },
  objects: {
    PositiveFormat: (r) => objectOf(positiveBar, r),
    NegativeFormat: (r) => objectOf(negativeBar, r),
  },
};

/** The member of ConditionalFormat that belongs to a type; the others are null objects. */
function kindMember(kind: ConditionalFormat['type'], type: ObjectType<Rule>): (rule: Rule) => HostObject {
  return (rule) => {
    if (rule.format.type !== kind)
      throw new ExcelError('ItemNotFound', `the rule is of type ${rule.format.type}`);
    return objectOf(type, rule);
  };
}

function setPriority({ sheet, format }: Rule, priority: number): void {
  const all = sheet.conditionalFormats.filter((f) => f !== format);
  const at = priority < 0 ? all.length + 1 + priority : Math.min(priority, all.length);
  if (at < 0) throw new ExcelError('InvalidArgument', `priority ${priority}`);
  all.splice(at, 0, format);
  sheet.conditionalFormats = all;
}

/** Excel.ConditionalFormat */
export const conditionalFormatType: ObjectType<Rule> = {
  name: 'ConditionalFormat',
  identity: 'Id',
  properties: {
    Id: { get: (r) => r.format.id },
    Type: { get: (r) => r.format.type },
    StopIfTrue: {
      get: (r) => r.format.stopIfTrue,
      set: (rule, value, session) => {
        changed(rule, session);
        rule.format.stopIfTrue = asBoolean(value);
      },
    },
    Priority: {
      get: (r) => r.sheet.conditionalFormats.indexOf(r.format),
      set: (rule, value, session) => {
        changed(rule, session);
        setPriority(rule, asNumber(value));
      },
    },
  },
  objects: {
    Custom: kindMember('Custom', customType),
    CellValue: kindMember('CellValue', cellValueType),
    TextComparison: kindMember('ContainsText', textType),
    Preset: kindMember('PresetCriteria', presetType),
    TopBottom: kindMember('TopBottom', topBottomType),
    ColorScale: kindMember('ColorScale', colorScaleType),
    IconSet: kindMember('IconSet', iconSetType),
    DataBar: kindMember('DataBar', dataBarType),
  },
  methods: {
    Delete: (rule, _args, session) => {
      changed(rule, session);
      rule.sheet.conditionalFormats = rule.sheet.conditionalFormats.filter((f) => f !== rule.format);
      return undefined;
    },
    GetRange: (rule, _args, session) => {
      if (rule.format.areas.length !== 1)
        throw new ExcelError('ItemNotFound', 'the rule covers several ranges');
      return rangeObject(session, rule.sheet, rule.format.areas[0]!);
    },
    GetRanges: (rule, _args, session) => areasObject(session, rule.sheet, rule.format.areas),
  },
};

const rulesOf = (place: Place): ConditionalFormat[] =>
  place.sheet.conditionalFormats.filter((f) => f.areas.some((a) => place.areas.some((p) => intersect(a, p))));

/** Excel.ConditionalFormatCollection of a range: the rules that touch it, by priority. */
export const conditionalFormatCollectionType: ObjectType<Place> = {
  name: 'ConditionalFormatCollection',
  collection: {
    items: (p) => rulesOf(p).map((format) => objectOf(conditionalFormatType, { sheet: p.sheet, format })),
    find: (p, key) => {
      const format = p.sheet.conditionalFormats.find((f) => f.id === key);
      return format && objectOf(conditionalFormatType, { sheet: p.sheet, format });
    },
  },
  methods: {
    Add: (p, args, { workbook }) => {
      requireAllowed(p.sheet, 'allowFormatCells');
      const format: ConditionalFormat = {
        id: workbook.newId(),
        type: args.oneOf(0, conditionalFormatTypes),
        areas: [...p.areas],
        stopIfTrue: false,
        formula: '=FALSE',
        rule: null,
        settings: new Map(),
        look: new Map(),
      };
      // A new rule comes first, as in Excel.
      p.sheet.conditionalFormats.unshift(format);
      workbook.tell({ kind: 'layout', sheet: p.sheet });
      return objectOf(conditionalFormatType, { sheet: p.sheet, format });
    },
    ClearAll: (p, _args, { workbook }) => {
      requireAllowed(p.sheet, 'allowFormatCells');
      for (const format of rulesOf(p))
        for (const cut of p.areas) format.areas = format.areas.flatMap((a) => subtract(a, cut));
      p.sheet.conditionalFormats = p.sheet.conditionalFormats.filter((f) => f.areas.length > 0);
      workbook.tell({ kind: 'layout', sheet: p.sheet });
      return undefined;
    },
  },
};
