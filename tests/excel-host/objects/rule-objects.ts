import type { Rectangle } from '../../../src/workbook/plan/rectangles';
import { overlap } from '../areas';
import { invalidArgument, itemNotFound } from '../host-error';
import type { HostObject } from '../host-object';
import { readOnly } from '../host-object';
import type { ConditionalRule, HostSheet } from '../host-sheet';
import type { HostWorkbook } from '../host-workbook';

/** The conditional formats that touch some areas. Supports only formulas. */
export function conditionalFormatsObject(
  workbook: HostWorkbook,
  sheet: HostSheet,
  areas: readonly Rectangle[],
): HostObject {
  const rules = () =>
    sheet.conditionalRules.filter((rule) =>
      rule.areas.some((area) => areas.some((own) => overlap(area, own))),
    );
  return {
    className: 'ConditionalFormatCollection',
    scalars: {},
    items: () => rules().map((rule) => conditionalFormatObject(sheet, rule)),
    item: (key) => {
      const rule = rules().find(({ id }) => id === key);
      if (rule === undefined) throw itemNotFound(`no conditional format ${String(key)}`);
      return conditionalFormatObject(sheet, rule);
    },
    methods: { GetCount: () => rules().length },
    acts: {
      Add: (type) => {
        if (type !== 'Custom') throw invalidArgument(`conditional format ${String(type)}`);
        sheet.checkUnprotected();
        const rule: ConditionalRule = { id: workbook.newId(), areas, formula: '', format: new Map() };
        sheet.rulesSleep = workbook.does('rulesSleep');
        // The last one added comes first.
        sheet.conditionalRules.unshift(rule);
        return conditionalFormatObject(sheet, rule);
      },
      ClearAll: () => {
        sheet.checkUnprotected();
        sheet.conditionalRules = sheet.conditionalRules.filter((rule) => !rules().includes(rule));
      },
    },
  };
}

function conditionalFormatObject(sheet: HostSheet, rule: ConditionalRule): HostObject {
  const format = (name: string) => ({
    get: () => rule.format.get(name) ?? null,
    set: (value: unknown) => {
      rule.format.set(name, value);
    },
  });
  return {
    className: 'ConditionalFormat',
    id: rule.id,
    scalars: {
      Id: readOnly(() => rule.id),
      Type: readOnly(() => 'Custom'),
      Priority: readOnly(() => sheet.conditionalRules.indexOf(rule)),
      StopIfTrue: format('StopIfTrue'),
    },
    parts: {
      Custom: () => ({
        className: 'CustomConditionalFormat',
        scalars: {},
        parts: {
          Rule: () => ({
            className: 'ConditionalFormatRule',
            scalars: {
              Formula: {
                get: () => rule.formula,
                set: (value) => {
                  if (typeof value !== 'string' || !value.startsWith('='))
                    throw invalidArgument('the formula of a conditional format begins with an equals sign');
                  rule.formula = value;
                },
              },
            },
          }),
          Format: () => ({
            className: 'ConditionalRangeFormat',
            scalars: {},
            parts: {
              Font: () => ({
                className: 'ConditionalRangeFont',
                scalars: { Color: format('Font.Color'), Bold: format('Font.Bold') },
              }),
              Fill: () => ({ className: 'ConditionalRangeFill', scalars: { Color: format('Fill.Color') } }),
            },
          }),
        },
      }),
    },
  };
}

const longest = { title: 32, message: 255 } as const;

/** Data validation of one range: numbers only. */
export function validationObject(sheet: HostSheet, area: Rectangle): HostObject {
  const own = () => {
    const found = sheet.validations.find((rule) => overlap(rule.area, area));
    if (found !== undefined) return found;
    const rule = { area, members: new Map<string, unknown>() };
    sheet.validations.push(rule);
    return rule;
  };
  const member = (name: string, check: (value: unknown) => boolean) => ({
    get: () => sheet.validations.find((rule) => overlap(rule.area, area))?.members.get(name) ?? null,
    set: (value: unknown) => {
      if (!check(value)) throw invalidArgument(`${JSON.stringify(value)} for ${name}`);
      sheet.checkUnprotected();
      own().members.set(name, value);
    },
  });
  return {
    className: 'DataValidation',
    scalars: {
      Rule: member('Rule', isRule),
      Prompt: member('Prompt', (value) => isSentence(value, ['showPrompt'])),
      ErrorAlert: member('ErrorAlert', (value) => isSentence(value, ['showAlert', 'style'])),
      IgnoreBlanks: member('IgnoreBlanks', (value) => typeof value === 'boolean'),
      Type: readOnly(() => (own().members.has('Rule') ? 'Custom' : 'None')),
    },
    acts: {
      Clear: () => {
        sheet.checkUnprotected();
        sheet.validations = sheet.validations.filter((rule) => !overlap(rule.area, area));
      },
    },
  };
}

function isRule(value: unknown): boolean {
  const rule = value as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
  const [kind, ...others] = Object.keys(rule);
  const criteria = rule[kind ?? ''];
  if (others.length > 0 || (kind !== 'wholeNumber' && kind !== 'decimal')) return false;
  if (criteria?.['formula1'] === undefined) return false;
  const operator = criteria['operator'];
  return operator === 'Between' ? criteria['formula2'] !== undefined : operator === 'GreaterThanOrEqualTo';
}

function isSentence(value: unknown, flags: readonly string[]): boolean {
  const { title, message, ...rest } = value as Readonly<Record<string, unknown>>;
  return (
    typeof title === 'string' &&
    title.length <= longest.title &&
    typeof message === 'string' &&
    message.length <= longest.message &&
    Object.keys(rest).every((key) => flags.includes(key))
  );
}
